import { expect, test } from "vitest";
import { createHeldElsewhere } from "../../../src/flows/backfill/held-elsewhere.ts";
import { call } from "../../support/call.ts";
import { usageRecord } from "../../support/usage-record.ts";

const first = call({ callId: "a", timestamp: "2026-03-02T10:00:00.000Z" });
const second = call({ callId: "b", timestamp: "2026-03-02T11:00:00.000Z" });
const third = call({ callId: "c", timestamp: "2026-03-02T12:00:00.000Z" });
const CALLS = [first, second, third];
const row = usageRecord({
  sessionId: "session-1",
  model: second.model,
  timestamp: "2026-03-02T12:00:00+01:00",
});
const everywhere = () => true;

test("a record stands for the calls of its session and model up to its last one", () => {
  const isHeld = createHeldElsewhere([row], CALLS, everywhere);

  expect(CALLS.map(isHeld)).toEqual([true, true, false]);
  expect(isHeld({ ...first, model: "other" })).toBe(false);
  expect(isHeld({ ...first, sessionId: "session-2" })).toBe(false);
  expect(isHeld({ ...first, agent: "codex" })).toBe(false);
});

test("of two records the later one counts, whatever their order", () => {
  const earlier = { ...row, timestamp: first.timestamp };

  expect(CALLS.map(createHeldElsewhere([row, earlier], CALLS, everywhere))).toEqual([
    true,
    true,
    false,
  ]);
});

test("a record whose last call this clone recorded says nothing of those before", () => {
  const isHeld = createHeldElsewhere([row], [first, third], everywhere);

  expect(CALLS.map(isHeld)).toEqual([false, false, false]);
});

test("a record whose last call is another repository's says nothing", () => {
  const isHeld = createHeldElsewhere([row], CALLS, () => false);

  expect(CALLS.map(isHeld)).toEqual([false, false, false]);
});

test("a record of another session or agent in the same millisecond says nothing", () => {
  const others = [
    { ...row, sessionId: "session-2" },
    { ...row, agent: "codex" },
    { ...row, model: "other" },
  ];

  expect(CALLS.map(createHeldElsewhere(others, CALLS, everywhere))).toEqual([false, false, false]);
});

test("any record of a session that its agent counts as a whole stands for all of it", () => {
  const total = call({ timestamp: "2026-03-09T10:00:00.000Z", isSessionTotal: true });

  expect(createHeldElsewhere([row], [total], everywhere)(total)).toBe(true);
  expect(createHeldElsewhere([row], [], everywhere)(total)).toBe(false);
});
