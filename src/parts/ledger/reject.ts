/** Something wrong in a ledger file. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  /** Character column where the bad value starts. */
  readonly column: number;
  /** The bad value's column name, if one is to blame. */
  readonly field: string | undefined;
  readonly expected: string;
  readonly got: string;
}

/** A row, or a line, that cannot be taken, told by its first problem. */
export interface Reject extends Problem {
  /** What else is wrong with the same row. */
  readonly others?: readonly Problem[];
  /** Set when the file is no ledger at all: nothing else of it is read. */
  readonly isWholeFile?: true;
}
