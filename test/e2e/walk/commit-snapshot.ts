import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { listFiles } from "./object-reader.ts";
import { Violation } from "./violation.ts";
import type { Tree, World } from "./world.ts";

/** What a commit may not change of a worktree: its files, and what is staged, apart from the ledger's folder. */
export interface Snapshot {
  readonly files: ReadonlyMap<string, string>;
  /** Empty where nobody asks. */
  readonly staged: string;
}

export async function takeSnapshot(
  world: World,
  tree: Tree,
  isAsStaged: boolean,
): Promise<Snapshot> {
  const [files, entries] = await Promise.all([
    readFiles(tree.root),
    isAsStaged ? world.ask(tree, "ls-files", "--stage") : "",
  ]);
  return { files, staged: withoutLedger(entries.split("\n")) };
}

/** @throws {Violation} when a file in the worktree changed. */
export function requireSameFiles(before: Snapshot, after: Snapshot): void {
  for (const path of new Set([...before.files.keys(), ...after.files.keys()])) {
    if (before.files.get(path) !== after.files.get(path)) {
      throw new Violation("unstaged change", `the commit changed ${path} in the worktree.`);
    }
  }
}

/** @throws {Violation} when something else is staged than before. */
export function requireSameStaged(before: Snapshot, after: Snapshot): void {
  if (before.staged !== after.staged) {
    throw new Violation(
      "staged change",
      `the index held\n${before.staged}\nand holds\n${after.staged}`,
    );
  }
}

/** Returns the entries of a commit or tree, without the ledger's. */
export async function listCommitted({ objects }: World, object: string): Promise<string> {
  return withoutLedger(await listFiles(objects, object));
}

function withoutLedger(entries: readonly string[]): string {
  return entries.filter((entry) => !entry.includes("\t.telemetry/")).join("\n");
}

async function readFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(root, { withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries) {
    // All of the person's files are in the folder itself; the other folders are git's, ours and worktrees.
    if (entry.isFile() && entry.name !== ".git") {
      files.set(entry.name, await readFile(join(root, entry.name), "utf8"));
    }
  }
  return files;
}
