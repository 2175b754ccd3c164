import type { Call } from "../../usage/call.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

const SEPARATOR = "\u001f";
const FOR_EVER = "~";

/**
 * Makes the test whether the ledger holds a call by a record that another clone wrote, one that was
 * here before. Such a record ends with a call that this clone does not know of (`unknownHere`) and
 * that a commit here could have taken (`isOurs`). It stands for the calls of its session and model
 * up to that one.
 */
export function createHeldElsewhere(
  records: readonly UsageRecord[],
  unknownHere: readonly Call[],
  isOurs: (call: Call) => boolean,
): (call: Call) => boolean {
  const heldUntil = new Map<string, string>();
  const callsByMoment = groupByMoment(unknownHere);
  const totals = new Set(unknownHere.filter(({ isSessionTotal }) => isSessionTotal).map(seriesOf));
  for (const record of records) {
    // A total's time moves on with its session: any record of it tells.
    if (totals.has(seriesOf(record))) heldUntil.set(seriesOf(record), FOR_EVER);
    for (const call of callsByMoment.get(momentOf(record.model, toUtc(record.timestamp))) ?? []) {
      if (!mayEndWith(record, call) || !isOurs(call)) continue;
      const until = heldUntil.get(seriesOf(call)) ?? "";
      if (call.timestamp > until) heldUntil.set(seriesOf(call), call.timestamp);
    }
  }
  return (call) => call.timestamp <= (heldUntil.get(seriesOf(call)) ?? "");
}

function groupByMoment(calls: readonly Call[]): ReadonlyMap<string, readonly Call[]> {
  const groups = new Map<string, Call[]>();
  for (const call of calls) {
    const moment = momentOf(call.model, call.timestamp);
    const group = groups.get(moment);
    if (group === undefined) groups.set(moment, [call]);
    else group.push(call);
  }
  return groups;
}

/** A ledger of eight columns names neither session nor agent: the model and the millisecond tell. */
function mayEndWith({ sessionId, agent }: UsageRecord, call: Call): boolean {
  return (
    (sessionId === "" || sessionId === call.sessionId) && (agent === "" || agent === call.agent)
  );
}

function momentOf(model: string, utc: string | undefined): string {
  return model + SEPARATOR + utc;
}

function seriesOf({ agent, sessionId, model }: Call | UsageRecord): string {
  return [agent, sessionId, model].join(SEPARATOR);
}
