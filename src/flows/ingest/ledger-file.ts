/** One ledger file to ingest. */
export interface LedgerFile {
  /** As messages and the database name it: relative to the repository, with forward slashes. */
  readonly name: string;
  readonly repository: string;
  /** Git's id of the content, if known without reading it. */
  readonly blobHash?: string | undefined;
  /** Returns the absolute path of the content, after downloading it when it is elsewhere. */
  readonly locate: () => Promise<string>;
}

/** A ledger file on this machine. */
export interface LocalLedgerFile extends LedgerFile {
  /** Absolute. */
  readonly path: string;
}

/** Makes a ledger file of one that is on this machine. */
export function localLedgerFile(file: Omit<LocalLedgerFile, "locate">): LocalLedgerFile {
  return { ...file, locate: async () => file.path };
}
