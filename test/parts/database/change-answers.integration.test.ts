import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  costByFolder,
  costByTicket,
  type NamedUsage,
} from "../../../src/flows/query-changes/cost-by-work.ts";
import { outcomeSummary } from "../../../src/flows/query-changes/outcome-summary.ts";
import { wantedValuesOf } from "../../../src/flows/report/wanted-values.ts";
import { DEFAULT_CONFIG } from "../../../src/parts/config/config.ts";
import { UNCOMMITTED } from "../../../src/parts/database/change-store.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import {
  createDimensions,
  DIMENSION_NAMES,
  type DimensionName,
} from "../../../src/parts/report/questions/dimensions.ts";
import { type Answer, answer } from "../../../src/parts/report/questions/question.ts";
import { lastOf } from "../../../src/parts/report/questions/sort-groups.ts";
import { identityOf } from "../../../src/usage/identity.ts";
import type { TimeRange } from "../../../src/usage/time-range.ts";
import { parseTimeZone } from "../../../src/usage/time-zone.ts";
import { changeOf, type UsageRow } from "../../../src/usage/usage-row.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { sourcedRecord } from "../../support/store.ts";
import { change } from "../../support/usage-row.ts";

const SIZES = [
  { numRuns: 2, tags: [] },
  { numRuns: 20, tags: ["soak", "heavy"] },
];
const RANGE = { since: "2026-02-27T13:00:00.000Z", until: "2026-03-01T09:30:00.000Z" };
const OPTIONS = {
  zone: parseTimeZone("America/St_Johns"),
  ticketPatterns: DEFAULT_CONFIG.ticket,
  folders: { depth: 1 },
};
const DIMENSIONS = {
  one: createDimensions(OPTIONS),
  several: createDimensions({ ...OPTIONS, several: { own: undefined } }),
};
const REPOSITORIES = ["acme/shop", "acme/fork"] as const;
const unpriced = async () => undefined;

const anyTime = fc
  .integer({ min: Date.UTC(2026, 1, 26), max: Date.UTC(2026, 2, 2) })
  .map((ms) => new Date(ms).toISOString());

const anyCommit = fc
  .record({
    author: fc.constantFrom("Jane Doe", "Tom", "O'Neill", undefined),
    email: fc.constantFrom("jane@example.com", undefined),
    pullRequest: fc.constantFrom(undefined, 7, 12),
    subject: fc.constantFrom(
      "feat: SHOP-1 sell",
      "Fix #4 (#12)",
      "Merge pull request #7 from x/y",
      "ä",
    ),
    outcome: fc.constantFrom("open", "merged", "merged", "reverted", "abandoned"),
    committedAt: anyTime,
    changedLines: fc.uniqueArray(
      fc.tuple(
        fc.constantFrom(".", "src", "src/shop", "test", "docs/ä"),
        fc.integer({ min: 1, max: 90 }),
      ),
      { selector: ([folder]) => folder, maxLength: 5 },
    ),
    addedLines: fc.integer({ min: 5, max: 9 }),
    reworkedLines: fc.constantFrom(0, 0, 3, 5),
  })
  .map(({ changedLines, outcome, ...rest }) => ({
    ...rest,
    outcome: outcome as "open",
    changedLines: new Map(changedLines),
  }));

const anyRecord = fc.record({
  timestamp: fc.oneof(
    anyTime,
    anyTime.map((time) => time.replace("Z", "+05:30")),
  ),
  sessionId: fc.constantFrom("s1", "s2", ""),
  model: fc.constantFrom("opus", "house"),
  branch: fc.constantFrom("main", "shop-1-SHOP-9", ""),
  agent: fc.constantFrom("codex", "claude-code"),
  notes: fc.constantFrom("Phase 2", "error: timeout", ""),
  taskType: fc.constantFrom("plan" as const, "execute" as const, undefined),
  success: fc.constantFrom(true, false, undefined),
  durationMs: fc.option(fc.nat(9_000), { nil: undefined }),
  inputTokens: fc.nat(10_000),
  outputTokens: fc.nat(1_000),
  cacheReadTokens: fc.nat(100),
  cacheWriteTokens: fc.nat(100),
  costNanoUsd: fc.option(fc.nat(1_000_000), { nil: undefined }),
});

/** Rows of two repositories that share commits, and which of these brought them. */
const anyRows = fc
  .record({
    commits: fc.tuple(anyCommit, anyCommit, anyCommit),
    entries: fc.array(
      fc.record({
        record: anyRecord,
        repository: fc.constantFrom(...REPOSITORIES),
        place: fc.constantFrom(0, 1, 2, "not committed" as const, undefined),
      }),
      { minLength: 10, maxLength: 60, size: "max" },
    ),
  })
  .map(({ commits, entries }) => {
    const changes = commits.map((each, index) =>
      change({ ...each, commit: `${index}`.repeat(40) }),
    );
    const rows = new Map<string, UsageRow>();
    for (const { record, repository, place } of entries) {
      const row = sourcedRecord(record, { repository });
      rows.set(identityOf(row.record), {
        ...{ record: row.record, repository },
        change: typeof place === "number" ? changes[place] : place,
      });
    }
    return [...rows.values()];
  });

/** Puts rows into a database as ingestion does, their commits by and by. */
async function fill(store: Store, rows: readonly UsageRow[]): Promise<void> {
  await store.load(async (load) => {
    await load.add(
      rows.map(({ record, repository }) => ({
        ...sourcedRecord(record, { repository }),
        costNanoUsd: record.costNanoUsd,
      })),
    );
    return { states: [] };
  });
  const byIdentity = new Map(rows.map((row) => [identityOf(row.record), row]));
  for (const repository of REPOSITORIES) {
    const own = rows.filter((row) => row.repository === repository);
    const commits = new Set(own.flatMap((row) => changeOf(row) ?? []));
    const placed = [];
    for await (const { identity, ...key } of store.listPlacedRecords(repository)) {
      const place = byIdentity.get(identity)?.change;
      if (place !== undefined) {
        placed.push({ ...key, commit: typeof place === "string" ? UNCOMMITTED : place.commit });
      }
    }
    // First to a commit that is not theirs: a squash moves records.
    const elsewhere = placed.map((each) => ({ ...each, commit: "f".repeat(40) }));
    const history = { repository, commits: [...commits], state: "read" };
    await store.saveHistory({ ...history, moved: elsewhere });
    await store.saveHistory({ ...history, moved: placed });
  }
}

function within({ since, until }: TimeRange, rows: readonly UsageRow[]): readonly UsageRow[] {
  return rows.filter(({ record }) => {
    const time = new Date(record.timestamp).toISOString();
    return (since === undefined || time >= since) && (until === undefined || time < until);
  });
}

/** What an answer says, in no order that two sources could differ in. */
function said({ total, groups }: Answer) {
  const named = groups.map((group) => {
    const { first: _, ...sums } = lastOf(group);
    return { ...sums, names: group.map(({ name }) => name) };
  });
  return { total, groups: named.toSorted((a, b) => compare(a.names, b.names)) };
}

function compare(a: unknown, b: unknown): number {
  return JSON.stringify(a) < JSON.stringify(b) ? -1 : 1;
}

/** Which values a record has by a dimension, and how much of it is each one's: written anew, in the plainest way. */
function sharesOf(
  name: DimensionName,
  row: UsageRow,
  isOfSeveral: boolean,
): readonly (readonly [string, number])[] {
  const { record } = row;
  const prefix = isOfSeveral ? row.repository : "";
  const own = changeOf(row);
  const whole = (value: string | undefined) => [[value ?? "none", 1] as const];
  switch (name) {
    case "author":
      return whole(own?.author);
    case "commit":
      return whole(row.change === "not committed" ? "(not committed)" : own?.commit);
    case "pull-request":
      return whole(numberOf(own?.pullRequest, prefix));
    case "ticket": {
      const bySubject = { "feat: SHOP-1 sell": "SHOP-1", "Fix #4 (#12)": `${prefix}#4` };
      const ticket = bySubject[(own?.subject ?? "") as keyof typeof bySubject];
      return whole(record.branch.includes("SHOP-9") ? "SHOP-9" : ticket);
    }
    case "repository":
      return whole(row.repository);
    case "model":
      return whole(record.model);
    case "agent":
      return whole(record.agent);
    case "branch":
      return whole(record.branch || undefined);
    case "outcome":
      return outcomesOf(row);
    case "folder":
      if (own === undefined || own.changedLines.size === 0) return whole(undefined);
      return Array.from(own.changedLines, ([folder, lines]) => [folder, lines] as const);
    default:
      return [];
  }
}

function outcomesOf(row: UsageRow): readonly (readonly [string, number])[] {
  const own = changeOf(row);
  if (own === undefined) return [[row.change === "not committed" ? "open" : "none", 1]];
  const { outcome, addedLines, reworkedLines } = own;
  if (outcome !== "merged" || reworkedLines === 0) return [[outcome, 1]];
  const shares = [
    ["merged", addedLines - reworkedLines],
    ["reworked", reworkedLines],
  ] as const;
  return shares.filter(([, lines]) => lines > 0);
}

function numberOf(pullRequest: number | undefined, prefix: string): string | undefined {
  return pullRequest === undefined ? undefined : `${prefix}#${pullRequest}`;
}

function naiveCosts(name: DimensionName, rows: readonly UsageRow[], isOfSeveral: boolean) {
  const costs = new Map<string, number>();
  for (const row of rows) {
    const shares = sharesOf(name, row, isOfSeveral);
    const all = shares.reduce((sum, [, weight]) => sum + weight, 0);
    const cost = row.record.costNanoUsd ?? 0;
    const exact = shares.map(([value, weight]) => ({ value, product: cost * weight }));
    let left = cost - exact.reduce((sum, { product }) => sum + Math.floor(product / all), 0);
    const luckiest = exact.toSorted((a, b) => (b.product % all) - (a.product % all));
    for (const { value, product } of luckiest) {
      const part = Math.floor(product / all) + (left > 0 ? 1 : 0);
      left -= 1;
      const group = name === "folder" ? (value.split("/")[0] ?? "") : value;
      costs.set(group, (costs.get(group) ?? 0) + part);
    }
  }
  return Object.fromEntries(costs);
}

async function expectSameAnswers(store: Store, rows: readonly UsageRow[], range: TimeRange) {
  const wanted = within(range, rows);
  const isOfSeveral = new Set(rows.map(({ repository }) => repository)).size > 1;
  const dimensions = DIMENSIONS[isOfSeveral ? "several" : "one"];
  const ask = (
    of: readonly UsageRow[] | AsyncIterable<UsageRow>,
    by: readonly DimensionName[],
    filter?: { readonly name: DimensionName; readonly value: string },
  ) =>
    answer(
      of,
      {
        by: by.map((name) => dimensions[name]),
        filters: filter ? [{ dimension: dimensions[filter.name], wanted: [filter.value] }] : [],
      },
      unpriced,
    );
  for (const name of DIMENSION_NAMES) {
    const expected = await ask(wanted, [name]);
    expect(said(await ask(store.readRows(range), [name])), name).toEqual(said(expected));
    const naive = naiveCosts(name, wanted, isOfSeveral);
    if (Object.keys(naive).length > 0) {
      const found = expected.groups.map((group) => [group[0].name ?? "none", group[0].costNanoUsd]);
      expect(Object.fromEntries(found), `naive ${name}`).toEqual(naive);
    }
    const last = expected.groups.at(-1)?.[0].name ?? "none";
    for (const value of ["none", last, `${last.slice(0, 1).toUpperCase()}*`]) {
      const filter = { name, value };
      const selection = wantedValuesOf([{ dimension: dimensions[name], wanted: [value] }]);
      const stored = store.readRows(range, selection);
      expect(said(await ask(stored, ["model"], filter)), value).toEqual(
        said(await ask(wanted, ["model"], filter)),
      );
    }
  }
  const two = ["author", "folder"] as const;
  expect(said(await ask(store.readRows(range), two))).toEqual(said(await ask(wanted, two)));

  const grouped = async (name: DimensionName) =>
    (await ask(wanted, [name])).groups.map(([group]) => usageOf(group));
  const queries: Partial<Record<DimensionName, readonly NamedUsage[]>> = {
    author: (await store.costByAuthor(range)).map((row) => ({ ...row, name: row.author })),
    ticket: await costByTicket(store, range, DEFAULT_CONFIG.ticket),
    folder: await costByFolder(store, range, { depth: 1 }),
    outcome: await outcomeSummary(store, range),
  };
  for (const [name, found] of Object.entries(queries)) {
    const expected = await grouped(name as DimensionName);
    expect(found.map(usageOf).toSorted(compare), `query ${name}`).toEqual(
      expected.toSorted(compare),
    );
  }
  const numbers = new Map<string | undefined, number>();
  for (const { repository, pullRequest, records } of await store.costByPullRequest(range)) {
    const name = numberOf(pullRequest, isOfSeveral ? repository : "");
    numbers.set(name, (numbers.get(name) ?? 0) + records);
  }
  expect(Object.fromEntries(numbers)).toEqual(
    Object.fromEntries((await grouped("pull-request")).map(({ name, records }) => [name, records])),
  );
}

function usageOf({ name, records, costNanoUsd, inputTokens, ...rest }: NamedUsage) {
  const { outputTokens, cacheReadTokens, cacheWriteTokens, unpricedRecords, unpricedTokens } = rest;
  const tokens = { inputTokens, outputTokens, cacheReadTokens, cacheWriteTokens };
  return { name, records, costNanoUsd, ...tokens, unpricedRecords, unpricedTokens };
}

describe.each(ENGINES)("$name", (engine) => {
  describe.each(SIZES)("in $numRuns histories", ({ numRuns, tags }) => {
    test("the database answers by every dimension and filter, and its queries, as the ledger's rows do", {
      tags,
    }, async () => {
      await fc.assert(
        fc.asyncProperty(anyRows, async (rows) => {
          await using store = await openStoreOf(engine);
          await fill(store, rows);
          await expectSameAnswers(store, rows, {});
          await expectSameAnswers(store, rows, RANGE);
        }),
        { numRuns, seed: 20_261_130, endOnFailure: true },
      );
    });
  });
});
