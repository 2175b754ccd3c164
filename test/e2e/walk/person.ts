import { existsSync } from "node:fs";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Random } from "../../support/random.ts";
import { callsIn, readRows, readRowsOfFiles } from "./committed-ledger.ts";
import type { Tree, World } from "./world.ts";

export const LEDGER = ".telemetry/usage.csv";
const FILES = ["a.txt", "b.txt", "c.txt"] as const;

/** Adds a line to one of the files of a worktree; returns the file's name. */
export async function edit(world: World, tree: Tree, random: Random): Promise<string> {
  const file = random.pick(FILES);
  const text = `line ${world.next()}`;
  world.note(`(cd ${tree.name} && echo '${text}' >> ${file})`);
  await appendFile(join(tree.root, file), `${text}\n`);
  return file;
}

/** Adds a line to a file and stages it. */
export async function stage(world: World, tree: Tree, random: Random): Promise<string> {
  const file = await edit(world, tree, random);
  await world.git(tree, ["add", file]);
  return file;
}

/** Takes both sides of every conflict, as a person in a hurry does. */
export async function resolveConflicts(world: World, tree: Tree): Promise<void> {
  const paths = await world.ask(tree, "diff", "--name-only", "--diff-filter=U", "-z");
  for (const path of paths.split("\0").filter((name) => name !== "")) {
    const file = join(tree.root, path);
    if (path.endsWith(".json")) {
      await world.git(tree, ["checkout", "--ours", "--", path]);
    } else if (existsSync(file)) {
      const text = await readFile(file, "utf8");
      await writeFile(file, text.replaceAll(/^(?:<{7}|={7}|>{7}|\|{7}).*\n/gm, ""));
      world.note(`(cd ${tree.name} && sed -i -E '/^(<{7}|={7}|>{7})/d' ${path})`);
    }
    await world.git(tree, ["add", path]);
  }
}

/** The rows that a person takes away from here on are no fault: the calls of all that HEAD holds. */
export async function excuseRowsOfHead(world: World, tree: Tree): Promise<void> {
  for (const call of callsIn(await readRows(world, tree, "HEAD"))) world.model.excused.add(call);
}

/** As an edit, a stash takes along that the worktree's files lack rows of HEAD, after a mixed reset say. */
export async function excuseRowsCutFromFiles(world: World, tree: Tree): Promise<void> {
  const there = await readRowsOfFiles(world, tree);
  for (const [row, calls] of await readRows(world, tree, "HEAD")) {
    if (!there.has(row)) for (const call of calls) world.model.excused.add(call);
  }
}

export async function currentBranch(world: World, tree: Tree): Promise<string | undefined> {
  const { stdout } = await world.look(tree, ["symbolic-ref", "--quiet", "--short", "HEAD"]);
  return stdout.trim() === "" ? undefined : stdout.trim();
}

export async function listBranches(world: World, tree: Tree): Promise<readonly string[]> {
  const branches = await world.ask(tree, "for-each-ref", "--format=%(refname:short)", "refs/heads");
  return branches.trim().split("\n");
}

/** Returns a branch other than the one that is checked out, if there is any. */
export async function otherBranch(world: World, tree: Tree, random: Random) {
  const current = await currentBranch(world, tree);
  const [first, ...others] = (await listBranches(world, tree)).filter((name) => name !== current);
  return first === undefined ? undefined : random.pick([first, ...others]);
}
