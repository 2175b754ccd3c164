import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import { readConfig } from "../../parts/config/read-config.ts";
import { createGit } from "../../parts/git/git.ts";
import { readWorktree } from "../../parts/git/worktree.ts";
import { addDays } from "../../usage/calendar.ts";
import { knownText, type PaidCost, sumPaid } from "../../usage/paid-cost.ts";
import { type Clock, todayOf } from "../../usage/time-range.ts";
import { toUtc } from "../../usage/timestamp.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { findUnrecorded } from "./find-unrecorded.ts";
import { readBranchCost } from "./read-branch-cost.ts";
import { readLatestRecords } from "./read-latest-records.ts";

export interface StatusLineQuery {
  readonly agents: readonly Agent[];
  readonly environment: Environment;
  readonly clock: Clock;
}

/** What changes which repository git finds; then it is asked, which takes a process. */
const SEARCH_VARIABLES = ["GIT_DIR", "GIT_WORK_TREE", "GIT_CEILING_DIRECTORIES"];

/**
 * Returns what the ledger has of today and of this branch, and what waits for the next commit:
 * `$0.42 recorded today · $3.10 this branch · $0.20 waiting`; what a subscription covered is told apart:
 * `$0.42 + $2.12 (subscription) recorded today`. It is as fast as a prompt needs it: logs are read from where the
 * hooks stopped, and of a large ledger only the lines that count. Undefined where there is no ledger.
 */
export async function readStatusLine(
  cwd: string,
  query: StatusLineQuery,
): Promise<string | undefined> {
  const root = await findRoot(cwd, query.environment);
  if (root === undefined || !existsSync(join(root, TELEMETRY_FOLDER))) return undefined;
  const git = createGit(root, query.environment);
  const { clock } = query;
  const today = todayOf(clock);
  // Which commit HEAD is, git would have to be asked.
  const worktree = await readWorktree(git, Promise.resolve(undefined));
  const config = await readConfig(join(root, TELEMETRY_FOLDER));
  const { billing } = config;
  const [recorded, waiting, own] = await Promise.all([
    // In every time zone, a record of this day is of one of these days.
    readLatestRecords(root, [addDays(today, -1), today, addDays(today, 1)]),
    findUnrecorded({ ...query, git, now: clock.now }, worktree, config),
    readBranchCost(git, worktree, billing),
  ]);
  const ofToday = recorded.filter(({ timestamp }) => {
    return clock.zone.dayOf(toUtc(timestamp) ?? timestamp) === today;
  });
  const { costs, isPartial } = waiting;
  return [
    `${costText(sumPaid(ofToday, billing))} recorded today`,
    ...(own === undefined || isNothing(own) ? [] : [`${costText(own)} this branch`]),
    ...(costs.length === 0 && !isPartial
      ? []
      : [`${costText(sumPaid(costs, billing), isPartial)} waiting`]),
  ].join(" · ");
}

/** Returns the top folder of the worktree, as git finds it. */
async function findRoot(cwd: string, environment: Environment): Promise<string | undefined> {
  if (SEARCH_VARIABLES.some((name) => environment[name])) {
    const { findRepository } = await import("../../parts/git/repository.ts");
    return (await findRepository(cwd))?.root;
  }
  for (let root = resolve(cwd); ; root = dirname(root)) {
    if (hasGitDir(root)) return root;
    if (dirname(root) === root) return undefined;
  }
}

/** In a linked worktree and a submodule it is a file; a folder without HEAD is not git's. */
function hasGitDir(folder: string): boolean {
  const path = join(folder, ".git");
  return (
    statSync(path, { throwIfNoEntry: false })?.isFile() === true || existsSync(join(path, "HEAD"))
  );
}

function isNothing({ spent, covered }: PaidCost): boolean {
  return spent.records + covered.records === 0;
}

/** What is spent and what a subscription covered are not one sum; a line has room for few words. */
function costText({ spent, covered }: PaidCost, isPartial = false): string {
  if (covered.records === 0) return knownText(spent, isPartial);
  const bySubscription = `${knownText(covered, isPartial)} (subscription)`;
  return spent.records === 0
    ? bySubscription
    : `${knownText(spent, isPartial)} + ${bySubscription}`;
}
