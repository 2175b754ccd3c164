import { type LlmCallValues, STAGED_COLUMNS } from "./llm-call.ts";

/**
 * Records' values as one thread hands them to another. Cloned as they are, each of them would bring its own copy of
 * every text: ten times as much.
 */
export interface PackedCalls {
  /** As many for each call as it has values. A text is -1 for the first one, -2 for the second; null is NaN. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** All texts, one behind the other. */
  readonly text: string;
  /** Where each of them ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
}

const WIDTH = STAGED_COLUMNS.length;

/** Packs calls; no number of theirs is below 0. */
export function packCalls(calls: readonly LlmCallValues[]): PackedCalls {
  const numbers = new Float64Array(calls.length * WIDTH);
  const texts = new RecentTexts();
  let at = 0;
  for (const call of calls) {
    for (const value of call) {
      numbers[at] = typeof value === "string" ? -1 - texts.numberOf(value) : (value ?? Number.NaN);
      at += 1;
    }
  }
  return { numbers, ...texts.joined() };
}

export function unpackCalls({ numbers, text, ends }: PackedCalls): LlmCallValues[] {
  const texts: string[] = [];
  let start = 0;
  for (const end of ends) {
    texts.push(text.slice(start, end));
    start = end;
  }
  const calls: LlmCallValues[] = [];
  for (let first = 0; first < numbers.length; first += WIDTH) {
    const call: LlmCallValues = [];
    for (let at = first; at < first + WIDTH; at += 1) {
      const number = numbers[at] ?? Number.NaN;
      if (number < 0) call.push(texts[-1 - number] ?? "");
      else call.push(Number.isNaN(number) ? null : number);
    }
    calls.push(call);
  }
  return calls;
}

const SLOTS = 1_024;

/** Texts of which most that come again are held once: to know that of all of them takes longer than to hold some twice. */
class RecentTexts {
  readonly #texts: string[] = [];
  /** The number of a text of late, for each slot. */
  readonly #latest = new Int32Array(SLOTS);

  numberOf(text: string): number {
    const slot = slotOf(text);
    const latest = this.#latest[slot] ?? 0;
    if (this.#texts[latest] === text) return latest;
    this.#latest[slot] = this.#texts.length;
    return this.#texts.push(text) - 1;
  }

  joined(): Pick<PackedCalls, "text" | "ends"> {
    const ends = new Uint32Array(this.#texts.length);
    let end = 0;
    for (const [index, text] of this.#texts.entries()) {
      end += text.length;
      ends[index] = end;
    }
    return { text: this.#texts.join(""), ends };
  }
}

/** Texts of a column differ in their ends or lengths. */
function slotOf(text: string): number {
  const { length } = text;
  if (length < 2) return length;
  return (length * 961 + text.charCodeAt(length - 2) * 31 + text.charCodeAt(length - 1)) % SLOTS;
}
