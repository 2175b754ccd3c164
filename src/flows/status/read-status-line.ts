import { readFile, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { findLedgerFiles } from "../../parts/ledger/discover.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { addDays } from "../../usage/calendar.ts";
import { formatCost } from "../../usage/format-number.ts";
import { identityOf } from "../../usage/identity.ts";
import { type Clock, todayOf } from "../../usage/time-range.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { linesWith } from "./lines-with.ts";

/** A ledger and two or three backups. */
const MAX_BYTES = 40_000_000;
const BRANCH_REF = /^ref: refs\/heads\/(.+)\n?$/;

/**
 * Returns what the ledger holds of today and of the branch, `$0.42 today · $3.10 this branch`, as fast as a prompt
 * needs it: no git is run, and of a large ledger only the lines that count are read. Undefined where there is no ledger.
 */
export async function readStatusLine(cwd: string, clock: Clock): Promise<string | undefined> {
  const place = await findPlace(cwd);
  if (place === undefined) return undefined;
  const files = await findLedgerFiles(join(place.root, TELEMETRY_FOLDER));
  if (files.length === 0) return undefined;
  const today = todayOf(clock);
  const { paths, isPartial } = await latestOf(files);
  const records = await readRecords(paths, place.branch, today);
  const ofToday = records.filter(({ timestamp }) => {
    return clock.zone.dayOf(toUtc(timestamp) ?? timestamp) === today;
  });
  const ofBranch = records.filter(({ branch }) => branch === place.branch);
  const parts = [
    `${costText(ofToday)} today`,
    ...(ofBranch.length === 0 ? [] : [`${atLeast(costText(ofBranch), isPartial)} this branch`]),
  ];
  return parts.join(" · ");
}

interface Place {
  readonly root: string;
  /** Undefined where HEAD is detached, or where only git can tell. */
  readonly branch: string | undefined;
}

async function findPlace(cwd: string): Promise<Place | undefined> {
  for (let root = resolve(cwd); ; root = dirname(root)) {
    const git = join(root, ".git");
    const found = await stat(git).catch(() => undefined);
    if (found !== undefined) {
      const head = join(found.isDirectory() ? git : await linkedGitDir(root, git), "HEAD");
      const text = await readFile(head, "utf8").catch(() => "");
      return { root, branch: BRANCH_REF.exec(text)?.[1] };
    }
    if (dirname(root) === root) return undefined;
  }
}

/** A linked worktree and a submodule have a file that names their git directory. */
async function linkedGitDir(root: string, file: string): Promise<string> {
  const text = await readFile(file, "utf8");
  return resolve(root, text.replace(/^gitdir: /, "").trim());
}

/** Returns the files that were written last, as many as a prompt has time for. */
async function latestOf(
  files: readonly string[],
): Promise<{ readonly paths: readonly string[]; readonly isPartial: boolean }> {
  const stats = await Promise.all(files.map(async (path) => ({ path, ...(await stat(path)) })));
  let bytes = 0;
  const latest = stats
    .sort((a, b) => b.mtimeMs - a.mtimeMs)
    .filter(({ size }) => {
      bytes += size;
      return bytes <= MAX_BYTES;
    });
  return { paths: latest.map(({ path }) => path), isPartial: latest.length < files.length };
}

function atLeast(cost: string, isPartial: boolean): string {
  return isPartial && cost.startsWith("$") ? `≥ ${cost}` : cost;
}

/** Reads the records of a branch, and of the day, each once. */
async function readRecords(
  files: readonly string[],
  branch: string | undefined,
  today: string,
): Promise<readonly UsageRecord[]> {
  // In every time zone, a record of this day is of one of these days.
  const days = [addDays(today, -1), today, addDays(today, 1)];
  const texts = await Promise.all(files.map((path) => readFile(path)));
  const records = new Map<string, UsageRecord>();
  for (const text of texts) {
    const wanted = linesWith(text, [...days, ...(branch === undefined ? [] : [branch])]);
    for (const { record } of parseLedger(wanted).rows) records.set(identityOf(record), record);
  }
  return [...records.values()];
}

/** What is unknown is not $0. */
function costText(records: readonly UsageRecord[]): string {
  const priced = records.flatMap(({ costNanoUsd }) => costNanoUsd ?? []);
  if (priced.length === 0 && records.length > 0) return "unpriced";
  const cost = formatCost(priced.reduce((sum, costNanoUsd) => sum + costNanoUsd, 0));
  return priced.length < records.length ? `≥ ${cost}` : cost;
}
