import { isUtf8 } from "node:buffer";
import { readBlob } from "../git/blob.ts";
import type { Git } from "../git/git.ts";
import type { IndexEntry } from "../git/index-entries.ts";
import type { Worktree } from "../git/worktree.ts";
import { isBackupOf } from "../ledger/backup-name.ts";
import { mendLedger } from "../ledger/mend-ledger.ts";
import { parseLedger } from "../ledger/parse-ledger.ts";
import { identityOf } from "../usage/identity.ts";
import { replaceWorktreeLedger } from "./replace-worktree-ledger.ts";
import type { StagedLedger } from "./staged-ledger.ts";
import type { StateFolders } from "./state-folders.ts";

const ALWAYS_PARSED_BYTES = 1_000_000;

/** A ledger's content for this commit, and what the working tree holds now. */
export interface LedgerContent {
  readonly content: Buffer;
  readonly worktree: Buffer | undefined;
}

/**
 * Mends what a union merge leaves in a ledger: a repeated header, duplicated rows, rows that a
 * backup already holds.
 */
export async function mendStaged(
  git: Git,
  ledger: StagedLedger & { readonly staged: Buffer },
  context: {
    readonly worktree: Worktree;
    readonly folders: StateFolders;
    readonly entries: ReadonlyMap<string, IndexEntry>;
  },
): Promise<LedgerContent> {
  const content = ledger.staged;
  const backups = [...context.entries.values()].filter(({ path }) => isBackupOf(path, ledger.path));
  const identitiesElsewhere = await identitiesInBackups(git, content, backups);
  if (!mayNeedMending(content, identitiesElsewhere)) {
    return { content, worktree: ledger.worktree };
  }
  // Bytes that are no UTF-8 would not survive the rewriting.
  if (!isUtf8(content)) return { content, worktree: ledger.worktree };
  const { text } = mendLedger(content.toString(), { identitiesElsewhere });
  const mended = Buffer.from(text);
  if (mended.equals(content)) return { content, worktree: ledger.worktree };
  if (!ledger.worktree?.equals(content)) return { content: mended, worktree: ledger.worktree };
  await replaceWorktreeLedger(context, ledger.path, mended);
  return { content: mended, worktree: mended };
}

/** Parsing a large ledger takes a second: it is done when a line stands in it twice, as after a merge. */
function mayNeedMending(content: Buffer, identitiesElsewhere: ReadonlySet<string>): boolean {
  if (content.length <= ALWAYS_PARSED_BYTES || identitiesElsewhere.size > 0) return true;
  const lines = content.toString().split("\n");
  return new Set(lines).size < lines.length;
}

/** A backup is read whole only when its first row is back in the ledger: then a merge brought them all. */
async function identitiesInBackups(
  git: Git,
  content: Buffer,
  backups: readonly IndexEntry[],
): Promise<ReadonlySet<string>> {
  const identities = new Set<string>();
  for (const { blob } of backups) {
    const backup = await readBlob(git, blob);
    const firstRow = backup.toString("utf8", 0, 65_536).split("\n")[1];
    if (!firstRow || !content.includes(firstRow)) continue;
    for (const { record } of parseLedger(backup.toString()).rows)
      identities.add(identityOf(record));
  }
  return identities;
}
