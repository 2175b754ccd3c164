import { existsSync, statSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import { readConfig } from "../../parts/config/read-config.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import { readWorktree, type Worktree } from "../../parts/git/worktree.ts";
import { addDays } from "../../usage/calendar.ts";
import { formatCost } from "../../usage/format-number.ts";
import { type Clock, todayOf } from "../../usage/time-range.ts";
import { toUtc } from "../../usage/timestamp.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { addUp, type CostSums } from "./cost-sums.ts";
import { findUnrecorded, type Unrecorded } from "./find-unrecorded.ts";
import { readBranchCost } from "./read-branch-cost.ts";
import { readLatestRecords } from "./read-latest-records.ts";

export interface StatusLineQuery {
  readonly agents: readonly Agent[];
  readonly environment: Environment;
  readonly clock: Clock;
}

/**
 * Returns what today and this branch cost, and what waits for the next commit:
 * `$0.62 today · $3.10 this branch · $0.20 waiting`. It is as fast as a prompt needs it: logs are read from where the
 * hooks stopped, and of a large ledger only the lines that count. Undefined where there is no ledger.
 */
export async function readStatusLine(
  cwd: string,
  query: StatusLineQuery,
): Promise<string | undefined> {
  const root = findRoot(cwd);
  if (root === undefined || !existsSync(join(root, TELEMETRY_FOLDER))) return undefined;
  const git = createGit(root, query.environment);
  const { clock } = query;
  const today = todayOf(clock);
  // Which commit HEAD is, git would have to be asked.
  const worktree = await readWorktree(git, Promise.resolve(undefined));
  const [recorded, waiting, own] = await Promise.all([
    // In every time zone, a record of this day is of one of these days.
    readLatestRecords(root, [addDays(today, -1), today, addDays(today, 1)]),
    findWaiting(git, worktree, query),
    readBranchCost(git, worktree),
  ]);
  const ofToday = [...recorded, ...waiting.costs].filter(({ timestamp }) => {
    return clock.zone.dayOf(toUtc(timestamp) ?? timestamp) === today;
  });
  const { isPartial } = waiting;
  return [
    `${costText(addUp(ofToday), isPartial)} today`,
    ...(own === undefined || own.records === 0 ? [] : [`${costText(own)} this branch`]),
    ...(waiting.costs.length === 0 ? [] : [`${costText(addUp(waiting.costs), isPartial)} waiting`]),
  ].join(" · ");
}

/** Returns the top folder of the worktree, as git finds it. */
function findRoot(cwd: string): string | undefined {
  for (let root = resolve(cwd); ; root = dirname(root)) {
    if (statSync(join(root, ".git"), { throwIfNoEntry: false }) !== undefined) return root;
    if (dirname(root) === root) return undefined;
  }
}

async function findWaiting(
  git: Git,
  worktree: Worktree,
  { agents, environment, clock }: StatusLineQuery,
): Promise<Unrecorded> {
  const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
  return findUnrecorded({ git, agents, environment, now: clock.now }, worktree, config);
}

/** What is unknown is not $0. */
function costText({ records, costNanoUsd, unpriced }: CostSums, isPartial = false): string {
  if (records > 0 && unpriced === records) return "unpriced";
  const cost = formatCost(costNanoUsd);
  return unpriced > 0 || isPartial ? `≥ ${cost}` : cost;
}
