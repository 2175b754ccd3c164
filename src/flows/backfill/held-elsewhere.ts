import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { hashBlob, readBlob } from "../../parts/git/blob.ts";
import { listBranches } from "../../parts/git/branches.ts";
import type { Git } from "../../parts/git/git.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { findLedgerFiles } from "../../parts/ledger/discover.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import type { Call } from "../../usage/call.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";

const SEPARATOR = "\u001f";
const FOR_EVER = "~";

/**
 * Makes the test whether the ledger holds a call in a record that another, earlier clone wrote. Such a record ends with a call that this clone does not know of (`unknownHere`) and
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
    // A total's time moves on with its session: any record of it counts.
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

/** A ledger of eight columns names neither session nor agent: model and millisecond decide. */
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

/**
 * Reads the records that may be about calls since a time: those of the ledgers in the working
 * tree, and of HEAD and the branches that were committed to since then and hold more than HEAD.
 */
export async function readLedgerRecords(
  git: Git,
  { root, head }: Pick<Worktree, "root" | "head">,
  since: Date,
): Promise<readonly UsageRecord[]> {
  const files = await findLedgerFiles(join(root, TELEMETRY_FOLDER));
  const contents: Buffer[] = await Promise.all(files.map((file) => readFile(file)));
  const read = new Set(contents.map((content) => hashBlob(content, head?.id ?? "")));
  for (const tip of await listTips(git, head?.id, since)) {
    for (const [path, blob] of await listBlobs(git, tip, TELEMETRY_FOLDER)) {
      if (!path.endsWith(".csv") || read.has(blob)) continue;
      read.add(blob);
      contents.push(await readBlob(git, blob));
    }
  }
  return contents.flatMap((content) => parseLedger(content).rows).map(({ record }) => record);
}

async function listTips(
  git: Git,
  head: string | undefined,
  since: Date,
): Promise<ReadonlySet<string>> {
  const branches = await listBranches(git, head);
  const active = branches.filter(({ committedAt }) => committedAt >= since);
  return new Set([...(head === undefined ? [] : [head]), ...active.map(({ tip }) => tip)]);
}
