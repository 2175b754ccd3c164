import { expect, test } from "vitest";
import { createSessionOutcomes } from "../../../src/flows/backfill/session-outcomes.ts";
import type { TurnOutcome } from "../../../src/parts/agents/logs/agent.ts";
import type { Call } from "../../../src/usage/call.ts";
import { call } from "../../support/call.ts";

/** Makes the calls of a session, one an hour; `x` is one in a turn that failed. */
function calls(outcomes: string): readonly Call[] {
  return Array.from(outcomes, (outcome, hour) =>
    call({
      callId: String(hour),
      timestamp: `2026-03-02T1${hour}:00:00.000Z`,
      success: outcome !== "x",
      errorMessage: outcome === "x" ? "API error 529" : undefined,
    }),
  );
}

function outcomeOf(all: readonly Call[], some: readonly Call[], lastTurn?: TurnOutcome) {
  const lastTurns = new Map(lastTurn === undefined ? [] : [["session-1", lastTurn]]);
  const nothing = { positions: {}, files: [], unread: [], readings: new Map() };
  const outcomesOf = createSessionOutcomes({ calls: all, ...nothing, lastTurns });
  const outcome = outcomesOf(some).get("session-1");
  return outcome?.success ? "ok" : outcome?.errorMessage;
}

test("the last of some calls tells how their work stood", () => {
  const all = calls("x.x.");

  expect(outcomeOf(all, all.slice(0, 1))).toBe("API error 529");
  expect(outcomeOf(all, all.slice(0, 2))).toBe("ok");
  expect(outcomeOf(all, all.slice(1, 3))).toBe("API error 529");
});

test("a turn that went on behind the calls and failed later on stood well with them", () => {
  const all = calls("xxx.");

  expect(outcomeOf(all, all.slice(0, 1))).toBe("ok");
  expect(outcomeOf(all, all.slice(1, 3))).toBe("API error 529");
});

test("behind a session's last call its log may tell more", () => {
  const all = calls("..");
  const failed = { sessionId: "session-1", success: false, errorMessage: "interrupted" };

  expect(outcomeOf(all, all, failed)).toBe("interrupted");
  expect(outcomeOf(all, all.slice(0, 1), failed)).toBe("ok");
});

test("a sub-agent's calls tell only where the session has no others", () => {
  const [own, failed] = calls(".x") as [Call, Call];
  const subAgent = { ...failed, isSidechain: true };

  expect(outcomeOf([own, subAgent], [own, subAgent])).toBe("ok");
  expect(outcomeOf([own, subAgent], [subAgent])).toBe("API error 529");
});
