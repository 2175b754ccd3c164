import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Config } from "../../parts/config/config.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { HEADER_LINE } from "../../parts/ledger/format-row.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { type Prepared, readPrepared } from "../../parts/state/prepared.ts";
import { stateFolders } from "../../parts/state/state-folders.ts";
import { collectUnrecorded } from "../record/collect-records.ts";
import type { HookRun } from "../record/hook-run.ts";
import { priceCalls } from "../record/price-calls.ts";
import { findReading } from "../record/start-reading.ts";

/** What was used at some time. */
interface TimedCost {
  readonly agent?: string | undefined;
  /** RFC 3339. */
  readonly timestamp: string;
  /** Undefined where no price is known. */
  readonly costNanoUsd?: number | undefined;
}

/** A prompt does not wait longer for logs. */
const READ_LOGS_FOR_MS = 40;

/** What the next commit will record. */
export interface Unrecorded {
  readonly costs: readonly TimedCost[];
  /** Whether there was no time to read all. */
  readonly isPartial: boolean;
}

/** Finds what the next commit of a worktree will record: what a hook prepared before, and what logs hold beyond it. */
export async function findUnrecorded(
  run: Pick<HookRun, "git" | "agents" | "environment" | "now">,
  worktree: Worktree,
  config: Config,
): Promise<Unrecorded> {
  const folders = stateFolders(worktree);
  const prepared = readPrepared(folders);
  const reading = await findReading(worktree, folders, prepared, run.now);
  const place = { worktree, folders, config };
  const limits = { newerFiles: undefined, deadlineMs: Date.now() + READ_LOGS_FOR_MS };
  const { calls, collected } = await collectUnrecorded({ ...run, ...limits }, place, reading);
  const pricing = await priceCalls(calls, config, folders);
  const waiting = await readPreparedRecords(prepared, worktree);
  const costs = [
    // What `backfill` added waits too, and is no usage of now.
    ...waiting.filter(({ timestamp }) => Date.parse(timestamp) >= Date.parse(reading.since)),
    ...calls.map((call) => ({
      ...{ agent: call.agent, timestamp: call.timestamp },
      costNanoUsd: pricing.costNanoUsd(call),
    })),
  ];
  return { costs, isPartial: collected.unread.length > 0 };
}

/** Reads the rows that wait for a commit; they are written for the ledger as it is in the working tree. */
async function readPreparedRecords(
  prepared: Prepared | undefined,
  { root }: Worktree,
): Promise<readonly TimedCost[]> {
  if (prepared === undefined || prepared.rows.length === 0) return [];
  const ledger = await readFile(join(root, prepared.ledger), "utf8").catch(() => "");
  const header = ledger.slice(0, ledger.indexOf("\n") + 1) || HEADER_LINE;
  const text = header + prepared.rows.map(({ line }) => line).join("");
  return parseLedger(Buffer.from(text)).rows.map(({ record }) => record);
}
