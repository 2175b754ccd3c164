import { existsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Git } from "../../parts/git/git.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { readStateFile, writeStateFile } from "../../parts/state/state-file.ts";
import { branchCostPath, stateFolders } from "../../parts/state/state-folders.ts";
import type { BillingRules } from "../../usage/billing.ts";
import type { PaidCost } from "../../usage/paid-cost.ts";

/** What is remembered: until a reference moves, or agents are paid for otherwise, git need not be asked. */
interface BranchCost {
  readonly references: string;
  /** Null on the default branch. */
  readonly own: PaidCost | null;
}

const DEFAULT_BRANCHES = ["HEAD", "main", "master"];

/** Returns what is paid for the records of HEAD's commits beyond the default branch; undefined on the default branch. */
export async function readBranchCost(
  git: Git,
  worktree: Worktree,
  billing: BillingRules,
): Promise<PaidCost | undefined> {
  const path = branchCostPath(stateFolders(worktree));
  const references = stampOf(worktree) + JSON.stringify(billing);
  const known = readStateFile<BranchCost>(path, isBranchCost);
  if (known?.references === references) return known.own ?? undefined;
  const { readOwnCost } = await import("./read-branch-records.ts");
  const own = await readOwnCost(git, billing);
  remember(path, { references, own: own ?? null });
  return own;
}

/** Where hooks keep nothing, nothing is remembered. */
function remember(path: string, cost: BranchCost): void {
  if (!existsSync(dirname(path))) return;
  try {
    writeStateFile(path, JSON.stringify(cost));
  } catch {
    // Somebody else's repository: the next line asks git again.
  }
}

/** Returns what changes when HEAD or the default branch may have moved. */
function stampOf({ gitDir, commonDir, branch }: Worktree): string {
  const heads = [branch ?? "", "main", "master"].map((name) => `refs/heads/${name}`);
  const remotes = DEFAULT_BRANCHES.map((name) => `refs/remotes/origin/${name}`);
  const common = ["FETCH_HEAD", "packed-refs", "reftable/tables.list", ...heads, ...remotes];
  const files = [
    ...["HEAD", "logs/HEAD", "reftable/tables.list"].map((name) => join(gitDir, name)),
    ...common.map((name) => join(commonDir, name)),
  ];
  return files
    .map((file) => {
      const found = statSync(file, { throwIfNoEntry: false });
      return found === undefined ? "" : `${found.mtimeMs}:${found.size}:${found.ino}`;
    })
    .join();
}

function isBranchCost(value: unknown): value is BranchCost {
  const { references, own } = value as Partial<BranchCost>;
  return (
    typeof references === "string" && (own === null || typeof own?.spent?.records === "number")
  );
}
