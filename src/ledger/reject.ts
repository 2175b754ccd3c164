/** A row, or a line, that cannot be taken. Lines and columns count from 1. */
export interface Reject {
  readonly line: number;
  /** Character column where the bad value starts. */
  readonly column: number;
  /** The bad value's column name, if one is to blame. */
  readonly field: string | undefined;
  readonly expected: string;
  readonly got: string;
}
