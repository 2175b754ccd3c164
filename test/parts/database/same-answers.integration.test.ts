import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lastDays } from "../../../src/parts/database/query-results.ts";
import type { SourcedRecord, Store } from "../../../src/parts/database/store.ts";
import { TASK_TYPES } from "../../../src/usage/task-type.ts";
import type { TimeRange } from "../../../src/usage/time-range.ts";
import { ENGINES } from "../../support/engines.ts";
import { NOW, rebuildDailySums, sourcedRecord } from "../../support/store.ts";
import { UsageInMemory } from "../../support/usage-in-memory.ts";

/** How many histories are lived: on the engines that differ most in each run, on all in a soak. */
const SIZES = [
  { numRuns: 2, engines: ENGINES.slice(0, 2), tags: [] },
  { numRuns: 15, engines: ENGINES, tags: ["soak", "heavy"] },
];
const SEED = 20_260_301;
const DAYS = lastDays(6, NOW);

const anyTime = fc.oneof(
  fc.constantFrom("00:00:00.000", "23:59:59.999", "12:00:00.000"),
  fc.nat(86_399_999).map((ms) => new Date(ms).toISOString().slice(11, 23)),
);
const anyInstant = fc
  .tuple(fc.constantFrom(...DAYS), anyTime)
  .map(([day, time]) => `${day}T${time}Z`);
const MILLISECOND = `${DAYS[3]}T12:00:01.000Z`;
const anyBound = fc.oneof({ weight: 3, arbitrary: anyInstant }, fc.constant(MILLISECOND));
const anyTimestamp = fc.oneof(
  { weight: 4, arbitrary: anyInstant },
  anyInstant.map((utc) => utc.replace("Z", "-05:30")),
  // Between two milliseconds, the first of which ranges may begin or end with.
  fc.constant(MILLISECOND.replace("Z", "500Z")),
);
const anyNotes = fc.constantFrom(
  ...["", "Phase 2", "Phase 10 tests", "Phase 2.1", "error: timeout", "Phase 2 | error: Timeout"],
  ...["error: a\tb\\N $1 ?", "Phase SHOP-7", "Phase SHOP-10 tests", "in this phase we wait"],
);

/** Records that meet often: of few repositories, sessions, models and moments. */
const anySourcedRecord: fc.Arbitrary<SourcedRecord> = fc
  .record({
    timestamp: anyTimestamp,
    model: fc.constantFrom("a", "B", "ä", "claude-opus-4-5"),
    inputTokens: fc.nat(1_000_000),
    outputTokens: fc.nat(1_000_000),
    cacheReadTokens: fc.nat(1_000),
    cacheWriteTokens: fc.nat(1_000),
    success: fc.constantFrom(true, false, undefined),
    taskType: fc.constantFrom(...TASK_TYPES, undefined),
    durationMs: fc.option(fc.nat(3_600_000), { nil: undefined }),
    notes: anyNotes,
    sessionId: fc.constantFrom("s1", "S1", "ROW:1", "%", ""),
    costNanoUsd: fc.option(fc.nat(1_000_000_000), { nil: undefined }),
    repository: fc.constantFrom("acme/shop", "acme/shops", "other/tool"),
  })
  .map(({ repository, ...values }) => sourcedRecord(values, { repository }));

const anyRange = fc.record(
  { since: anyBound, until: anyBound },
  { requiredKeys: [] },
) as fc.Arbitrary<TimeRange>;

/** What happens to a database: a ledger, the same ledger edited and grown, a prune. */
const anyHistory = fc.record({
  first: fc.array(anySourcedRecord, { maxLength: 150, size: "max" }),
  edits: fc.array(anySourcedRecord, { maxLength: 150, size: "max" }),
  more: fc.array(anySourcedRecord, { maxLength: 20 }),
  pruned: anyBound,
  prunedRepository: fc.constantFrom("acme/shop", undefined),
  ranges: fc.array(anyRange, { minLength: 3, maxLength: 3 }),
  days: fc.integer({ min: 1, max: 8 }),
});
type History = typeof anyHistory extends fc.Arbitrary<infer Value> ? Value : never;

describe.each(SIZES)("in $numRuns histories", ({ numRuns, engines, tags }) => {
  test("every engine answers as adding up all records does, after loads, edits, a prune and a rebuild", {
    tags,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        await using databases = new AsyncDisposableStack();
        for (const engine of engines) {
          const database = databases.use(await engine.createDatabase());
          await using store = await database.open();
          await live(database.url, store, history);
        }
      }),
      { numRuns, seed: SEED, endOnFailure: true },
    );
  });
});

async function live(url: string, store: Store, history: History): Promise<void> {
  const { first, edits, more, pruned, prunedRepository } = history;
  const usage = new UsageInMemory();
  // The same records with the values of others.
  const edited = first.flatMap(({ record, repository }, index) => {
    const other = edits[index];
    if (other === undefined) return [];
    const { timestamp, sessionId, taskType, model } = record;
    return {
      ...other,
      repository,
      record: { ...other.record, timestamp, sessionId, taskType, model },
    };
  });
  for (const records of [first, [...edited, ...more]]) {
    usage.load(records);
    await store.load(async (load) => {
      await load.add(records);
      return { states: [] };
    });
    await compare(store, usage, history);
  }
  expect(await store.prune(pruned, prunedRepository)).toBe(usage.prune(pruned, prunedRepository));
  await compare(store, usage, history);
  await rebuildDailySums(url);
  await compare(store, usage, history);
}

async function compare(store: Store, usage: UsageInMemory, { ranges, days }: History) {
  for (const range of [{}, ...ranges]) {
    const { since, until } = range;
    expect(await store.totals(range)).toEqual(usage.totals(range));
    expect(await store.tokensByModel(since, until)).toEqual(usage.tokensByModel(since, until));
    expect(await store.errorSummary(since, until)).toEqual(usage.errorSummary(since, until));
  }
  expect(await store.costByPhase(undefined)).toEqual(usage.costByPhase());
  expect(await store.successRateByPhase(undefined)).toEqual(usage.successRateByPhase());
  expect(await store.costByPromptName(undefined)).toEqual(usage.costByPromptName());
  expect(await store.dailyCostTrend(days)).toEqual(usage.costOfDays(lastDays(days, NOW)));
}
