const SLOTS = 256;

/** Different texts, each held once and known by its number, from 0 in the order in which they came. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  /** The number of a text of late, for each slot. To compare two texts takes a third of what it takes to look one up. */
  readonly #latest = new Int32Array(SLOTS);

  get size(): number {
    return this.#texts.length;
  }

  numberOf(text: string): number {
    const slot = slotOf(text);
    const latest = this.#latest[slot] ?? 0;
    if (this.#texts[latest] === text) return latest;
    const number = this.#numbers.get(text) ?? this.#add(text);
    this.#latest[slot] = number;
    return number;
  }

  #add(text: string): number {
    // A part of a longer text keeps all of that in memory: what is joined and cut again is by itself.
    const own = ` ${text}`.slice(1);
    this.#numbers.set(own, this.#texts.length);
    this.#texts.push(own);
    return this.#texts.length - 1;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? "";
  }
}

/** Texts of a ledger's column differ in their ends or lengths: `Phase 7`, `Phase 8`, a session's id. */
function slotOf(text: string): number {
  const { length } = text;
  if (length < 2) return length;
  return (length * 31 + text.charCodeAt(length - 2) * 7 + text.charCodeAt(length - 1)) % SLOTS;
}
