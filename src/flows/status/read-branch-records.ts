import { findCommit, findDefaultBranch } from "../../parts/git/default-branch.ts";
import type { Git } from "../../parts/git/git.ts";
import { diffTrees } from "../../parts/git/tree.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import type { BillingRules } from "../../usage/billing.ts";
import { namedCommitOf } from "../../usage/commit-note.ts";
import { type PaidCost, sumPaid } from "../../usage/paid-cost.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { gitBlobReader, isLedgerPath } from "../pull-request/origins/ledger-blobs.ts";
import { namesCommits } from "../pull-request/origins/names-commits.ts";
import { lastingIdentityOf } from "../pull-request/record-key.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { findShared, readRecordsNamingOwn } from "./named-records.ts";
import { linesBeyond, linesWith } from "./pick-lines.ts";

/** The records that a branch's ledger has and the default one's lacks, by whose they are. */
export interface BranchRecords {
  /** Those of the branch's commits, and all others that name one of these. */
  readonly own: readonly UsageRecord[];
  /** Those that name a commit which the default branch holds too. */
  readonly ofMainline: readonly UsageRecord[];
}

/** Returns what is paid for the records of HEAD's commits beyond the default branch; undefined on the default branch. */
export async function readOwnCost(git: Git, billing: BillingRules): Promise<PaidCost | undefined> {
  const [mainline, head] = await Promise.all([findDefaultBranch(git), findCommit(git, "HEAD")]);
  if (head === undefined || mainline === undefined || head === mainline) return undefined;
  return sumPaid((await readBranchRecords(git, head, mainline)).own, billing);
}

/** Reads the records of a branch, as a report of its commits has them: each is that of the commit that it names. */
export async function readBranchRecords(
  git: Git,
  head: string,
  mainline: string,
): Promise<BranchRecords> {
  const [added, isNaming] = await Promise.all([
    readAddedRecords(git, head, mainline),
    namesCommits(git, head),
  ]);
  if (!isNaming) return { own: added, ofMainline: [] };
  const digits = [...new Set(added.flatMap(({ notes }) => namedCommitOf(notes) ?? []))];
  const [shared, naming] = await Promise.all([
    findShared(git, digits, [head, mainline]),
    readRecordsNamingOwn(git, head, mainline),
  ]);
  const isOfMainline = ({ notes }: UsageRecord) => shared.has(namedCommitOf(notes) ?? "");
  const own = [...added.filter((record) => !isOfMainline(record)), ...naming];
  return {
    own: [...new Map(own.map((record) => [lastingIdentityOf(record), record])).values()],
    ofMainline: added.filter(isOfMainline),
  };
}

/**
 * Reads the records that a commit's ledger has and another commit's lacks. Of large ledgers only the lines that
 * differ are parsed, for a prompt does not wait.
 */
async function readAddedRecords(
  git: Git,
  head: string,
  mainline: string,
): Promise<readonly UsageRecord[]> {
  const changes = await diffTrees(git, mainline, head, TELEMETRY_FOLDER);
  const ledgers = changes.filter(({ path }) => isLedgerPath(path));
  const before = new Set(ledgers.flatMap((change) => change.before ?? []));
  const after = ledgers.flatMap((change) => change.after ?? []).filter((blob) => !before.has(blob));
  if (after.length === 0) return [];
  const contents = await gitBlobReader(git).contentsOf([...before, ...after]);
  const contentsOf = (blobs: Iterable<string>) =>
    Array.from(blobs).flatMap((blob) => contents.get(blob) ?? []);
  const held = contentsOf(before);
  const own = new Map<string, UsageRecord>();
  for (const ledger of contentsOf(after)) {
    for (const { record } of parseLedger(linesBeyond(ledger, held)).rows) {
      own.set(lastingIdentityOf(record), record);
    }
  }
  // A row that was corrected since is another line, and no other record.
  const times = [...new Set(Array.from(own.values(), ({ timestamp }) => timestamp))];
  for (const ledger of held) {
    for (const { record } of parseLedger(linesWith(ledger, times)).rows) {
      own.delete(lastingIdentityOf(record));
    }
  }
  return [...own.values()];
}
