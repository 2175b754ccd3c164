import picocolors from "picocolors";

/** Colours a text that is safe to print. */
export type Colour = (text: string) => string;

/** The colours of a report, by what they mean. */
export interface Ink {
  readonly strong: Colour;
  readonly faint: Colour;
  readonly bar: Colour;
  readonly good: Colour;
  readonly warning: Colour;
  readonly bad: Colour;
}

/** Returns the colours of a report; without colour every text stays as it is. */
export function createInk(hasColour: boolean): Ink {
  const { bold, dim, cyan, green, yellow, red } = picocolors.createColors(hasColour);
  return { strong: bold, faint: dim, bar: cyan, good: green, warning: yellow, bad: red };
}
