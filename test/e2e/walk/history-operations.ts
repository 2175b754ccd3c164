import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Random } from "../../support/random.ts";
import { checkedCommit } from "./checked-commit.ts";
import { message, type Operation, pickTree, staged } from "./commit-operations.ts";
import { callsIn, callsInObjects, readRows } from "./committed-ledger.ts";
import {
  excuseRowsCutFromFiles,
  excuseRowsOfHead,
  listBranches,
  otherBranch,
  resolveConflicts,
  stage,
} from "./person.ts";
import { logCalls } from "./sessions.ts";
import type { Tree, World } from "./world.ts";

export const branch: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const start = random.pick([[], [], ["HEAD~1"]]);
  await world.git(tree, ["checkout", "-b", `b${world.next()}`, ...start]);
};

export const checkout: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const other = await otherBranch(world, tree, random);
  if (other !== undefined) await world.git(tree, ["checkout", other]);
};

export const detach: Operation = (world, random) =>
  world.git(pickTree(world, random), ["switch", "--detach"]);

export const deleteBranch: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const other = await otherBranch(world, tree, random);
  if (other === undefined) return;
  const deleted = callsIn(await readRows(world, tree, other));
  const { exitCode } = await world.git(tree, ["branch", "-D", other]);
  if (exitCode !== 0) return;
  // What no other branch holds goes with it, unless it is where this worktree looked last.
  const kept = await callsHeld(world);
  for (const call of deleted) if (!kept.has(call)) world.model.excused.add(call);
};

export const merge: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const other = await otherBranch(world, tree, random);
  if (other === undefined) return;
  const way = random.pick([[], [], ["--no-ff"], ["--no-commit", "--no-ff"], ["--squash"]]);
  await world.git(tree, ["merge", "--no-edit", ...way, other]);
  await conclude(world, tree, random, "merge");
};

export const rebase: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const other = await otherBranch(world, tree, random);
  if (other === undefined) return;
  await cleanUp(world, tree, random);
  const way = random.pick([[], ["--autostash"], ["--apply"]]);
  if (way.includes("--autostash")) await excuseRowsCutFromFiles(world, tree);
  await world.git(tree, ["rebase", ...way, other]);
  await goOn(world, tree, random, "rebase");
};

/** Drops, squashes, swaps or edits some of the last commits. */
export const rebaseInteractively: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  await cleanUp(world, tree, random);
  const count = 2 + random.below(2);
  const verbs = Array.from({ length: count }, (_, index) =>
    random.pick(
      index === 0 ? ["pick", "drop", "edit"] : ["pick", "drop", "squash", "fixup", "edit"],
    ),
  );
  const todo = verbs.map((verb, index) => `${index + 1}s/^pick/${verb}/`).join(";");
  await world.git(tree, ["rebase", "--interactive", `HEAD~${count}`], {
    environment: { GIT_SEQUENCE_EDITOR: `sed -i -e '${todo}'` },
  });
  if (verbs.includes("edit") && isUnderWay(tree, "rebase") && random.below(2) === 0) {
    await resolveConflicts(world, tree);
    await logCalls(world, tree, random);
    await stage(world, tree, random);
    await checkedCommit(world, tree, { args: ["--amend", "--no-edit"], expects: "either" });
  }
  await goOn(world, tree, random, "rebase");
};

export const cherryPick: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const other = await otherBranch(world, tree, random);
  if (other === undefined) return;
  await cleanUp(world, tree, random);
  const range = random.pick([[other], [`${other}~1`], [`${other}~2..${other}`]]);
  const way = random.pick([[], [], ["--no-commit"]]);
  await world.git(tree, ["cherry-pick", ...way, ...range]);
  await conclude(world, tree, random, "cherry-pick");
};

export const revert: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  await cleanUp(world, tree, random);
  const commit = random.pick(["HEAD", "HEAD~1", "HEAD~2"]);
  await world.git(tree, ["revert", "--no-edit", commit]);
  await conclude(world, tree, random, "revert");
};

export const stash: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  await stage(world, tree, random);
  const way = random.pick([[], ["--keep-index"], ["--include-untracked"]]);
  await world.git(tree, ["stash", "push", ...way]);
};

export const pop: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const way = random.pick([[], ["--index"]]);
  const { exitCode } = await world.git(tree, ["stash", "pop", ...way]);
  if (exitCode !== 0) await resolveConflicts(world, tree);
};

export const reset: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const mode = random.pick(["--soft", "--mixed", "--hard"]);
  const target = random.pick(["HEAD", "HEAD~1", "HEAD~2", "ORIG_HEAD"]);
  await world.git(tree, ["reset", mode, target]);
  // To add all then is to delete the files that the index has got back and the worktree has not.
  if ((await world.ask(tree, "ls-files", "--deleted", "--", ".telemetry")) !== "") {
    tree.isLedgerCut = true;
  }
};

export const addWorktree: Operation = async (world, random) => {
  if (world.trees.length > 2) return;
  const name = `linked-${world.next()}`;
  const root =
    random.below(2) === 0
      ? join(world.main.root, "..", name)
      : join(world.main.root, ".worktrees", name);
  const start = random.pick(["HEAD", "HEAD~1"]);
  const { exitCode } = await world.git(world.main, [
    "worktree",
    "add",
    "-b",
    `on-${name}`,
    root,
    start,
  ]);
  if (exitCode !== 0) return;
  const gitDir = join(world.main.gitDir, "worktrees", name);
  world.trees.push({ name, root, gitDir, sessions: [], isLedgerCut: false });
};

export const removeWorktree: Operation = async (world, random) => {
  const index = 1 + random.below(2);
  const tree = world.trees[index];
  if (tree === undefined) return;
  await world.git(world.main, ["worktree", "remove", "--force", tree.root]);
  world.trees.splice(index, 1);
  world.model.excuseTree(tree.name);
};

/** Sometimes with the reflogs: then rows of commits that no branch holds are gone for good, which is the person's doing. */
export const collectGarbage: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const before = await callsInObjects(world);
  if (random.below(2) === 0) await world.git(tree, ["reflog", "expire", "--expire=now", "--all"]);
  await world.git(tree, ["gc", "--quiet", "--prune=now"]);
  const after = await callsInObjects(world);
  for (const call of before) if (!after.has(call)) world.model.excused.add(call);
};

/** Returns the calls that a branch or a worktree's HEAD holds. */
async function callsHeld(world: World): Promise<ReadonlySet<string>> {
  const branches = (await listBranches(world, world.main)).map(
    (name) => [world.main, name] as const,
  );
  const heads = world.trees.map((tree) => [tree, "HEAD"] as const);
  const held = new Set<string>();
  for (const [tree, revision] of [...branches, ...heads]) {
    for (const call of callsIn(await readRows(world, tree, revision))) held.add(call);
  }
  return held;
}

/** Most often a person commits what there is before git is to rewrite history: it refuses otherwise. */
async function cleanUp(world: World, tree: Tree, random: Random): Promise<void> {
  if (random.below(4) === 0) return;
  await resolveConflicts(world, tree);
  const { exitCode } = await world.look(tree, ["diff", "--quiet", "HEAD"]);
  if (exitCode === 0) return;
  if (tree.isLedgerCut) await excuseRowsOfHead(world, tree);
  await checkedCommit(world, tree, { args: ["-a", ...message(world)] });
}

/** Ends an operation that may have stopped: commits, gives up, or leaves it as it is. */
async function conclude(
  world: World,
  tree: Tree,
  random: Random,
  operation: "merge" | "cherry-pick" | "revert",
): Promise<void> {
  const way = random.below(8);
  if (way === 0) return;
  if (way === 1) {
    if (isUnderWay(tree, operation)) await world.git(tree, [operation, "--abort"]);
    return;
  }
  await resolveConflicts(world, tree);
  if (random.below(2) === 0) await logCalls(world, tree, random);
  if (isUnderWay(tree, operation) || (await hasStaged(world, tree))) {
    await checkedCommit(world, tree, staged(world));
  }
  if (existsSync(join(tree.gitDir, "sequencer")) && operation !== "merge") {
    await goOn(world, tree, random, operation);
  }
}

/** Continues an operation of several commits until it has ended. */
async function goOn(
  world: World,
  tree: Tree,
  random: Random,
  operation: "rebase" | "cherry-pick" | "revert",
): Promise<void> {
  for (let left = 6; left > 0 && isUnderWay(tree, operation); left--) {
    await resolveConflicts(world, tree);
    const how = random.below(8) === 0 ? "--skip" : "--continue";
    await world.git(tree, [operation, how]);
  }
  if (isUnderWay(tree, operation)) await world.git(tree, [operation, "--abort"]);
}

const STATE_FILES = {
  merge: ["MERGE_HEAD"],
  rebase: ["rebase-merge", "rebase-apply"],
  "cherry-pick": ["CHERRY_PICK_HEAD", "sequencer"],
  revert: ["REVERT_HEAD", "sequencer"],
} as const;

export function isUnderWay(tree: Tree, operation: keyof typeof STATE_FILES): boolean {
  return STATE_FILES[operation].some((name) => existsSync(join(tree.gitDir, name)));
}

async function hasStaged(world: World, tree: Tree): Promise<boolean> {
  return (await world.look(tree, ["diff", "--cached", "--quiet"])).exitCode === 1;
}
