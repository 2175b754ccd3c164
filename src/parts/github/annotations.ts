import { warning } from "@actions/core";

// The runner shows no more of one step.
const MAX_ANNOTATIONS = 10;

/** A remark on a place in a file. */
export interface Annotation {
  /** Relative to the repository. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  /** One line in which a runner finds no command. */
  readonly message: string;
}

/** Shows remarks beside the lines they are about, as many as the runner shows, and returns how many. */
export function annotate(annotations: readonly Annotation[]): number {
  const shown = annotations.slice(0, MAX_ANNOTATIONS);
  for (const { file, line, column, title, message } of shown) {
    warning(message, { title, file, startLine: line, startColumn: column });
  }
  return shown.length;
}
