/** One ledger file to ingest. */
export interface LedgerFile {
  /** Absolute path. */
  readonly path: string;
  /** As messages and the database name it: relative to the repository, with forward slashes. */
  readonly name: string;
  readonly repository: string;
}
