import { readBlob } from "../../parts/git/blob.ts";
import type { Git } from "../../parts/git/git.ts";
import type { IndexEntry } from "../../parts/git/index-entries.ts";
import { isBackupOf } from "../../parts/ledger/backup-name.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import {
  type BackupSpan,
  readBackupSpans,
  writeBackupSpans,
} from "../../parts/state/backup-spans.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import { identityOf } from "../../usage/identity.ts";

/** So much of a line is compared with a span: of a row that begins with its time, all down to the hour. */
const KEY_CHARACTERS = 13;

/**
 * Returns the identities of the records that backups of a ledger hold, of those backups that a line of it stands in:
 * a merge or a copied commit brought some back. A backup is read when a line of the ledger may be in it: what its
 * lines lie between is remembered, so that most are read once, not after each merge.
 */
export async function identitiesInBackups(
  git: Git,
  folders: StateFolders,
  ledger: {
    readonly path: string;
    readonly content: Buffer;
    readonly entries: ReadonlyMap<string, IndexEntry>;
  },
): Promise<ReadonlySet<string>> {
  const identities = new Set<string>();
  const backups = [...ledger.entries.values()].filter(({ path }) => isBackupOf(path, ledger.path));
  if (backups.length === 0) return identities;
  const lines = new Set(rowLines(ledger.content));
  const keys = new Set([...lines].map(keyOf));
  let spans = readBackupSpans(folders);
  for (const { blob } of backups) {
    const span = Object.hasOwn(spans, blob) ? spans[blob] : undefined;
    if (span !== undefined && !someWithin(keys, span)) continue;
    const backup = await readBlob(git, blob);
    const backupLines = rowLines(backup);
    if (span === undefined) {
      spans = { ...spans, [blob]: spanOf(backupLines) };
      // At once: a hook that has no time for all of them leaves fewer to the next.
      writeBackupSpans(folders, spans);
    }
    if (!backupLines.some((line) => lines.has(line))) continue;
    for (const identity of identitiesOf(backup)) identities.add(identity);
  }
  return identities;
}

function someWithin(keys: Iterable<string>, [first, last]: BackupSpan): boolean {
  for (const key of keys) if (first <= key && key <= last) return true;
  return false;
}

/** Returns what the beginnings of lines lie between; of none, what no beginning lies between. */
function spanOf(lines: readonly string[]): BackupSpan {
  let [first, last] = [keyOf(lines[0] ?? "\uffff"), keyOf(lines[0] ?? "")];
  for (const line of lines) {
    const key = keyOf(line);
    if (key < first) first = key;
    if (key > last) last = key;
  }
  return [first, last];
}

function keyOf(line: string): string {
  return line.slice(0, KEY_CHARACTERS);
}

function rowLines(ledger: Buffer): readonly string[] {
  return ledger.toString("latin1").split("\n").slice(1, -1);
}

/** Returns the identities of a ledger's records. */
export function identitiesOf(ledger: Buffer): ReadonlySet<string> {
  return new Set(parseLedger(ledger.toString()).rows.map(({ record }) => identityOf(record)));
}
