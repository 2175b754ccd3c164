import { statSync } from "node:fs";
import { join } from "node:path";
import { readCommitsMade, readReflog } from "../../parts/git/reflog.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import type { Prepared } from "../../parts/state/prepared.ts";
import { type Reading, readReading } from "../../parts/state/reading.ts";
import { readStateBytes } from "../../parts/state/state-file.ts";
import { recordingSincePath, type StateFolders } from "../../parts/state/state-folders.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

type Place = Pick<Worktree, "root" | "gitDir" | "commonDir" | "head">;

const DAY_MS = 86_400_000;

/** Returns how far the logs were read for a worktree, or where reading starts in it. */
export async function findReading(
  worktree: Place,
  folders: StateFolders,
  prepared: Prepared | undefined,
  now: Date,
): Promise<Reading> {
  const known = prepared?.reading ?? readReading(folders);
  if (known === undefined) return startReading(worktree, folders, now);
  return withinClock(atRoot(known, worktree.root), now);
}

/** A worktree that was moved or renamed goes on where it was; the sessions of before name its old place. */
function atRoot(reading: Reading, root: string): Reading {
  if (reading.root === root) return reading;
  const formerRoots = [...new Set([...reading.formerRoots, reading.root])];
  return { ...reading, root, formerRoots: formerRoots.filter((former) => former !== root) };
}

/**
 * A start that is still to come was noted by a clock that was set back since: calls of up to a day
 * before now may be from after it. What is recorded is known by its ids.
 */
function withinClock(reading: Reading, now: Date): Reading {
  if (Date.parse(reading.since) <= now.getTime()) return reading;
  return { ...reading, since: new Date(now.getTime() - DAY_MS).toISOString(), lookedAtMs: 0 };
}

/**
 * Starts where nothing is known of a worktree: what is older belongs to `backfill`. A linked worktree
 * takes over the calls that waited in one which was removed from its place.
 */
async function startReading(worktree: Place, folders: StateFolders, now: Date): Promise<Reading> {
  const init = readInit(folders);
  const start = init?.time ?? (await clonedAt(worktree)) ?? now;
  const isElsewhere = init !== undefined && init.root !== "" && init.root !== worktree.root;
  const isMain = worktree.gitDir === worktree.commonDir;
  return {
    root: worktree.root,
    formerRoots: isElsewhere && isMain ? [init.root] : [],
    since: start.toISOString(),
    lookedAtMs: 0,
    newestLogMs: 0,
    positions: {},
    lastHead: isMain ? undefined : await firstHead(worktree.gitDir),
    ledgerBlob: undefined,
  };
}

const NOTHING = /^0+$/;

/** Returns the commit that a linked worktree was made with; undefined where the reflog does not tell. */
async function firstHead(gitDir: string): Promise<string | undefined> {
  const [first] = await readReflog(gitDir);
  return first !== undefined && NOTHING.test(first.before) ? first.after : undefined;
}

/** Reads when `init` was run in this clone, and where its main worktree was then. */
function readInit(folders: StateFolders): { time: Date; root: string } | undefined {
  const text = readStateBytes(recordingSincePath(folders))?.toString() ?? "";
  const [line = "", root = ""] = text.split("\n");
  const time = new Date(line.trim());
  return Number.isNaN(time.getTime()) ? undefined : { time, root };
}

/**
 * Returns when the ledger came to a clone whose hooks came with the checkout, and that never saw
 * `init`: when it was cloned, or a later checkout brought the ledger's folder. What was made since
 * HEAD's commit is work for the next one in any case.
 */
async function clonedAt({ root, gitDir, head }: Place): Promise<Date | undefined> {
  const made = await readCommitsMade(gitDir);
  const folder = statSync(join(root, TELEMETRY_FOLDER), { throwIfNoEntry: false });
  // A file system that keeps no times of birth tells 1970.
  const times = [made && made.sinceSeconds * 1000, folder?.birthtimeMs];
  const clonedMs = Math.max(...times.map((time) => time ?? 0));
  const startMs = Math.min(clonedMs || Infinity, head?.committedAt.getTime() ?? Infinity);
  return Number.isFinite(startMs) ? new Date(startMs) : undefined;
}
