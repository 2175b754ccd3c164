import { shortLine } from "../report/escape.ts";

/** Text that only has characters that nobody sees. */
const NOTHING_TO_SEE = "–";

/**
 * Numbers the different texts of a column and gives each a label: one line, cut where it is too
 * long, without invisible characters. Texts whose labels would be alike are numbered.
 */
export class LabelList {
  readonly #indexByText = new Map([["", 0]]);
  readonly #taken = new Set<string>();
  readonly labels: string[] = [""];

  indexOf(text: string): number {
    const known = this.#indexByText.get(text);
    if (known !== undefined) return known;
    const index = this.labels.length;
    this.#indexByText.set(text, index);
    this.labels.push(this.#newLabel(shortLine(text) || NOTHING_TO_SEE));
    return index;
  }

  #newLabel(wanted: string): string {
    let label = wanted;
    for (let number = 2; this.#taken.has(label); number += 1) label = `${wanted} (${number})`;
    this.#taken.add(label);
    return label;
  }
}
