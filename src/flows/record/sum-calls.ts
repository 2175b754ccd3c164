import type { TurnOutcome } from "../../parts/agents/logs/agent.ts";
import type { Call } from "../../usage/call.ts";
import { phaseNote } from "../../usage/phase.ts";
import type { TaskType } from "../../usage/task-type.ts";
import { formatLocal } from "../../usage/timestamp.ts";
import { addTokens, NO_TOKENS } from "../../usage/tokens.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/** What a record says beyond its calls. */
export interface RecordContext {
  readonly taskTypeOf: (call: Call) => TaskType;
  readonly phaseOf: (call: Call) => string | undefined;
  readonly costNanoUsdOf: (call: Call) => number | undefined;
  /** How each session's last turn ended. */
  readonly lastTurns: ReadonlyMap<string, TurnOutcome>;
  /** What a person said about the success, over what the logs say. */
  readonly success: boolean | undefined;
  /** The branch that a call was made for. */
  readonly branchOf: (call: Call) => string | undefined;
  /** What the notes say of where the work was done, or of the commit that it led to. */
  readonly originNote?: string | undefined;
}

/** A record and the calls that it sums up. */
export interface SummedCalls {
  readonly record: UsageRecord;
  readonly calls: readonly Call[];
}

/** Sums calls into usage records: one per session, model and task type, ordered by time. */
export function sumCalls(calls: readonly Call[], context: RecordContext): readonly SummedCalls[] {
  const byTime = calls.toSorted((a, b) => Date.parse(a.timestamp) - Date.parse(b.timestamp));
  const groups = new Map<string, [Call, ...Call[]]>();
  for (const call of byTime) {
    const key = [call.agent, call.sessionId, call.model, context.taskTypeOf(call)].join("\u001f");
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [call]);
    else group.push(call);
  }
  const lastCallOfSession = new Map(byTime.map((call) => [call.sessionId, call]));
  return [...groups.values()]
    .map((group) => ({ record: sumGroup(group, lastCallOfSession, context), calls: group }))
    .toSorted((a, b) => Date.parse(a.record.timestamp) - Date.parse(b.record.timestamp));
}

function sumGroup(
  group: readonly [Call, ...Call[]],
  lastCallOfSession: ReadonlyMap<string, Call>,
  context: RecordContext,
): UsageRecord {
  const last = group.at(-1) ?? group[0];
  const endsSession = lastCallOfSession.get(last.sessionId) === last;
  const outcome = context.lastTurns.get(last.sessionId);
  const failed = endsSession && outcome?.success === false;
  const success = context.success ?? !failed;
  const phase = group.map(context.phaseOf).findLast((found) => found !== undefined);
  const costs = group.map(context.costNanoUsdOf);
  const durations = group.flatMap((call) => call.durationMs ?? []);
  return {
    timestamp: formatLocal(new Date(last.timestamp)),
    model: last.model,
    ...group.reduce((sum, call) => addTokens(sum, call.tokens), NO_TOKENS),
    success,
    taskType: context.taskTypeOf(last),
    durationMs: durations.length > 0 ? sum(durations) : undefined,
    notes: formatNotes(
      phase,
      success ? undefined : (outcome?.errorMessage ?? "task failed"),
      context.originNote,
    ),
    sessionId: last.sessionId,
    costNanoUsd: sumCosts(costs),
    agent: last.agent,
    branch: context.branchOf(last) ?? "",
  };
}

/** Writes a record's notes: `error: … | Phase 6 | CI run 4711`, some of the parts, or nothing. */
export function formatNotes(
  phase: string | undefined,
  error: string | undefined,
  originNote?: string,
): string {
  const parts = [
    error === undefined ? undefined : `error: ${error}`,
    phase === undefined ? undefined : phaseNote(phase),
    originNote,
  ];
  return parts.filter((part) => part !== undefined).join(" | ");
}

/** One call without a price makes the sum unknown: a part of it would pass for the whole. So does more than a ledger can say. */
function sumCosts(costs: readonly (number | undefined)[]): number | undefined {
  if (!costs.every((cost) => cost !== undefined)) return undefined;
  const costNanoUsd = sum(costs);
  return Number.isSafeInteger(costNanoUsd) ? costNanoUsd : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
