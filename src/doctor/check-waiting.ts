import type { Config } from "../config/config.ts";
import { isSequencing } from "../git/operation.ts";
import type { Worktree } from "../git/worktree.ts";
import { collectRecords } from "../record/collect-records.ts";
import type { HookRun } from "../record/hook-run.ts";
import { isSwitchedOff } from "../record/recording-switch.ts";
import { findReading } from "../record/start-reading.ts";
import { countText } from "../report/count-text.ts";
import { readPrepared } from "../state/prepared.ts";
import type { StateFolders } from "../state/state-folders.ts";
import type { Finding } from "./finding.ts";

/** Looks what waits to be recorded, without recording it, and what keeps it from being. */
export async function checkWaiting(
  run: HookRun,
  context: {
    readonly worktree: Worktree;
    readonly folders: StateFolders;
    readonly config: Config;
  },
): Promise<readonly Finding[]> {
  const { worktree, folders } = context;
  const prepared = readPrepared(folders);
  const reading = await findReading(worktree, folders, prepared, run.now);
  const { records } = await collectRecords(run, { ...context, changes: [] }, reading);
  const calls = records.reduce((sum, { callIds }) => sum + callIds.length, 0);
  const findings: Finding[] = [];
  if (prepared !== undefined && prepared.rows.length > 0) {
    findings.push({
      status: "note",
      text: `waiting: ${countText(prepared.rows.length, "row")} that no commit holds yet`,
      advice: "The next commit takes them along.",
    });
  }
  if (records.length > 0) {
    findings.push({
      status: "note",
      text: `waiting: ${countText(calls, "call")} that no row records yet`,
      advice: "The next commit records them.",
    });
  }
  if (findings.length === 0) findings.push({ status: "ok", text: "waiting: nothing" });
  if (isSwitchedOff(run.environment)) {
    findings.push({
      status: "note",
      text: "recording is turned off here, by TOKENLEDGER=0, HUSKY=0 or CI=true",
    });
  }
  if (isSequencing(worktree.gitDir)) {
    findings.push({
      status: "note",
      text: "a rebase, cherry-pick or revert is under way: nothing is recorded until it is over",
    });
  }
  return findings;
}
