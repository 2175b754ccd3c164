import { Failure } from "../../../usage/failure.ts";

/** SQLite's result codes that a user can act on. @see https://sqlite.org/rescode.html */
const EXPLANATIONS: Readonly<Record<number, string>> = {
  5: "another process is using it. Try again when that has finished.",
  8: "it is read-only. Make the file and its folder writable, or name another database.",
  10: "reading or writing the file failed. Check the disk, or name another database.",
  11: "the file is damaged. Move it away and run `tokenledger ingest`: the ledger holds every record.",
  13: "the disk is full. Make room and run the command again.",
  14: "the file cannot be opened. Check that its folder exists and that you may write there.",
  // SQLITE_READONLY_ROLLBACK
  776: "it is read-only, and what a process that was ended has left has to be undone first. Make the file and its folder writable, and run the command again.",
  26: "the file is not an SQLite database. Name another file, or move this one away.",
};

/** Returns SQLite's errors as sentences about the database, and every other error as it is. */
export function toSqliteFailure(error: unknown, name: string): unknown {
  if (!isSqliteError(error)) return error;
  const { errcode, message } = error;
  // The upper bytes of an extended code mostly only detail the primary one.
  const explanation =
    EXPLANATIONS[errcode] ?? EXPLANATIONS[errcode & 0xff] ?? `SQLite says: ${message}.`;
  return new Failure(`Cannot use the database ${name}: ${explanation}`, {
    cause: error,
    code: "database",
  });
}

function isSqliteError(error: unknown): error is Error & { readonly errcode: number } {
  return error instanceof Error && "errcode" in error && typeof error.errcode === "number";
}
