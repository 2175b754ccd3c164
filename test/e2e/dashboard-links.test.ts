import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { DashboardData } from "../../src/parts/dashboard/dashboard-data.ts";
import { parseLink } from "../../src/parts/dashboard/page/filter-link.ts";
import { selectRows } from "../../src/parts/dashboard/page/filters.ts";
import { sumRows } from "../../src/parts/dashboard/page/usage-sums.ts";
import { toUsageTable } from "../../src/parts/dashboard/page/usage-table.ts";
import { formatUsd } from "../../src/usage/cost.ts";
import { BROWSER_PATH, endBrowser, openPage } from "../support/browser.ts";
import { COMMAND_LINE } from "../support/command-line.ts";
import { shownTotals } from "../support/dashboard.ts";
import { createGitRepository, type GitRepository } from "../support/git-repository.ts";

afterAll(endBrowser);

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd,branch\n";

/** Makes a clone in which each commit brings a row that costs another amount. */
async function createClone(name: string, firstUsd: number): Promise<GitRepository> {
  const repository = await createGitRepository(name);
  await repository.git("remote", "add", "origin", `https://github.com/acme/${name}.git`);
  await repository.write(".telemetry/config.json", '{ "authors": true }');
  await repository.write(".telemetry/usage.csv", HEADER);
  const commits = [
    { subject: "feat: buy (#12)", author: "Doe, Jane", file: "packages/a/x", branch: "main" },
    { subject: "mend #99 (#120)", author: "Ada", file: "packages/b/x", branch: "Main" },
    { subject: "by hand", author: "ada*", file: "src/x", branch: "" },
  ];
  for (const [place, { subject, author, file, branch }] of commits.entries()) {
    const minute = String(place).padStart(2, "0");
    await repository.append(
      ".telemetry/usage.csv",
      `2026-02-01T${name === "shop" ? 10 : 11}:${minute}:00Z,opus,1000,200,true,plan,1,,s-${name}-${place},${firstUsd * 2 ** place},${branch}\n`,
    );
    await repository.write(file, "1\n2\n");
    await repository.git("add", ".");
    const by = `${author} <${place}@example.com>`;
    await repository.git("commit", "--quiet", "--author", by, "-m", subject);
  }
  return repository;
}

/** Makes two of them, and a database of both. */
async function createClones() {
  await using stack = new AsyncDisposableStack();
  const shop = stack.use(await createClone("shop", 1));
  const tools = stack.use(await createClone("tools", 8));
  const database = ["--database", `sqlite:${join(shop.home, "usage.db")}`];
  await run(shop, "ingest", ...database);
  await run(tools, "ingest", ...database);
  const held = stack.move();
  return { shop, database, [Symbol.asyncDispose]: () => held.disposeAsync() };
}

async function run(repository: GitRepository, ...args: readonly string[]): Promise<string> {
  const { stdout, stderr, exitCode } = await repository.run(process.execPath, [
    COMMAND_LINE,
    ...args,
  ]);
  if (exitCode !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
  return stdout;
}

/** Returns what a link of a page shows, without a browser. */
function shownBy(html: string, [key, value]: readonly [string, string]) {
  const [, json = ""] = /id="data">(.*?)<\/script>/s.exec(html) ?? [];
  const table = toUsageTable(JSON.parse(json) as DashboardData);
  const { filters } = parseLink(`#days=all&${new URLSearchParams({ [key]: value })}`, table, 30);
  const selection = selectRows(table, filters, 0);
  const { records, costNanoUsd } = sumRows(selection.table, selection.passing);
  return { records, costUsd: formatUsd(costNanoUsd) };
}

async function reported(repository: GitRepository, args: readonly string[]) {
  const { total } = JSON.parse(await run(repository, "report", "--json", ...args));
  return { records: total.records, costUsd: formatUsd(Math.round(total.cost_usd * 1e9)) };
}

const LINKS: readonly (readonly [string, string])[] = [
  ...["12", "1*", "acme/tools#12", "ACME/TOOLS#12", "acme/*#12", "none", "99"].map(
    (text) => ["pull-request", text] as const,
  ),
  ...["#99", "acme/tools#99", "ACME/*#99", "none"].map((text) => ["ticket", text] as const),
  ...["packages/*", "./packages/", "PACKAGES", "*", "gone"].map(
    (text) => ["folder", text] as const,
  ),
  ...["Doe, Jane,Ada*", "unknown", "ada"].map((text) => ["author", text] as const),
  ...["main", "none", "m*"].map((text) => ["branch", text] as const),
  ["commit", "none"],
  ["repository", "ACME/*"],
];

describe("a link to the page shows what report counts with the same filter", () => {
  test("in a clone, of it alone and of a database of two repositories", {
    tags: ["soak"],
  }, async () => {
    await using clones = await createClones();
    const { shop, database } = clones;

    for (const words of [[], database, [...database, "--repository", "acme/tools"]]) {
      const path = join(shop.home, "usage.html");
      await run(shop, "dashboard", "--no-open", "--output", path, ...words);
      const html = await readFile(path, "utf8");
      const links = words.length === 0 ? LINKS.filter(([key]) => key !== "repository") : LINKS;
      for (const [key, value] of links) {
        // A page of one repository, and then another filter by it, would be two filters.
        if (key === "repository" && words.includes("--repository")) continue;
        const expected = await reported(shop, [...words, `--${key}`, value]);
        expect({ key, value, words, ...shownBy(html, [key, value]) }).toEqual({
          ...{ key, value, words, ...expected },
        });
      }
    }
  });

  test.skipIf(BROWSER_PATH === undefined)("in the browser", async () => {
    await using clones = await createClones();
    const { shop, database } = clones;
    const path = join(shop.home, "usage.html");
    await run(shop, "dashboard", "--no-open", "--output", path, ...database);
    const html = await readFile(path, "utf8");
    const links = [
      ["pull-request", "12"],
      ["pull-request", "ACME/TOOLS#12"],
      ["folder", "./packages/*"],
      ["commit", "none"],
    ] as const;

    for (const [key, value] of links) {
      const hash = `#days=all&${new URLSearchParams({ [key]: value })}`;
      await using opened = await openPage(html, { hash });
      const { records, costUsd } = await shownTotals(opened.page);
      const notes = await opened.page.locator("#filter-notes").textContent();

      const expected = await reported(shop, [...database, `--${key}`, value]);
      expect({ key, value, records: Number(records), costUsd }).toEqual({
        ...{ key, value, ...expected },
      });
      expect(notes === "").toBe(expected.records > 0);
      expect(opened.complaints).toEqual([]);
    }
  });
});
