import { SERIES_COLORS } from "./model-series.ts";

/** The colours of the page's style that charts draw with. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly paper: string;
  readonly accent: string;
  readonly track: string;
  readonly series: readonly string[];
}

let current: Palette | undefined;

/** Returns the colours that hold now. */
export function palette(): Palette {
  current ??= readPalette();
  return current;
}

/** Reads the colours anew, when the page turns dark or is printed. */
export function forgetPalette(): void {
  current = undefined;
}

function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  const color = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: color("ink"),
    muted: color("muted"),
    line: color("line"),
    paper: color("paper"),
    accent: color("accent"),
    track: color("track"),
    series: Array.from({ length: SERIES_COLORS }, (_, index) => color(`series-${index}`)),
  };
}
