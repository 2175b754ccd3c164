import { existsSync } from "node:fs";
import { join } from "node:path";
import { createRandom } from "../../support/random.ts";
import { checkedCommit } from "./checked-commit.ts";
import { staged } from "./commit-operations.ts";
import { type CommittedRows, callsIn, readRows, requireEachOnce } from "./committed-ledger.ts";
import { isUnderWay } from "./history-operations.ts";
import { currentBranch, listBranches, resolveConflicts, stage } from "./person.ts";
import { logCalls } from "./sessions.ts";
import { Violation } from "./violation.ts";
import type { Tree, World } from "./world.ts";

/**
 * Ends all that is under way, makes two plain commits in each worktree, and checks that every call
 * is in one row of the branches, that the worktrees are clean and their ledgers valid.
 *
 * @throws {Violation}
 */
export async function comeToRest(world: World): Promise<void> {
  world.note("# to rest");
  for (const tree of world.trees) await endOperations(world, tree);
  // What was lost comes back with the next commit that has something to record.
  for (const tree of world.trees) await logCalls(world, tree, createRandom(0));
  for (const tree of world.trees) await commitAll(world, tree, ":!.telemetry");
  for (const tree of world.trees) await commitAll(world, tree, ".");
  for (const tree of world.trees) await requireClean(world, tree);
  await requireEachCall(world);
}

async function endOperations(world: World, tree: Tree): Promise<void> {
  for (const operation of ["rebase", "cherry-pick", "revert", "merge"] as const) {
    if (isUnderWay(tree, operation)) await world.git(tree, [operation, "--abort"]);
  }
  await resolveConflicts(world, tree);
  // To commit that all the same would be a person's own deletion.
  if (tree.isLedgerCut) await world.git(tree, ["checkout", "HEAD", "--", ".telemetry"]);
  if ((await currentBranch(world, tree)) === undefined) {
    await world.git(tree, ["checkout", "-b", `rest-${world.next()}`]);
  }
}

async function commitAll(world: World, tree: Tree, pathspec: string): Promise<void> {
  await stage(world, tree, createRandom(0));
  await world.git(tree, ["add", "--all", "--", ".", ...(pathspec === "." ? [] : [pathspec])]);
  await checkedCommit(world, tree, staged(world));
}

async function requireClean(world: World, tree: Tree): Promise<void> {
  const status = await world.ask(tree, "status", "--porcelain");
  if (status !== "") {
    const difference = await world.ask(tree, "diff", "HEAD", "--", ".telemetry");
    throw new Violation("unclean tree", `${tree.name}\n${status}${difference}`);
  }
  if (!existsSync(join(tree.root, ".telemetry"))) return;
  const { exitCode, stdout, stderr } = await world.cli(tree, "validate");
  if (exitCode !== 0) throw new Violation("invalid ledger", `${tree.name}\n${stdout}${stderr}`);
}

async function requireEachCall(world: World): Promise<void> {
  const union = new Map<string, readonly string[]>();
  for (const branch of await listBranches(world, world.main)) {
    const rows: CommittedRows = await readRows(world, world.main, branch);
    for (const [row, calls] of rows) union.set(row, calls);
  }
  requireEachOnce(union, "all branches together");
  const held = callsIn(union);
  const missing = world.model.required().filter((call) => !held.has(call));
  if (missing.length > 0) throw new Violation("call without a row", missing.join(", "));
}
