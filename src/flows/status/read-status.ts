import type { Agent, Environment } from "../../parts/agents/logs/agent.ts";
import type { Config } from "../../parts/config/config.ts";
import { createGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import { listWorktrees, readWorktree } from "../../parts/git/worktree.ts";
import type { NextStep, Status } from "../../parts/report/status/status.ts";
import { addDays } from "../../usage/calendar.ts";
import { type Clock, todayOf } from "../../usage/time-range.ts";
import { checkHooks } from "../doctor/check-hooks.ts";
import { checkState } from "../doctor/check-state.ts";
import { type CallQuery, listCalls } from "../list-calls.ts";
import { readSettings } from "../read-settings.ts";
import { enabledAgents } from "../record/enabled-agents.ts";
import { findWaiting } from "./find-waiting.ts";
import { readBranches } from "./read-branches.ts";
import { LONGEST_DAYS, sumSpans } from "./sum-spans.ts";

export interface StatusQuery {
  /** Where settings are read from outside of a repository. */
  readonly cwd: string;
  readonly agents: readonly Agent[];
  readonly environment: Environment;
  readonly logReaderPath: string;
  readonly clock: Clock;
}

/** Tells what agents used lately in a repository, or in all, and how it is recorded; writes nothing. */
export async function readStatus(
  repository: Repository | undefined,
  query: StatusQuery,
): Promise<Status> {
  const { clock } = query;
  const since = new Date(clock.zone.startOfDay(addDays(todayOf(clock), 1 - LONGEST_DAYS)));
  const config = await readSettings(repository?.root ?? query.cwd, query.environment);
  const agents = enabledAgents(query.agents, config);
  const asked = { ...query, agents, config, since, until: undefined };
  if (repository === undefined) {
    const sums = sumSpans(await listCalls({ ...asked, roots: undefined }), clock, config.billing);
    return { ...OUTSIDE, ...sums, hasBilling: hasBilling(config) };
  }
  return readRepository(repository, asked, clock);
}

const OUTSIDE = {
  repository: undefined,
  branch: undefined,
  branches: undefined,
  waiting: undefined,
  next: undefined,
};

async function readRepository(
  repository: Repository,
  query: Omit<CallQuery, "roots">,
  clock: Clock,
): Promise<Status> {
  const git = createGit(repository.root, query.environment);
  const roots = listWorktrees(repository).map(({ root }) => root);
  // Another process answers, while this one reads.
  const told = Promise.all([readWorktree(git), repositoryName(repository.root)]);
  const calls = [...(await listCalls({ ...query, roots }))];
  const [worktree, name] = await told;
  const hooks = await checkHooks(repository);
  return {
    ...sumSpans(calls, clock, query.config.billing),
    repository: name,
    branch: worktree.branch,
    branches: await readBranches(git, worktree, query.config, clock.now),
    waiting: hooks.isSetUp
      ? await findWaiting(calls, worktree, clock, query.config.billing)
      : undefined,
    next: await findNextStep(repository, hooks),
    hasBilling: hasBilling(query.config),
  };
}

function hasBilling({ billing }: Config): boolean {
  return Object.keys(billing).length > 0;
}

async function findNextStep(
  repository: Repository,
  { isSetUp, findings }: Awaited<ReturnType<typeof checkHooks>>,
): Promise<NextStep | undefined> {
  if (!isSetUp) return { command: "init", why: "records the usage behind each commit" };
  const all = [...findings, ...(await checkState(repository))];
  const problem = all.find(({ status }) => status === "problem");
  return problem && { command: "doctor", why: problem.text };
}
