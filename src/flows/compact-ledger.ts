import { readFile, rm, stat } from "node:fs/promises";
import { basename, dirname, join, relative, sep } from "node:path";
import { readConfig } from "../parts/config/read-config.ts";
import { listBranches } from "../parts/git/branches.ts";
import type { Git } from "../parts/git/git.ts";
import type { Repository } from "../parts/git/repository.ts";
import { readWorktree } from "../parts/git/worktree.ts";
import { appendRows } from "../parts/ledger/append-rows.ts";
import { COLUMNS } from "../parts/ledger/columns.ts";
import { findLedgerFiles } from "../parts/ledger/discover.ts";
import { type ParsedLedger, parseLedger } from "../parts/ledger/parse-ledger.ts";
import { rotateLedger } from "../parts/ledger/rotate.ts";
import { type LockOwner, withFileLock } from "../parts/state/file-lock.ts";
import { lockPath, stateFolders } from "../parts/state/state-folders.ts";
import { identityOf } from "../usage/identity.ts";
import type { UsageRecord } from "../usage/usage-record.ts";
import { ledgerPath, TELEMETRY_FOLDER } from "./record/ledger-path.ts";

/** What compacting is handed by its door. */
export interface CompactRun {
  readonly git: Git;
  readonly process: LockOwner;
  /** Whether files of branches that are still open are folded too. */
  readonly all: boolean;
  readonly dryRun: boolean;
}

/** What became of the files of branches; names are relative to the repository. */
export interface CompactedLedger {
  readonly folded: readonly string[];
  readonly kept: readonly KeptFile[];
  /** Rows that were added to `usage.csv`; the others were there already. */
  readonly addedRows: number;
}

export interface KeptFile {
  readonly name: string;
  readonly reason: string;
}

const LEDGER = `${TELEMETRY_FOLDER}/usage.csv`;
const BRANCH_FOLDER = "usage";

/**
 * Moves the rows of branches that were merged from their own files into `usage.csv` in the working tree, each
 * record once. A kill leaves rows in both, which count once and are folded by the next run.
 */
export async function compactLedger(
  repository: Repository,
  { git, process, all, dryRun }: CompactRun,
): Promise<CompactedLedger> {
  const { root } = repository;
  const folder = join(root, TELEMETRY_FOLDER);
  const lock = lockPath(stateFolders(repository));
  return withFileLock(lock, process, async () => {
    const config = await readConfig(folder);
    const files = await findLedgerFiles(folder);
    const isOfBranch = (path: string) => basename(dirname(path)) === BRANCH_FOLDER;
    const nameOf = (path: string) => relative(root, path).split(sep).join("/");
    const open = all ? new Map<string, string>() : await openFiles(git, config.file);
    const ofBranches = await Promise.all(
      files.filter(isOfBranch).map(async (path) => {
        const ledger = await parse(path);
        const name = nameOf(path);
        return { path, name, ledger, reason: open.get(name) ?? reasonToKeep(ledger) };
      }),
    );
    const kept = ofBranches.flatMap(({ name, reason }) =>
      reason === undefined ? [] : [{ name, reason }],
    );
    const folded = ofBranches.filter(({ reason }) => reason === undefined);
    const held = await identitiesIn(files.filter((path) => !isOfBranch(path)));
    const records = distinct(folded.flatMap(({ ledger }) => ledger.rows)).filter(
      (record) => !held.has(identityOf(record)),
    );
    const paths = folded.map(({ path }) => path);
    if (!dryRun) await fold(join(root, LEDGER), records, paths, config.rotateAtBytes);
    return { folded: folded.map(({ name }) => name), kept, addedRows: records.length };
  });
}

async function identitiesIn(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const held = new Set<string>();
  for (const path of paths) {
    for (const { record } of (await parse(path)).rows) held.add(identityOf(record));
  }
  return held;
}

/** Of two rows with one identity the later one counts. */
function distinct(rows: ParsedLedger["rows"]): readonly UsageRecord[] {
  return [...new Map(rows.map(({ record }) => [identityOf(record), record])).values()];
}

async function fold(
  ledger: string,
  records: readonly UsageRecord[],
  folded: readonly string[],
  rotateAtBytes: number,
): Promise<void> {
  if (folded.length === 0) return;
  await appendRows(ledger, records);
  if ((await stat(ledger)).size > rotateAtBytes) await rotateLedger(ledger);
  for (const path of folded) await rm(path);
}

/** Returns the files of branches that may still grow, by name, and why each is kept. */
async function openFiles(git: Git, file: string): Promise<ReadonlyMap<string, string>> {
  const { branch, head } = await readWorktree(git);
  // Before the first commit nothing is merged.
  const unmerged = await listBranches(git, head?.id);
  // The setting may have been another one when a file began.
  const files = new Set([file, "usage/{branch}.csv"]);
  return new Map([
    ...unmerged.flatMap(({ name }) =>
      Array.from(files, (each): [string, string] => [
        ledgerPath(each, name),
        `${name} has commits that are not merged`,
      ]),
    ),
    [ledgerPath(file, branch), "commits on this branch go there"],
  ]);
}

async function parse(path: string): Promise<ParsedLedger> {
  return parseLedger(await readFile(path));
}

/** What would be lost in another file stays where it is. */
function reasonToKeep({ header, rejects }: ParsedLedger): string | undefined {
  if (rejects.length > 0)
    return "it has rows that cannot be read: `tokenledger validate` names them";
  const unknown = header.find((name) => !(COLUMNS as readonly string[]).includes(name));
  return unknown === undefined ? undefined : `it has a column of its own, ${unknown}`;
}
