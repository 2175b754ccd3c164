/** A call to a model as anybody can write it down; the schema says what each field is. */
export interface ImportLine {
  readonly id: string;
  readonly session: string;
  readonly time: string;
  readonly model: string;
  readonly input: number;
  readonly cache_read: number;
  readonly cache_write: number;
  readonly output: number;
  readonly duration_ms?: number;
  readonly cwd?: string;
  readonly ok?: boolean;
  readonly agent?: string;
}

/** Why a line cannot be taken. */
export interface LineProblem {
  readonly line: number;
  readonly expected: string;
  readonly got: string;
}

/** What a line holds, before anything of it is believed. */
export interface RawLine {
  readonly line: number;
  readonly value: unknown;
}
