import { shortLine } from "../report/escape.ts";

/** The label of text that only has invisible characters. */
const NOTHING_TO_SEE = "–";
/** Text that is a label as it is, as ids and names are. */
const PLAIN = /^[!-~]{1,120}$/;

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
    const own = ownCopy(text);
    this.#indexByText.set(own, index);
    this.labels.push(this.#newLabel(PLAIN.test(text) ? own : shortLine(text) || NOTHING_TO_SEE));
    return index;
  }

  #newLabel(wanted: string): string {
    let label = wanted;
    for (let number = 2; this.#taken.has(label); number += 1) label = `${wanted} (${number})`;
    this.#taken.add(label);
    return label;
  }
}

/** A part of a longer text, as a ledger's cells are, keeps all of that in memory. */
function ownCopy(text: string): string {
  const copy = Buffer.from(text).toString();
  // Half of a character comes out as another one.
  return copy === text ? copy : text;
}
