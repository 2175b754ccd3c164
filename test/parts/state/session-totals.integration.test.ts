import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { recordedWith } from "../../../src/flows/record/collect-records.ts";
import { appendToLog } from "../../../src/parts/state/log.ts";
import { readPrepared, removePrepared, writePrepared } from "../../../src/parts/state/prepared.ts";
import {
  checkpoint,
  findRecorded,
  withoutRecorded,
} from "../../../src/parts/state/recorded-calls.ts";
import { remainderOf, type SessionTotal } from "../../../src/parts/state/session-totals.ts";
import { stateFolders } from "../../../src/parts/state/state-folders.ts";
import type { Call, CallTokens } from "../../../src/usage/call.ts";
import { call } from "../../support/call.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

const TOKENS: CallTokens = {
  inputTokens: 1000,
  outputTokens: 100,
  cacheReadTokens: 600,
  cacheWriteTokens: 200,
  cacheWriteOneHourTokens: 50,
};
const TIME = "2026-03-02T10:00:00.000Z";

const tokens = (factor: number): CallTokens => ({
  inputTokens: TOKENS.inputTokens * factor,
  outputTokens: TOKENS.outputTokens * factor,
  cacheReadTokens: TOKENS.cacheReadTokens * factor,
  cacheWriteTokens: TOKENS.cacheWriteTokens * factor,
  cacheWriteOneHourTokens: TOKENS.cacheWriteOneHourTokens * factor,
});
const total = (factor: number, durationMs?: number) =>
  call({
    agent: "droid",
    callId: "session-1/gpt-5",
    isSessionTotal: true,
    timestamp: TIME,
    durationMs,
    tokens: tokens(factor),
  });
const recorded = (factor: number, durationMs = 0, timestamp = "2026-03-02T09:00:00.000Z") =>
  ({ tokens: tokens(factor), durationMs, timestamp }) satisfies SessionTotal;

test("a session is whole the first time, then what grew, then nothing", () => {
  expect(remainderOf(total(1), undefined)).toEqual(total(1));
  expect(remainderOf(total(3, 9_000), recorded(1, 4_000))).toEqual(total(2, 5_000));
  expect(remainderOf(total(3), recorded(3))).toBeUndefined();
});

test("counts that fell were started anew", () => {
  expect(remainderOf(total(1), recorded(3))).toEqual(total(1));
});

test("a total that grew while its last message's time stood still gets a time of its own", () => {
  const later = "2026-03-02T10:00:00.001Z";

  expect(remainderOf(total(2), recorded(1, 0, TIME))?.timestamp).toBe(later);
  expect(remainderOf(total(1), recorded(2, 0, later))?.timestamp).toBe("2026-03-02T10:00:00.002Z");
});

test("a duration that an earlier version did not log is not negative, nor made up", () => {
  expect(remainderOf(total(2), recorded(1, 4_000))?.durationMs).toBeUndefined();
  expect(remainderOf(total(2, 3_000), recorded(1, 4_000))?.durationMs).toBe(0);
});

test("what is prepared counts as recorded, before and after a commit holds it", async () => {
  await using folder = await createTemporaryFolder();
  const [gitDir, commonDir] = [join(folder.path, ".git"), join(folder.path, ".git")];
  await mkdir(gitDir);
  const folders = stateFolders({ gitDir, commonDir });
  const reading = {
    root: "/home/dev/shop",
    formerRoots: [],
    since: "2026-03-02T10:00:00.000Z",
    lookedAtMs: 0,
    newestLogMs: 0,
    positions: {},
    lastHead: undefined,
    ledgerBlob: undefined,
  };
  const prepare = (made: Call) => {
    const { record: _, ...row } = recordedWith({ record: usageRecord(), calls: [made] }, new Map());
    const rows = [{ ...row, line: "a row\n" }];
    const ledger = ".telemetry/usage.csv";
    writePrepared(folders, { ledger, rows, files: [], parent: undefined, reading }, undefined);
  };
  const unrecorded = () =>
    withoutRecorded([total(4)], findRecorded([total(4)], folders, { commonDir }))[0]?.tokens;

  prepare(total(1));
  const whilePrepared = unrecorded();
  const prepared = readPrepared(folders);
  if (prepared !== undefined) appendToLog(folders, "1".repeat(40), prepared);
  removePrepared(folders);
  const logged = unrecorded();
  prepare(total(3));
  const preparedAgain = unrecorded();
  checkpoint(folders);

  expect([whilePrepared, logged, preparedAgain, unrecorded()]).toEqual([
    tokens(3),
    tokens(3),
    tokens(1),
    tokens(1),
  ]);
});
