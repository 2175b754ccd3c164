import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashBlob, readBlob } from "../../parts/git/blob.ts";
import { listBranches } from "../../parts/git/branches.ts";
import type { Git } from "../../parts/git/git.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { findLedgerFiles } from "../../parts/ledger/discover.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";

/**
 * Reads the records that may be about calls since a time: those of the ledgers in the working
 * tree, and of HEAD and the branches that were committed to since then and hold more than HEAD.
 */
export async function readLedgerRecords(
  git: Git,
  { root, head }: Pick<Worktree, "root" | "head">,
  since: Date,
): Promise<readonly UsageRecord[]> {
  const files = await findLedgerFiles(join(root, TELEMETRY_FOLDER));
  const contents: Buffer[] = await Promise.all(files.map((file) => readFile(file)));
  const read = new Set(contents.map((content) => hashBlob(content, head?.id ?? "")));
  for (const tip of await listTips(git, head?.id, since)) {
    for (const [path, blob] of await listBlobs(git, tip, TELEMETRY_FOLDER)) {
      if (!path.endsWith(".csv") || read.has(blob)) continue;
      read.add(blob);
      contents.push(await readBlob(git, blob));
    }
  }
  return contents.flatMap((content) => parseLedger(content).rows).map(({ record }) => record);
}

async function listTips(
  git: Git,
  head: string | undefined,
  since: Date,
): Promise<ReadonlySet<string>> {
  const branches = await listBranches(git, head);
  const active = branches.filter(({ committedAt }) => committedAt >= since);
  return new Set([...(head === undefined ? [] : [head]), ...active.map(({ tip }) => tip)]);
}
