import { expect, test } from "vitest";
import { foldLanded } from "../../src/record/fold-landed.ts";
import { readSessionTotals } from "../../src/record/recorded-totals.ts";
import { writeReservation } from "../../src/record/reservation.ts";
import { remainderOf, totalsOf } from "../../src/record/session-totals.ts";
import { settle } from "../../src/record/settle-leftover.ts";
import { stateFolders } from "../../src/record/state-folders.ts";
import type { CallTokens } from "../../src/usage/call.ts";
import { call } from "../support/call.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

const TOKENS: CallTokens = {
  inputTokens: 1000,
  outputTokens: 100,
  cacheReadTokens: 600,
  cacheWriteTokens: 200,
  cacheWriteOneHourTokens: 50,
};
const total = (factor: number, durationMs?: number) =>
  call({
    agent: "droid",
    callId: "session-1/gpt-5",
    isSessionTotal: true,
    durationMs,
    tokens: {
      inputTokens: TOKENS.inputTokens * factor,
      outputTokens: TOKENS.outputTokens * factor,
      cacheReadTokens: TOKENS.cacheReadTokens * factor,
      cacheWriteTokens: TOKENS.cacheWriteTokens * factor,
      cacheWriteOneHourTokens: TOKENS.cacheWriteOneHourTokens * factor,
    },
  });

test("a session is whole the first time, then what grew, then nothing", () => {
  expect(remainderOf(total(1), {})).toEqual(total(1));
  expect(remainderOf(total(3, 9_000), totalsOf([total(1, 4_000)]))).toEqual(total(2, 5_000));
  expect(remainderOf(total(3), totalsOf([total(3)]))).toBeUndefined();
});

test("counts that fell were started anew", () => {
  expect(remainderOf(total(1), totalsOf([total(3)]))).toEqual(total(1));
});

test("a duration that an earlier version did not log is not negative, nor made up", () => {
  expect(remainderOf(total(2), totalsOf([total(1, 4_000)]))?.durationMs).toBeUndefined();
  expect(remainderOf(total(2, 3_000), totalsOf([total(1, 4_000)]))?.durationMs).toBe(0);
});

test("other sessions, and calls that are no totals, have nothing taken off", () => {
  const other = call({ agent: "droid", callId: "session-2/gpt-5", isSessionTotal: true });

  expect(remainderOf(other, totalsOf([total(3)]))).toEqual(other);
  expect(totalsOf([call()])).toEqual({});
});

test("what a reservation holds counts as recorded, before and after a commit holds it", async () => {
  await using folder = await createTemporaryFolder();
  const worktree = { gitDir: folder.path, commonDir: folder.path };
  const folders = stateFolders(worktree);
  const logsRead = {
    root: "/home/dev/shop",
    since: "2026-03-02T10:00:00.000Z",
    readAtMs: 0,
    positions: {},
    lastHead: undefined,
    ledgerBlob: undefined,
  };
  const reserve = (factor: number) =>
    writeReservation(
      folders,
      {
        ledger: ".telemetry/usage.csv",
        lines: [],
        callIds: [],
        totals: totalsOf([total(factor)]),
        parent: undefined,
        logsRead,
      },
      undefined,
    );
  const recorded = () => remainderOf(total(4), readSessionTotals(folders, worktree));

  reserve(1);
  const whileReserved = recorded();
  settle(folders, "1".repeat(40));
  const settled = recorded();
  reserve(3);
  const reservedAgain = recorded();
  foldLanded(folders);

  expect([whileReserved, settled, reservedAgain, recorded()]).toEqual([
    total(3),
    total(3),
    total(1),
    total(1),
  ]);
});
