import { type Call, messageOf, withoutRequest } from "../../../usage/call.ts";
import { mostTokens } from "./most-tokens.ts";

/**
 * Returns each call once. Copies agree in agent and call id; the call belongs where it was made
 * first and has the most of each count. Where copies are equally old the first given holds the original.
 */
export function mergeCopies(calls: Iterable<Call>): Call[] {
  const merged: Call[] = [];
  const placesByAgent = new Map<string, Map<string, number>>();
  for (const call of calls) {
    const places = placesByAgent.get(call.agent) ?? new Map<string, number>();
    placesByAgent.set(call.agent, places);
    const place = places.get(call.callId);
    const known = place === undefined ? undefined : merged[place];
    if (place === undefined || known === undefined) {
      places.set(call.callId, merged.length);
      merged.push(call);
    } else merged[place] = mergeTwo(known, call);
  }
  return merged;
}

function mergeTwo(a: Call, b: Call): Call {
  const isBEarlier =
    b.timestamp < a.timestamp || (b.timestamp === a.timestamp && a.isSidechain && !b.isSidechain);
  // A total that another log goes on with belongs where it stands now.
  const isBOrigin = a.isSessionTotal ? b.timestamp > a.timestamp : isBEarlier;
  const origin = isBOrigin ? b : a;
  return {
    ...origin,
    tokens: mostTokens(a.tokens, b.tokens),
    durationMs: longer(a.durationMs, b.durationMs),
    success: a.success && b.success,
    errorMessage: a.errorMessage ?? b.errorMessage,
  };
}

function longer(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);
}

/**
 * Drops the copies of messages that sub-agents start from: such a copy has another request id
 * than the session's own call. `known` holds ids of calls that were read before.
 */
export function dropSidechainCopies(
  calls: readonly Call[],
  known: ReadonlySet<string>,
): readonly Call[] {
  if (!calls.some(({ isSidechain }) => isSidechain)) return calls;
  const originals = new Set(Array.from(known, withoutRequest));
  for (const { callId, isSidechain } of calls) {
    if (!isSidechain) originals.add(withoutRequest(callId));
  }
  const isCopy = (callId: string) =>
    originals.has(withoutRequest(callId)) || originals.has(messageOf(callId));
  return calls.filter(({ callId, isSidechain }) => !isSidechain || !isCopy(callId));
}
