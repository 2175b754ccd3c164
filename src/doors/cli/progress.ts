import { countText, formatWhole } from "../../usage/format-number.ts";
import type { CliContext } from "./context.ts";

const QUIET_MS = 1_000;
const INTERVAL_MS = 100;
const CLEAR_LINE = "\r\u001b[K";

/** Says on a terminal how far a long task is; says nothing of a short one, nor when piped. */
export interface Progress extends Disposable {
  /** Shows a line in place of the last one. */
  show(text: string): void;
  /** Shows how many of the commits whose files are compared have been. */
  readonly showHistory: (done: number, total: number) => void;
}

/** Starts the progress of a task, which ends and leaves no trace when it is disposed of. */
export function startProgress({
  isTerminal,
  now,
  warn,
}: Pick<CliContext, "isTerminal" | "now" | "warn">): Progress {
  const start = now().getTime();
  let lastShown: number | undefined;

  const show = (text: string) => {
    const time = now().getTime();
    if (!isTerminal || time - start < QUIET_MS) return;
    if (lastShown !== undefined && time - lastShown < INTERVAL_MS) return;
    lastShown = time;
    warn(`${CLEAR_LINE}${text}`);
  };
  return {
    show,
    showHistory: (done, total) =>
      show(`Reading history: ${formatWhole(done)} of ${countText(total, "commit")}`),
    [Symbol.dispose]() {
      if (lastShown !== undefined) warn(CLEAR_LINE);
    },
  };
}
