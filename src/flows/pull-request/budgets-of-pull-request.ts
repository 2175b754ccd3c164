import type { Commit } from "../../parts/git/commit.ts";
import { type BudgetSettings, BudgetTally } from "../../parts/report/budget/budget-tally.ts";
import type { PullRequestBudgets } from "../../parts/report/pull-request/pull-request-usage.ts";
import type { Change } from "../../usage/change.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { Unplaced, UsageRow } from "../../usage/usage-row.ts";
import type { CommitReader, LedgerBlob } from "./commit-reader.ts";
import { readRecords } from "./read-rows.ts";
import { keyOf } from "./record-key.ts";

/** What budgets count beside the records that a pull request adds. */
export interface PullRequestBudgetOptions extends BudgetSettings {
  readonly repository: string;
  /** Tells which commit brought a record of base, where its whole history is at hand. */
  readonly originsOfBase?: (() => Promise<OriginOf>) | undefined;
}

type OriginOf = (record: UsageRecord) => Commit | Unplaced;

/** The rows of one pull request and what it is merged into. */
export interface BudgetRows {
  readonly reader: Pick<CommitReader, "contentsOf">;
  /** The ledger of base. */
  readonly base: readonly LedgerBlob[];
  /** The records that are added, with their prices, and the commit that brought each. */
  readonly added: readonly {
    readonly record: UsageRecord;
    readonly commit: Commit | undefined;
  }[];
  /** Whether there are more than those. */
  readonly isCut: boolean;
  readonly costOf: (record: UsageRecord) => Promise<number | undefined>;
}

/** Of a larger ledger budgets would take more reading than a job has time for. */
const MAX_BYTES = 256_000_000;

/** Tells how the budgets stand that the records of a pull request count towards, these included. */
export async function budgetsOfPullRequest(
  { reader, base, added, isCut, costOf }: BudgetRows,
  options: PullRequestBudgetOptions,
): Promise<PullRequestBudgets> {
  const { budgets, repository, originsOfBase } = options;
  const sizeBytes = base.reduce((sum, file) => sum + file.sizeBytes, 0);
  if (sizeBytes > MAX_BYTES) {
    const reason = "Budgets are not told: the ledger of the base branch is larger than 256 MB.";
    return { states: [], unjudged: [reason], isCut };
  }
  const tallies = budgets.map((budget) => new BudgetTally(budget, options));
  const wantsHistory = budgets.some(({ scope }) => scope === "ticket" || scope === "author");
  const originOf = wantsHistory ? await originsOfBase?.() : undefined;
  const unread = new Set<string>();
  const note = (sentence: string) => unread.add(`${sentence} Budgets do not count what it holds.`);
  for await (const record of distinctRecords(reader, base, note)) {
    const priced = { ...record, costNanoUsd: await costOf(record) };
    const origin = originOf?.(record);
    const change = typeof origin === "object" ? toChange(origin) : origin;
    for (const tally of tallies) tally.add({ record: priced, repository, change });
  }
  for (const { record, commit } of added) {
    const change = commit === undefined ? "not committed" : toChange(commit);
    const row: UsageRow = { record, repository, change };
    for (const tally of tallies) tally.add(row, true);
  }
  const whole = tallies.filter(({ isPartial }) => !isPartial);
  const partial = new Set(
    tallies.filter((tally) => tally.isPartial).map(({ budget }) => budget.scope),
  );
  return {
    states: whole.flatMap((tally) => tally.states()).filter(({ ownRecords }) => ownRecords > 0),
    unjudged: [
      ...Array.from(
        partial,
        (scope) =>
          `Budgets by ${scope} are not told: they take the history of the base branch. Check out with \`fetch-depth: 0\`.`,
      ),
      ...unread,
    ],
    isCut,
  };
}

/** Reads the records of ledger files, each once. */
async function* distinctRecords(
  reader: BudgetRows["reader"],
  files: readonly LedgerBlob[],
  onProblem: (sentence: string) => void,
): AsyncGenerator<UsageRecord> {
  const known = new Set<string>();
  for await (const records of readRecords(reader, files, onProblem)) {
    for (const record of records) {
      const key = keyOf(record);
      if (known.has(key)) continue;
      known.add(key);
      yield record;
    }
  }
}

function toChange({ id, committedAt, subject, writtenBy }: Commit): Change {
  return {
    ...{ commit: id, committedAt, subject },
    ...{ author: writtenBy?.author ?? "", email: writtenBy?.email ?? "" },
    ...{ pullRequest: undefined, outcome: "open", changedLines: new Map() },
    ...{ addedLines: 0, reworkedLines: 0, mergedBy: undefined },
  };
}
