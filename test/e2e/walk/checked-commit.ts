import { existsSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  listCommitted,
  requireSameFiles,
  requireSameStaged,
  takeSnapshot,
} from "./commit-snapshot.ts";
import {
  type CommittedRows,
  callsIn,
  readRows,
  readRowsOfFiles,
  requireEachOnce,
} from "./committed-ledger.ts";
import { commitOf } from "./object-reader.ts";
import type { ChildResult } from "./run-child.ts";
import { Violation } from "./violation.ts";
import { revisionIn, type Tree, type World } from "./world.ts";

export interface CommitAttempt {
  /** What follows `git commit`. */
  readonly args: readonly string[];
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Whether git alone would make the commit; by default git is asked. */
  readonly expects?: "success" | "failure" | "either";
  /** Commits just what is staged: neither `-a` nor paths. */
  readonly isAsStaged?: boolean;
  /** What happens while git waits in a hook of the person's. */
  readonly meanwhile?: () => Promise<unknown>;
  /** Lines on standard error that are the doing of this attempt. */
  readonly allows?: RegExp;
}

/**
 * Runs `git commit` and checks what it may not do: fail for our sake, say more than our single
 * lines, take a row away, record a call twice, or touch what is the person's.
 *
 * @throws {Violation}
 */
export async function checkedCommit(world: World, tree: Tree, attempt: CommitAttempt) {
  const head = (await world.objects.read(revisionIn(tree, "HEAD"))).id;
  const rowsBefore = await readRows(world, tree, head);
  const before = await takeSnapshot(world, tree, attempt.isAsStaged === true);
  const concludesRevert = existsSync(join(tree.gitDir, "REVERT_HEAD"));
  const asked = await askGit(world, tree, attempt);
  const expects = attempt.expects ?? asked.outcome;

  const running = world.git(tree, ["commit", ...attempt.args], attempt);
  await attempt.meanwhile?.();
  const result = await running;

  const after = await takeSnapshot(world, tree, attempt.isAsStaged === true);
  requireOutcome(result, expects, attempt);
  requireSameFiles(before, after);
  if (attempt.isAsStaged === true) requireSameStaged(before, after);
  // What a commit of the ledger alone takes out waits for the next one: of a revert that was resolved to what HEAD
  // has, and of a file that lacked rows, which now has them again. So does what a revert takes out of an index that
  // another program holds.
  const isOfLedgerAlone =
    (await listCommitted(world, revisionIn(tree, "HEAD"))) === (await listCommitted(world, head));
  const waiting = isOfLedgerAlone ? await readRowsOfFiles(world, tree) : new Map();
  const rowsToKeep =
    concludesRevert && (isOfLedgerAlone || attempt.environment?.WALK_LOCK !== undefined)
      ? new Map()
      : new Map([...rowsBefore].filter(([row]) => !waiting.has(row)));
  await requireHead(world, tree, head, rowsToKeep, asked.files);
  return result;
}

/** What git would do alone, tried on a copy of the index. */
async function askGit(
  world: World,
  tree: Tree,
  { args, environment = {}, isAsStaged, expects }: CommitAttempt,
) {
  const index = environment.GIT_INDEX_FILE ?? join(tree.gitDir, "index");
  const copy = `${index}-copy`;
  await copyFile(index, copy);
  const ask = (...words: string[]) => world.look(tree, words, { GIT_INDEX_FILE: copy });
  const staged = isAsStaged === true ? await ask("write-tree") : undefined;
  const dryRun = expects === undefined ? await ask("commit", "--dry-run", ...args) : undefined;
  await rm(copy, { force: true });
  return {
    outcome: dryRun?.exitCode === 0 ? ("success" as const) : ("failure" as const),
    /** The tree of the commit, except for the ledger. */
    files: staged?.exitCode === 0 ? await listCommitted(world, staged.stdout.trim()) : undefined,
  };
}

function requireOutcome(
  { exitCode, stdout, stderr }: ChildResult,
  expects: "success" | "failure" | "either",
  { allows }: CommitAttempt,
): void {
  const seen = exitCode === 0 ? "success" : "failure";
  if (expects !== "either" && seen !== expects) {
    throw new Violation(
      "exit code",
      `expected ${expects}, exited ${exitCode}.\n${stdout}${stderr}`,
    );
  }
  const strange = stderr
    .split("\n")
    .filter((text) => text !== "" && !text.startsWith("tokenledger: ") && !allows?.test(text))
    // What git says of a commit that it refuses is git's.
    .filter((text) => exitCode === 0 || /^\s+at |^node:|\bsh: |\/hooks\/|: line \d/.test(text));
  if (strange.length > 0) throw new Violation("standard error", strange.join("\n"));
}

async function requireHead(
  world: World,
  tree: Tree,
  headBefore: string,
  rowsBefore: CommittedRows,
  files: string | undefined,
): Promise<void> {
  const commit = await world.objects.read(revisionIn(tree, "HEAD"));
  const { id: head } = commit;
  if (head === headBefore) return;
  const rows = await readRows(world, tree, head);
  requireEachOnce(rows, `the commit in ${tree.name}`);
  requireKept(world, rowsBefore, rows, "HEAD before");
  const { parents } = commitOf(commit);
  // What an amended commit had taken out of its parent's is not this attempt's doing.
  const merged = parents.includes(headBefore) ? parents.filter((id) => id !== headBefore) : [];
  for (const parent of merged) {
    requireKept(world, await readRows(world, tree, parent), rows, `parent ${parent}`);
  }
  if (files === undefined) return;
  const seen = await listCommitted(world, head);
  if (seen !== files) {
    throw new Violation("commit's other files", `expected\n${files}\ngot\n${seen}`);
  }
}

function requireKept(world: World, older: CommittedRows, rows: CommittedRows, where: string): void {
  const held = callsIn(rows);
  for (const [row, calls] of older) {
    if (rows.has(row)) continue;
    const lost = calls.filter((call) => !world.model.excused.has(call));
    if (lost.length === 0) continue;
    const now = lost.every((call) => held.has(call)) ? "in another row" : "in no row";
    throw new Violation(
      "row lost by a commit",
      `the row of ${lost.join(", ")} in ${where} is not in the commit; its calls are ${now}.`,
    );
  }
}
