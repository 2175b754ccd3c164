import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Random } from "../../support/random.ts";
import { checkedCommit } from "./checked-commit.ts";
import { message, type Operation, readyTree } from "./commit-operations.ts";
import { killingVariables } from "./killing-programs.ts";
import { excuseRowsOfHead, stage } from "./person.ts";
import { logCalls } from "./sessions.ts";
import type { Tree, World } from "./world.ts";

/** A commit's hooks take some 40 steps. */
const STEPS = 48;
const WAYS: [string[], ...string[][]] = [
  [],
  [],
  ["-a"],
  ["--no-verify"],
  ["--amend"],
  ["--allow-empty"],
];

/** The power fails during a commit. */
export const powerCut: Operation = async (world, random) => {
  const { tree, args } = await prepare(world, random);
  const environment = await killingVariables(world, { at: 1 + random.below(STEPS), whom: "group" });
  await checkedCommit(world, tree, { args, environment, expects: "either", allows: /./ });
  await clearLocks(world, tree);
};

/** The hook's node is killed, as by a machine that is out of memory; the commit is made all the same. */
export const killedNode: Operation = async (world, random) => {
  const { tree, args } = await prepare(world, random);
  const environment = await killingVariables(world, { at: 1 + random.below(STEPS), whom: "node" });
  await checkedCommit(world, tree, { args, environment, allows: /Killed/ });
  await clearLocks(world, tree);
};

async function prepare(world: World, random: Random) {
  const tree = await readyTree(world, random);
  await logCalls(world, tree, random);
  await stage(world, tree, random);
  const way = random.pick(WAYS);
  if (way.includes("-a") && tree.isLedgerCut) await excuseRowsOfHead(world, tree);
  return { tree, args: [...message(world), ...way] };
}

/** Removes git's locks, as a person does whom git tells of them; what is ours stays. */
async function clearLocks(world: World, tree: Tree): Promise<void> {
  const common = world.main.gitDir;
  const folders = new Set([common, tree.gitDir, join(common, "refs"), join(common, "logs")]);
  for (const folder of folders) {
    const recursive = folder.endsWith("refs") || folder.endsWith("logs");
    for (const name of await readdir(folder, { recursive })) {
      if (!name.endsWith(".lock")) continue;
      world.note(`rm -f ${join(folder, name)}`);
      await rm(join(folder, name), { force: true });
    }
  }
}
