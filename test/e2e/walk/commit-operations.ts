import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Random } from "../../support/random.ts";
import { type CommitAttempt, checkedCommit } from "./checked-commit.ts";
import { edit, excuseRowsOfHead, resolveConflicts, stage } from "./person.ts";
import { logCalls } from "./sessions.ts";
import type { Tree, World } from "./world.ts";

export type Operation = (world: World, random: Random) => Promise<unknown>;

export function pickTree(world: World, random: Random): Tree {
  const [first = world.main, ...others] = world.trees;
  return random.pick([first, ...others]);
}

/** A worktree in which nothing is in the way of a commit, most often with calls since the last one. */
export async function readyTree(world: World, random: Random): Promise<Tree> {
  const tree = pickTree(world, random);
  await resolveConflicts(world, tree);
  if (random.below(3) > 0) await logCalls(world, tree, random);
  return tree;
}

export const plain: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  if (random.below(3) === 0) await edit(world, tree, random);
  await checkedCommit(world, tree, staged(world));
};

export const all: Operation = (world, random) => commitWorktree(world, random, ["-a"]);

/** Takes every hunk. */
export const patch: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await edit(world, tree, random);
  if (tree.isLedgerCut) await excuseRowsOfHead(world, tree);
  const { exitCode } = await world.look(tree, ["diff", "--quiet", "HEAD"]);
  await checkedCommit(world, tree, {
    args: ["-p", ...message(world)],
    input: "y\n".repeat(99),
    expects: exitCode === 1 ? "either" : "failure",
    allows: /^No changes\.$/,
  });
};

export const only: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  const file = await stage(world, tree, random);
  await checkedCommit(world, tree, { args: [...message(world), "--only", "--", file] });
};

export const include: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  const file = await edit(world, tree, random);
  const known = await world.look(tree, ["ls-files", "--error-unmatch", file]);
  if (known.exitCode !== 0) return;
  await checkedCommit(world, tree, { args: [...message(world), "--include", file] });
};

export const amend: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  if (random.below(2) === 0) await stage(world, tree, random);
  const words = random.below(2) === 0 ? ["--no-edit"] : message(world);
  await checkedCommit(world, tree, { args: ["--amend", ...words], isAsStaged: true });
};

export const empty: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  const attempt = staged(world, ["--allow-empty"]);
  await checkedCommit(world, tree, { ...attempt, expects: "success" });
};

export const nothing: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await checkedCommit(world, tree, staged(world));
};

export const withoutVerifying: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  await checkedCommit(world, tree, staged(world, ["--no-verify"]));
};

export const rejected: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  const way = random.pick([[], ["-a"]]);
  if (tree.isLedgerCut && way.length > 0) await excuseRowsOfHead(world, tree);
  await checkedCommit(world, tree, {
    args: [...message(world), ...way],
    environment: { WALK_REJECT: "1" },
    expects: "failure",
  });
};

export const withoutMessage: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  await checkedCommit(world, tree, { args: ["-m", ""], expects: "failure" });
};

/** The agent goes on while the person writes the message. */
export const whileLogsGrow: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  await logCalls(world, tree, random);
  await pausedCommit(world, tree, staged(world), () => logCalls(world, tree, random));
};

/** Two worktrees commit at the same moment. */
export const together: Operation = async (world, random) => {
  const trees = world.trees.slice(0, 2);
  for (const tree of trees) {
    await resolveConflicts(world, tree);
    await logCalls(world, tree, random);
    await stage(world, tree, random);
  }
  await Promise.all(trees.map((tree) => checkedCommit(world, tree, staged(world))));
};

/** Does something while a commit waits between pre-commit and the commit. */
export async function pausedCommit(
  world: World,
  tree: Tree,
  attempt: CommitAttempt,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  const pause = join(world.home, `pause-${world.next()}`);
  await checkedCommit(world, tree, {
    ...attempt,
    environment: { ...attempt.environment, WALK_PAUSE: pause },
    async meanwhile() {
      // A commit that git refuses never gets there.
      for (let left = 200; left > 0 && !existsSync(`${pause}.reached`); left--) {
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      world.note("# meanwhile:");
      await meanwhile();
      await writeFile(`${pause}.go`, "");
    },
  });
}

export function staged(world: World, options: readonly string[] = []): CommitAttempt {
  return { args: [...message(world), ...options], isAsStaged: true };
}

export function message(world: World): readonly string[] {
  return ["-m", `commit ${world.next()}`];
}

async function commitWorktree(world: World, random: Random, options: readonly string[]) {
  const tree = await readyTree(world, random);
  await edit(world, tree, random);
  if (tree.isLedgerCut) await excuseRowsOfHead(world, tree);
  await checkedCommit(world, tree, { args: [...message(world), ...options] });
}
