/** Different texts, each held once and known by its number, from 0 in the order in which they came. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];
  #latestText: string | undefined;
  #latestNumber = -1;

  get size(): number {
    return this.#texts.length;
  }

  numberOf(text: string): number {
    // Most records share more with the one before than with others, and to compare two texts takes less than to look one up.
    if (this.#latestText === text) return this.#latestNumber;
    const number = this.#numbers.get(text) ?? this.#add(text);
    this.#latestText = this.#texts[number];
    this.#latestNumber = number;
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
