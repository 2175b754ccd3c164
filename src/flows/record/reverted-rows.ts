import { readBlob, readBlobs } from "../../parts/git/blob.ts";
import { type Git, GitFailure } from "../../parts/git/git.ts";
import { parseRawChanges, type RawChange } from "../../parts/git/raw-diff.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { createHoldsRecord, missingLines } from "./ledger-lines.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

/** Where reverts are looked for, and what must not have their rows. */
export interface RevertSearch {
  /** The commit that is known to lack nothing. */
  readonly since: string;
  /** HEAD, and what a merge under way brings in. */
  readonly tips: readonly string[];
  /** Lists the blobs of the ledger files that are there; asked where a revert took rows out. */
  readonly ledgers: () => Promise<ReadonlySet<string>>;
}

interface RevertedRow {
  readonly record: UsageRecord;
  readonly line: string;
  /** The commit that took it out. */
  readonly revert: string;
}

interface Revert {
  readonly commit: string;
  readonly changes: readonly RawChange[];
}

// As git and the forges write it into a message; a reapplied commit is the revert of a revert.
const MESSAGES = [
  "--extended-regexp",
  '--grep=^(Merged PR [0-9]+: )?Revert "',
  "--grep=^This reverts commit [0-9a-f]{7,64}",
];
// A switch to a branch that left this one years ago is no reason to go through all of its commits.
const LIMITS = ["--no-merges", "--max-count=64", "--since=90.days"];
const DIFF_TREE = ["diff-tree", "--stdin", "-r", "-z", "--raw", "--no-abbrev", "--no-renames"];
const MAX_REVERTS = 16;

const LOG = ["log", "--no-merges", "--full-history"];
const PATCHES = ["--patch", "--unified=0", "--no-renames", "--text", "--no-ext-diff"];
// Each of them takes git a twentieth of a second where the ledger is large.
const MAX_OTHERS = 20;

const LINE_END = /\r\n|\n|\r/;
const COMMIT = /^[0-9a-f]{40,64}$/m;

/**
 * Finds the records that revert commits took out and no ledger has: those of a clone without hooks,
 * or of a forge's button. What a commit that is no revert deleted since stays deleted.
 */
export async function findRevertedRecords(
  git: Git,
  search: RevertSearch,
): Promise<readonly UsageRecord[]> {
  try {
    const removed: RevertedRow[] = [];
    for (const revert of await listReverts(git, search)) {
      removed.push(...(await removedRows(git, revert)));
    }
    if (removed.length === 0) return [];
    const kept = [...(await readBlobs(git, await search.ledgers())).values()].map(createHoldsRow);
    const missing = removed.filter((row) => !kept.some((holds) => holds(row)));
    return await withoutDeleted(git, missing, search.tips);
  } catch (error) {
    // A partial clone may lack what its remote does not give now: new usage is recorded all the same.
    if (error instanceof GitFailure) return [];
    throw error;
  }
}

/** Lists the latest reverts that change ledger files. Messages are looked at first: a clone may lack trees. */
async function listReverts(git: Git, { since, tips }: RevertSearch): Promise<readonly Revert[]> {
  const ids = await git(["rev-list", ...MESSAGES, ...LIMITS, ...tips, `^${since}`, "--"]);
  if (ids.length === 0) return [];
  const output = await git([...DIFF_TREE, "--format=%H", "--", `${TELEMETRY_FOLDER}/`], ids);
  const reverts: { commit: string; fields: string[] }[] = [];
  for (const field of output.toString().split("\0")) {
    const [commit] = COMMIT.exec(field) ?? [];
    if (commit === undefined) reverts.at(-1)?.fields.push(field);
    else reverts.push({ commit, fields: [] });
  }
  const changing = reverts.map(({ commit, fields }) => ({
    commit,
    changes: parseRawChanges(fields).filter(({ path }) => path.endsWith(".csv")),
  }));
  return changing.filter(({ changes }) => changes.length > 0).slice(0, MAX_REVERTS);
}

/** Returns the rows that a commit takes out of ledger files; one that it moves to another file it keeps. */
async function removedRows(git: Git, { commit, changes }: Revert): Promise<readonly RevertedRow[]> {
  const read = async (blob: string | undefined) =>
    blob === undefined ? Buffer.alloc(0) : readBlob(git, blob);
  const after = await Promise.all(changes.map((change) => read(change.after)));
  const kept = after.map(createHoldsRow);
  const removed: RevertedRow[] = [];
  for (const [index, change] of changes.entries()) {
    const [header = "", ...lines] = (await read(change.before)).toString().split(/(?<=\n)/);
    for (const line of missingLines(after[index] ?? Buffer.alloc(0), lines)) {
      const rows = parseLedger(header + line).rows.map(({ record }) => ({
        record,
        line,
        revert: commit,
      }));
      removed.push(...rows.filter((row) => !kept.some((holds) => holds(row))));
    }
  }
  return removed;
}

/** Returns the records of those rows that no later commit, other than a revert, took out as well. */
async function withoutDeleted(
  git: Git,
  rows: readonly RevertedRow[],
  tips: readonly string[],
): Promise<readonly UsageRecord[]> {
  const left: UsageRecord[] = [];
  for (const revert of new Set(rows.map((row) => row.revert))) {
    const changes = await listOtherChanges(git, revert, tips);
    const ofRevert = rows.filter((row) => row.revert === revert);
    const isDeleted = (row: RevertedRow) =>
      changes.some(({ before, after }) => before(row) && !after(row));
    left.push(...ofRevert.filter((row) => !isDeleted(row)).map(({ record }) => record));
  }
  return left;
}

type HoldsRow = (row: RevertedRow) => boolean;

/** Lists what the latest commits since a revert took out and put in, those of reverts left out. */
async function listOtherChanges(
  git: Git,
  revert: string,
  tips: readonly string[],
): Promise<readonly { readonly before: HoldsRow; readonly after: HoldsRow }[]> {
  const range = [...tips, `^${revert}`, "--", `${TELEMETRY_FOLDER}/`];
  const others = [...MESSAGES, "--invert-grep", `--max-count=${MAX_OTHERS}`, "--format=%H"];
  const output = (await git([...LOG, ...others, ...PATCHES, ...range])).toString();
  return output.split(COMMIT).map((patch) => {
    const lines = patch.split("\n");
    const holdsIn = (sign: string) => {
      const changed = lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
      return createHoldsRow(Buffer.from(changed.join("\n")));
    };
    return { before: holdsIn("-"), after: holdsIn("+") };
  });
}

/** Makes the test whether a ledger has a row, as it is or corrected. */
function createHoldsRow(ledger: Buffer): HoldsRow {
  const holdsRecord = createHoldsRecord(ledger);
  const lines = new Set(ledger.toString().split(LINE_END));
  return ({ record, line }) => holdsRecord(record) || lines.has(line.replace(LINE_END, ""));
}
