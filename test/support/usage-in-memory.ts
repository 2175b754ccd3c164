import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
  TotalUsage,
  UsageSums,
} from "../../src/parts/database/query-results.ts";
import type { SourcedRecord } from "../../src/parts/database/store.ts";
import { identityOf } from "../../src/usage/identity.ts";
import { errorMessageOf, phaseOf } from "../../src/usage/phase.ts";
import type { TimeRange } from "../../src/usage/time-range.ts";
import { toUtc } from "../../src/usage/timestamp.ts";

/** Answers the questions that a store answers by adding up every record, one after the other. */
export class UsageInMemory {
  readonly #records = new Map<string, SourcedRecord>();

  /** Takes what several repositories brought, one after the other: who brings a record first keeps it. */
  load(records: readonly SourcedRecord[]): void {
    for (const repository of new Set(records.map((each) => each.repository))) {
      for (const each of records.filter((other) => other.repository === repository)) {
        const identity = identityOf(each.record);
        const holder = this.#records.get(identity)?.repository ?? repository;
        if (holder === repository) this.#records.set(identity, each);
      }
    }
  }

  prune(before: string, repository: string | undefined): number {
    const pruned = [...this.#records].filter(
      ([, each]) =>
        (repository ?? each.repository) === each.repository && millisecondsOf(each) < at(before),
    );
    for (const [key] of pruned) this.#records.delete(key);
    return pruned.length;
  }

  totals(range: TimeRange): TotalUsage {
    const records = this.#within(range);
    const durations = records.flatMap(({ record }) => record.durationMs ?? []);
    const sessions = new Set(records.flatMap(({ record }) => record.sessionId || []));
    return {
      ...sumsOf(records),
      sessions: sessions.size,
      successRate: rateOf(records),
      averageDurationMs: durations.length === 0 ? undefined : sum(durations) / durations.length,
      ...spanOf(records),
    };
  }

  tokensByModel(since: string | undefined, until: string | undefined): TokensByModel[] {
    return this.#groups({ since, until }, ({ record }) => record.model)
      .map(([model, records]) => ({ model, ...sumsOf(records) }))
      .toSorted(
        (a, b) =>
          b.inputTokens + b.outputTokens - (a.inputTokens + a.outputTokens) ||
          order(a.model, b.model),
      );
  }

  costByPhase(): CostByPhase[] {
    return this.#phases().map(([phase, records]) => ({ phase, ...sumsOf(records) }));
  }

  successRateByPhase(): SuccessByPhase[] {
    return this.#phases().map(([phase, records]) => ({
      phase,
      records: records.length,
      succeeded: records.filter(({ record }) => record.success === true).length,
      failed: records.filter(({ record }) => record.success === false).length,
      successRate: rateOf(records),
    }));
  }

  costByPromptName(): CostByPromptName[] {
    return this.#groups({}, ({ record }) => record.taskType ?? "")
      .map(([promptName, records]) => ({ promptName, ...sumsOf(records) }))
      .toSorted((a, b) => b.costNanoUsd - a.costNanoUsd || order(a.promptName, b.promptName));
  }

  costOfDays(days: readonly string[]): DailyCost[] {
    return days.map((day) => ({
      day,
      ...sumsOf([...this.#records.values()].filter((each) => instantOf(each).startsWith(day))),
    }));
  }

  errorSummary(since: string | undefined, until?: string): ErrorGroup[] {
    const failed = ({ record }: SourcedRecord) => record.success === false;
    return this.#groups(
      { since, until },
      ({ record }) => errorMessageOf(record.notes) ?? "",
      failed,
    )
      .map(([message, records]) => {
        const { firstTimestamp = "", lastTimestamp = "" } = spanOf(records);
        const models = [...new Set(records.map(({ record }) => record.model))].toSorted(order);
        const errorMessage = message === "" ? undefined : message;
        return { errorMessage, failures: records.length, firstTimestamp, lastTimestamp, models };
      })
      .toSorted(
        (a, b) =>
          b.failures - a.failures ||
          order(b.lastTimestamp, a.lastTimestamp) ||
          order(a.errorMessage ?? "", b.errorMessage ?? ""),
      );
  }

  #phases(): [string | undefined, SourcedRecord[]][] {
    const isNone = (phase: string) => Number(phase === "");
    const { compare } = new Intl.Collator("en", { numeric: true });
    return this.#groups({}, ({ record }) => phaseOf(record.notes) ?? "")
      .toSorted(([a], [b]) => isNone(a) - isNone(b) || compare(a, b))
      .map(([phase, records]) => [phase === "" ? undefined : phase, records]);
  }

  #groups(
    range: TimeRange,
    keyOf: (each: SourcedRecord) => string,
    isWanted: (each: SourcedRecord) => boolean = () => true,
  ): [string, SourcedRecord[]][] {
    const groups = new Map<string, SourcedRecord[]>();
    for (const each of this.#within(range).filter(isWanted)) {
      groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
    }
    return [...groups];
  }

  #within({ since, until }: TimeRange): SourcedRecord[] {
    return [...this.#records.values()].filter(
      (each) =>
        (since === undefined || millisecondsOf(each) >= at(since)) &&
        (until === undefined || millisecondsOf(each) < at(until)),
    );
  }
}

function sumsOf(records: readonly SourcedRecord[]): UsageSums {
  const unpriced = records.filter(({ costNanoUsd }) => costNanoUsd === undefined);
  return {
    records: records.length,
    inputTokens: sum(records.map(({ record }) => record.inputTokens)),
    outputTokens: sum(records.map(({ record }) => record.outputTokens)),
    cacheReadTokens: sum(records.map(({ record }) => record.cacheReadTokens)),
    cacheWriteTokens: sum(records.map(({ record }) => record.cacheWriteTokens)),
    costNanoUsd: sum(records.map(({ costNanoUsd }) => costNanoUsd ?? 0)),
    unpricedRecords: unpriced.length,
    unpricedTokens: sum(unpriced.map(({ record }) => record.inputTokens + record.outputTokens)),
  };
}

function rateOf(records: readonly SourcedRecord[]): number | undefined {
  const told = records.filter(({ record }) => record.success !== undefined);
  const succeeded = told.filter(({ record }) => record.success === true);
  return told.length === 0 ? undefined : succeeded.length / told.length;
}

function spanOf(records: readonly SourcedRecord[]) {
  const sorted = records.toSorted((a, b) => order(instantOf(a), instantOf(b))).map(instantOf);
  return { firstTimestamp: sorted[0], lastTimestamp: sorted.at(-1) };
}

/** With what databases keep of it: three fractional digits or six. */
function instantOf({ record }: SourcedRecord): string {
  const utc = toUtc(record.timestamp) ?? "";
  return utc.length <= 24 ? utc : `${utc.slice(0, 26)}Z`;
}

function millisecondsOf(each: SourcedRecord): number {
  return at(instantOf(each));
}

function at(instant: string): number {
  return Date.parse(instant);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
