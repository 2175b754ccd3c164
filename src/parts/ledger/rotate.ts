import { existsSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Failure } from "../../usage/failure.ts";
import { identityOf } from "../../usage/identity.ts";
import { backupName } from "./backup-name.ts";
import { mendLedger } from "./mend-ledger.ts";
import { parseLedger } from "./parse-ledger.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Moves a ledger's rows to a backup beside it and starts a new ledger with the same header.
 * Returns the backup's path; undefined when other backups turned out to hold every row. A kill at
 * any moment leaves every row in exactly one file. The caller holds the ledger's lock.
 * @throws {Failure} when the ledger holds no record, or a foreign file has the backup's name.
 */
export async function rotateLedger(path: string): Promise<string | undefined> {
  let text = await readFile(path, "utf8");
  for (;;) {
    const backup = join(dirname(path), backupName(path, text));
    if (!existsSync(backup)) {
      await rename(path, backup);
      await replaceFile(path, headerLineOf(text));
      return backup;
    }
    // Another branch rotated the same file: what that backup lacks begins with another record, so
    // it goes to a backup of another name, and no step has a row in two files or in none.
    const rest = await withoutRowsOf(backup, text);
    if (rest === text) {
      throw new Failure(
        `Cannot rotate ${path}: ${backup} exists and does not hold the record it is named after. Move that file out of the folder and try again.`,
      );
    }
    await replaceFile(path, rest);
    if (parseLedger(rest).rows.length === 0) return undefined;
    text = rest;
  }
}

async function withoutRowsOf(backup: string, text: string): Promise<string> {
  const { rows } = parseLedger(await readFile(backup, "utf8"));
  const identitiesElsewhere = new Set(rows.map(({ record }) => identityOf(record)));
  return mendLedger(text, { identitiesElsewhere }).text;
}

function headerLineOf(text: string): string {
  return text.slice(0, text.indexOf("\n") + 1);
}
