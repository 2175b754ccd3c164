import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { isLedgerName } from "./discover.ts";

/** A file that looks like a ledger and is not read. */
export interface StrayFile {
  /** Within the telemetry folder, with forward slashes. */
  readonly name: string;
  readonly expected: string;
  readonly advice: string;
}

const BRANCH_FOLDER = "usage";
/** What people take for a ledger, by its name. */
const LOOKS_LIKE_LEDGER = /^usage.*\.csv$/i;
const CSV = /\.csv$/i;

/**
 * Returns the files in a telemetry folder that look like ledgers and are not read, sorted: `.csv` files that begin
 * with `usage`, and all that are in the folder of branches under another ending or in a folder of their own.
 * `shown` is how people know the telemetry folder.
 */
export async function findStrayFiles(folder: string, shown: string): Promise<StrayFile[]> {
  const home = `${shown}/${BRANCH_FOLDER}/`;
  const move = `Move it to ${home}, under a name of its own that ends in .csv, in lower case`;
  const [entries, ofBranches] = await Promise.all([
    listEntries(folder),
    listCsvNames(folder, BRANCH_FOLDER),
  ]);
  const ofTop = entries.map(({ name }) => name).filter((name) => LOOKS_LIKE_LEDGER.test(name));
  return [
    ...ofTop.map((name) => ({
      name,
      expected: "usage.csv, or usage-<time>-<8 hex digits>.csv as rotation names backups",
      advice: `${move}, or give it a name that does not begin with usage.`,
    })),
    ...ofBranches.map((name) =>
      name.split("/").length > 2
        ? { name, expected: `it in ${home} itself`, advice: `${move}.` }
        : {
            name,
            expected: "a name that ends in .csv",
            advice: "Rename it so that it ends in .csv, in lower case.",
          },
    ),
  ]
    .filter(({ name }) => !isLedgerName(name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Lists the `.csv` files below a folder, hidden ones left out; a link is not followed. */
async function listCsvNames(folder: string, within: string): Promise<string[]> {
  const entries = await listEntries(join(folder, within));
  const names = await Promise.all(
    entries
      .filter(({ name }) => !name.startsWith("."))
      .map(async (entry) => {
        const name = `${within}/${entry.name}`;
        if (entry.isDirectory()) return listCsvNames(folder, name);
        return CSV.test(name) ? [name] : [];
      }),
  );
  return names.flat();
}

async function listEntries(folder: string): Promise<Dirent[]> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return [];
    throw error;
  }
}
