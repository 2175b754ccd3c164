import type { Agent, Environment } from "../parts/agents/logs/agent.ts";
import { collectCalls } from "../parts/agents/logs/collect-calls.ts";
import { createMembership } from "../parts/agents/logs/membership.ts";
import { createThreadedLogReader } from "../parts/agents/logs/read-logs-in-threads.ts";
import { taskTypeOf } from "../parts/agents/logs/task-type-of-call.ts";
import type { Config } from "../parts/config/config.ts";
import { createGit } from "../parts/git/git.ts";
import { listRemoteUrls } from "../parts/git/remote-urls.ts";
import type { Call } from "../usage/call.ts";
import type { TaskType } from "../usage/task-type.ts";

export interface CallQuery {
  readonly agents: readonly Agent[];
  readonly environment: Environment;
  readonly config: Config;
  /** The worktrees whose calls are wanted; undefined: wherever they were made. */
  readonly roots: readonly string[] | undefined;
  /** The bundle that reads logs in a thread. */
  readonly logReaderPath: string;
  /** From this time on. */
  readonly since: Date | undefined;
  /** Before this time. */
  readonly until: Date | undefined;
}

/** A call with what its log does not say. */
export interface DescribedCall extends Call {
  readonly taskType: TaskType;
  /** List price in nano-USD; undefined when the model has none. */
  readonly costNanoUsd: number | undefined;
}

/**
 * Lists the calls in the agents' logs, in order of time; each is described when it is asked for,
 * for logs can hold a million.
 */
export async function listCalls(query: CallQuery): Promise<Iterable<DescribedCall>> {
  const { agents, environment, config, roots } = query;
  const since = query.since?.toISOString() ?? "";
  const until = query.until?.toISOString() ?? "~";
  const collected = await collectCalls({
    agents,
    environment,
    since: query.since,
    readLogs: createThreadedLogReader(agents, query.logReaderPath),
  });
  const isMember =
    roots === undefined ? () => true : await createMember(roots, environment, collected.calls);
  const calls = collected.calls.filter(
    (call) => call.timestamp >= since && call.timestamp < until && isMember(call),
  );
  if (calls.length === 0) return [];
  const { createPricing } = await import("../parts/pricing/pricing.ts");
  const pricing = await createPricing(config);
  const hints = {
    override: undefined,
    commands: config.taskTypes.commands,
    stagedTaskType: undefined,
  };
  return describe(calls, (call) => ({
    ...call,
    taskType: taskTypeOf(call, hints),
    costNanoUsd: pricing.costNanoUsd(call),
  }));
}

async function createMember(
  roots: readonly string[],
  environment: Environment,
  calls: readonly Call[],
) {
  const [first = ""] = roots;
  const remoteUrls = await listRemoteUrls(createGit(first, environment), calls);
  const tests = roots.map((root) => createMembership({ root, remoteUrls }));
  return (call: Call) => tests.some((isMember) => isMember(call));
}

function* describe(
  calls: readonly Call[],
  description: (call: Call) => DescribedCall,
): Generator<DescribedCall> {
  for (const call of calls) yield description(call);
}
