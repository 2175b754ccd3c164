import { statSync } from "node:fs";

/** The files that were written since the logs were last looked at, as the shell hook found them. */
export interface NewerFiles {
  readonly paths: readonly string[];
  /** When it began to look, in milliseconds. */
  readonly lookedAtMs: number;
}

/**
 * Reads what the shell hook tells of newer files: the path of a file that it wrote just before it
 * looked, and a path a line. Undefined when it did not look.
 */
export function readNewerFiles(text: string): NewerFiles | undefined {
  const [marker = "", ...paths] = text.split("\n").filter((line) => line !== "");
  const lookedAtMs = statSync(marker, { throwIfNoEntry: false })?.mtimeMs;
  return lookedAtMs === undefined ? undefined : { paths, lookedAtMs };
}
