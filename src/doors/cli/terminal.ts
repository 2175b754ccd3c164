import type { TerminalView } from "../../parts/report/terminal/terminal-view.ts";
import { visibleText } from "../../usage/visible-text.ts";

/** A screen that somebody looks at. */
export interface Terminal {
  readonly view: TerminalView;
  /** Writes what was drawn for it to standard output, colours included. */
  readonly draw: (text: string) => void;
}

/** Standard output, as far as it tells of a screen. */
export interface Output {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
  write(text: string): unknown;
}

type Environment = Readonly<Record<string, string | undefined>>;

const USUAL = { width: 80, height: 24 };

/**
 * Returns the screen that reports are drawn on; undefined where standard output is piped, unless colour is asked
 * for by option (`tokenledger report --color | less -R`).
 */
export function findTerminal(
  output: Output,
  environment: Environment,
  colour: boolean | undefined,
): Terminal | undefined {
  const isTerminal = output.isTTY === true;
  if (!isTerminal && colour !== true) return undefined;
  const view: TerminalView = {
    width: output.columns || numberIn(environment.COLUMNS) || USUAL.width,
    // What is piped is scrolled through.
    height: isTerminal ? output.rows || USUAL.height : Number.POSITIVE_INFINITY,
    hasColour: colour ?? wantsColour(environment),
  };
  return { view, draw: (text) => output.write(visibleDrawing(text)) };
}

/**
 * Returns the view of what is drawn whatever it is written to: `status`, help and `--format table`. Piped, it is in colour where that is
 * asked for; of a report, `FORCE_COLOR` alone makes no drawing: a build that sets it for all programs reads markdown.
 */
export function plainView(environment: Environment, colour: boolean | undefined): TerminalView {
  const width = numberIn(environment.COLUMNS) || USUAL.width;
  const isForced = environment.FORCE_COLOR !== undefined && wantsColour(environment);
  return { width, height: Number.POSITIVE_INFINITY, hasColour: colour ?? isForced };
}

/** As Node itself does: FORCE_COLOR overrules NO_COLOR. */
function wantsColour({ FORCE_COLOR, NO_COLOR, TERM }: Environment): boolean {
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== "0" && FORCE_COLOR !== "false";
  return !NO_COLOR && TERM !== "dumb";
}

const ESCAPE = "\u001b";
const COLOURS = new RegExp(`(${ESCAPE}\\[[\\d;]*m)`);

/** Returns a drawing in which nothing but its colours steers the terminal. */
function visibleDrawing(text: string): string {
  return text
    .split(COLOURS)
    .map((part, index) => (index % 2 === 1 ? part : visibleText(part)))
    .join("");
}

function numberIn(text: string | undefined): number | undefined {
  const value = Number(text);
  return Number.isInteger(value) && value > 0 ? value : undefined;
}
