import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { type HistoryUpdate, UNCOMMITTED } from "../../../src/parts/database/change-store.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { connectTo } from "../../support/postgres/holding-client.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { change } from "../../support/usage-row.ts";

interface Panel {
  readonly title: string;
  readonly targets: readonly { readonly rawSql: string }[];
}

const PATH = fileURLToPath(import.meta.resolve("../../../docs/grafana/usage.json"));
const COMMITS = [
  change({ commit: "ab".repeat(20), author: "Jane Doe", pullRequest: 7 }),
  change({ commit: "cd".repeat(20), author: "Ada", pullRequest: undefined }),
];
const REPOSITORIES = ["acme/shop", "acme/cart"];
const NANO_USD = 1e9;

/** Puts what Grafana would in the place of its variables. */
function filledIn(sql: string): string {
  return sql
    .replaceAll("$__timeFrom()", "'2026-02-01T00:00:00Z'")
    .replaceAll("$__timeTo()", "'2026-02-28T23:59:59Z'")
    .replaceAll("$repository", "'acme/shop','acme/cart'");
}

async function fill(url: string) {
  const store = await openStore(url, ".", { mode: "create", now: () => NOW });
  const records = Array.from({ length: 24 }, (_, number) =>
    sourcedRecord(
      {
        timestamp: `2026-02-${String(1 + (number % 20)).padStart(2, "0")}T${10 + (number % 3)}:00:00Z`,
        model: ["opus", "haiku", "house-7b"][number % 3] ?? "",
        sessionId: `session-${number}`,
        success: number % 5 !== 0,
        notes: number % 5 === 0 ? "error: rate limit" : `Phase ${number % 2}`,
        costNanoUsd: number % 3 === 2 ? undefined : 1_000_000_000 + number,
        cacheReadTokens: 100 * number,
        branch: number % 2 === 0 ? "main" : "topic",
      },
      { repository: number % 4 === 0 ? "acme/cart" : "acme/shop" },
    ),
  );
  await load(store, ...records);
  for (const repository of REPOSITORIES) {
    const moved: HistoryUpdate["moved"][number][] = [];
    for await (const { identity: _, ...key } of store.listPlacedRecords(repository)) {
      moved.push({ ...key, commit: COMMITS[moved.length % 3]?.commit ?? UNCOMMITTED });
    }
    await store.saveHistory({ repository, moved, commits: COMMITS, state: "s" });
  }
  return store;
}

test("each panel shows what the queries say", async () => {
  const { panels } = JSON.parse(await readFile(PATH, "utf8")) as { panels: readonly Panel[] };
  await using database = await createDatabase();
  await using store = await fill(database.url);
  await using client = await connectTo(database.url);
  const asked = new Set<string>();
  const ask = async (title: string): Promise<readonly Record<string, unknown>[]> => {
    asked.add(title);
    const { targets = [] } = panels.find((panel) => panel.title === title) ?? {};
    return (await client.query(filledIn(targets[0]?.rawSql ?? ""))).rows;
  };
  const byCost = async (title: string) =>
    Object.fromEntries(
      (await ask(title)).map((row) => {
        const [name, cost] = Object.values(row);
        return [String(name), Math.round(Number(cost) * NANO_USD)];
      }),
    );

  const total = await store.totals({});
  const models = await store.tokensByModel(undefined, undefined);
  const phases = await store.costByPhase(undefined);
  const failures = await store.errorSummary(undefined);

  const authors = await store.costByAuthor({});
  const pullRequests = await store.costByPullRequest({});
  const works = await store.usageByWork({});
  const days = await store.dailyCostTrend(29);
  const numbers: number[] = [];
  for (const title of ["Cost", "Tokens", "Cache hits", "Success", "Records"]) {
    numbers.push(Number(Object.values((await ask(title))[0] ?? {})[0]));
  }
  const [cost = 0, tokens, cache, success, records] = numbers;

  expect(Math.round(cost * NANO_USD)).toBe(total.costNanoUsd);
  expect(tokens).toBe(total.inputTokens + total.outputTokens);
  expect(cache).toBeCloseTo(total.cacheReadTokens / total.inputTokens, 12);
  expect(success).toBeCloseTo(total.successRate ?? Number.NaN, 12);
  expect(records).toBe(total.records);
  expect(await byCost("Cost by model")).toEqual(sumBy(models, ({ model }) => model));
  expect(await byCost("Cost by phase")).toEqual(sumBy(phases, ({ phase = "none" }) => phase));
  expect(await byCost("Cost by author")).toEqual(
    sumBy(authors, ({ author = "unknown" }) => author),
  );
  expect(await byCost("Cost by pull request")).toEqual(
    sumBy(pullRequests, ({ repository, pullRequest }) =>
      pullRequest === undefined ? "none known" : `${repository}#${pullRequest}`,
    ),
  );
  expect(await byCost("Cost by branch")).toEqual(sumBy(works, ({ branch }) => branch));
  const perDay = (await ask("Cost per day")).map(({ time, cost_usd }) => ({
    day: (time as Date).toISOString().slice(0, 10),
    costNanoUsd: Math.round(Number(cost_usd) * NANO_USD),
  }));
  expect(sumBy(perDay, ({ day }) => day)).toEqual(
    sumBy(
      days.filter(({ inputTokens }) => inputTokens > 0),
      ({ day }) => day,
    ),
  );
  const byRepository = await byCost("Cost by repository");
  expect(Object.keys(byRepository).sort()).toEqual([...REPOSITORIES].sort());
  expect(Object.values(byRepository).reduce((sum, each) => sum + each, 0)).toBe(total.costNanoUsd);
  expect((await ask("Failures")).map(({ reason, failures }) => [reason, Number(failures)])).toEqual(
    failures.map(({ errorMessage, failures }) => [errorMessage, failures]),
  );
  expect([...asked].sort()).toEqual(panels.map(({ title }) => title).sort());
});

/** Adds costs up by name. */
function sumBy<Row extends { readonly costNanoUsd: number }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[nameOf(row)] = (sums[nameOf(row)] ?? 0) + row.costNanoUsd;
  return sums;
}
