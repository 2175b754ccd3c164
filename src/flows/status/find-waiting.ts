import { createMembership } from "../../parts/agents/logs/membership.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import type { CallSums } from "../../parts/report/status/status.ts";
import { readPrepared } from "../../parts/state/prepared.ts";
import { findRecorded, recordedIdOf, withoutRecorded } from "../../parts/state/recorded-calls.ts";
import { stateFolders } from "../../parts/state/state-folders.ts";
import type { BillingRules } from "../../usage/billing.ts";
import type { Call } from "../../usage/call.ts";
import type { Clock } from "../../usage/time-range.ts";
import type { DescribedCall } from "../list-calls.ts";
import { findReading } from "../record/start-reading.ts";
import { sumCalls } from "./sum-spans.ts";

/** Adds up the calls of a worktree that its next commit will record; `calls` are those of its repository. */
export async function findWaiting(
  calls: readonly DescribedCall[],
  worktree: Worktree,
  clock: Clock,
  billing: BillingRules,
): Promise<CallSums> {
  const folders = stateFolders(worktree);
  const prepared = readPrepared(folders);
  const { since } = await findReading(worktree, folders, prepared, clock.now);
  const isInside = createMembership({ root: worktree.root });
  const recent = calls.filter(
    (call) => call.timestamp >= since && (call.cwd === undefined || isInside(call)),
  );
  const recorded = findRecorded(recent, folders, worktree);
  // What a commit that was given up on had prepared waits for the next one.
  const preparedIds = new Set(prepared?.rows.flatMap(({ callIds }) => callIds));
  const waiting = recent.flatMap((call) => {
    if (preparedIds.has(recordedIdOf(call))) return call;
    return withoutRecorded([call], recorded).map((rest) => partOf(call, rest));
  });
  return sumCalls(waiting, clock, billing);
}

/** Returns what is left of a session's total, which has its share of the cost; of a call it is all. */
function partOf(call: DescribedCall, { tokens }: Call): DescribedCall {
  const { costNanoUsd } = call;
  if (costNanoUsd === undefined || tokens === call.tokens) return call;
  const share = sumOf(tokens) / sumOf(call.tokens);
  return { ...call, tokens, costNanoUsd: Math.round(costNanoUsd * share) };
}

function sumOf({ inputTokens, outputTokens }: Call["tokens"]): number {
  return inputTokens + outputTokens;
}
