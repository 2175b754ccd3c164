import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkedCommit } from "./checked-commit.ts";
import { message, type Operation, pickTree, readyTree, staged } from "./commit-operations.ts";
import { edit, excuseRowsCutFromFiles, excuseRowsOfHead, LEDGER, stage } from "./person.ts";
import { logCalls } from "./sessions.ts";
import type { Tree, World } from "./world.ts";

const FOLDER = ".telemetry";
const SETTINGS: [object, ...object[]] = [
  {},
  {},
  { file: "usage/{branch}.csv" },
  { rotateAtBytes: 1_500 },
];

/** Sets where rows go, and after how many the file is rotated. */
export const settings: Operation = async (world, random) => {
  const text = JSON.stringify(random.pick(SETTINGS));
  world.note(`(cd main && echo '${text}' > ${FOLDER}/config.json)`);
  // A revert of the first commit takes the folder away.
  await mkdir(join(world.main.root, FOLDER), { recursive: true });
  await writeFile(join(world.main.root, FOLDER, "config.json"), `${text}\n`);
  if (world.main.isLedgerCut) await excuseRowsOfHead(world, world.main);
  await world.git(world.main, ["add", FOLDER]);
};

/** `tokenledger log`, and perhaps a commit that holds the row. */
export const logByHand: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const name = world.model.addRowByHand();
  await world.cli(tree, "log", name, "1", "1", "true", "execute", "1");
  if (random.below(2) === 0) await addLedger(world, tree);
};

/** Stages the ledger as it is in the worktree: rows that it lacks, after a mixed reset say, a person takes out. */
async function addLedger(world: World, tree: Tree): Promise<void> {
  if (tree.isLedgerCut) await excuseRowsOfHead(world, tree);
  await excuseRowsCutFromFiles(world, tree);
  await world.git(tree, ["add", FOLDER]);
}

export const mark: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const session = tree.sessions.at(-1);
  if (session === undefined) return;
  await world.cli(tree, "mark", session.id, random.pick(["--failed=no", "--succeeded"]));
  if (random.below(2) === 0) await addLedger(world, tree);
};

/** Deletes the file, not the rows: nothing is staged. */
export const deleteLedger: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  world.note(`(cd ${tree.name} && rm -f ${LEDGER})`);
  await rm(join(tree.root, LEDGER), { force: true });
  tree.isLedgerCut = true;
};

/** Takes the ledger of an older commit, staged, as a person does who wants to undo something. */
export const restoreLedger: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  await excuseRowsOfHead(world, tree);
  const commit = random.pick(["HEAD~1", "HEAD~2"]);
  await world.git(tree, ["checkout", commit, "--", LEDGER]);
  tree.isLedgerCut = true;
};

/** Tells git of a file that is to come. */
export const addIntent: Operation = async (world, random) => {
  const tree = pickTree(world, random);
  const file = await edit(world, tree, random);
  await world.git(tree, ["add", "--intent-to-add", file]);
};

export const editOnly: Operation = async (world, random) => {
  await edit(world, pickTree(world, random), random);
};

export const callsOnly: Operation = (world, random) =>
  logCalls(world, pickTree(world, random), random);

/** Another program commits from the same worktree, with an index of its own. */
export const secondCommitter: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  const environment = { GIT_INDEX_FILE: join(world.home, "second-index") };
  await world.git(tree, ["read-tree", "HEAD"], { environment });
  const file = await edit(world, tree, random);
  await world.git(tree, ["add", file], { environment });
  await checkedCommit(world, tree, { ...staged(world), environment });
};

/** Another program holds git's lock on the index from some moment of the commit on. */
export const heldLock: Operation = async (world, random) => {
  const tree = await readyTree(world, random);
  await stage(world, tree, random);
  const way = random.pick<readonly string[]>([[], [], ["--no-verify"], ["-a"]]);
  if (way.includes("-a") && tree.isLedgerCut) await excuseRowsOfHead(world, tree);
  const place = random.pick(["pre-commit", "prepare-commit-msg", "post-commit"]);
  await checkedCommit(world, tree, {
    args: [...message(world), ...way],
    environment: { WALK_LOCK: place },
  });
  world.note(`(cd ${tree.name} && rm -f "$(git rev-parse --git-path index.lock)")`);
  await rm(join(tree.gitDir, "index.lock"), { force: true });
};
