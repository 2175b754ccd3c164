import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createDashboardCommand } from "../../../src/doors/cli/commands/dashboard.ts";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";

let repository: LedgerRepository;
const DATABASE = ["--database", "sqlite:.telemetry/telemetry.db"];

/** Last week's record of 1 dollar is on main and tagged, this week's of 2 and 4 are on docs. */
beforeAll(async () => {
  repository = await createLedgerRepository();
  const record = (day: string, usd: number) =>
    repository.append(
      LEDGER,
      ledgerRow({ sessionId: day, timestamp: `${day}T10:00:00Z`, costNanoUsd: usd * 1e9 }),
    );
  await record("2026-02-18", 1);
  await repository.commit("first");
  await repository.git("tag", "v1");
  await repository.git("checkout", "--quiet", "-b", "docs");
  await record("2026-02-24", 2);
  await repository.commit("second");
  await record("2026-02-25", 4);
  await repository.commit("third");
  await repository.git("checkout", "--quiet", "-b", "work");
  const place = { cwd: repository.root, environment: repository.environment };
  await runCommand(createIngestCommand, DATABASE, place);
});

afterAll(() => repository[Symbol.asyncDispose]());

async function report(...args: readonly string[]) {
  const { root, environment } = repository;
  const all = ["--utc", "--json", ...args];
  const { stdout, stderr } = await runCommand(createReportCommand, all, { cwd: root, environment });
  const { total, previous } = JSON.parse(stdout) as {
    readonly total: { readonly cost_usd: number };
    readonly previous?: { readonly cost_usd: number };
  };
  return { cost: total.cost_usd, previous: previous?.cost_usd, stderr };
}

/** A ledger of 64 dollars. */
const OTHER = HEADER_LINE + ledgerRow({ sessionId: "other", costNanoUsd: 64e9 });

describe("beside files and folders that are no ledgers", () => {
  beforeAll(async () => {
    for (const name of ["HEAD", "v1", "this-week", "docs"]) {
      await repository.write(name, "Not a ledger.\n");
    }
    await repository.write("last-week/readme", "Not a ledger.\n");
  });

  afterAll(() => repository.git("clean", "-fdq", "--exclude=*.db"));

  test.each([
    ["HEAD", 4],
    ["v1", 1],
    ["docs", 6],
    ["this-week", 6],
    ["last-week", 1],
  ])("%s is what it is elsewhere", async (word, cost) => {
    expect(await report(word)).toMatchObject({ cost, stderr: "" });
  });

  test("so it is for the dashboard", async () => {
    const place = { cwd: repository.root, environment: repository.environment };
    const page = async (word: string) => {
      const args = [word, "--no-open", "--output", "page.html"];
      await runCommand(createDashboardCommand, args, place);
      return readFile(join(repository.root, "page.html"), "utf8");
    };

    expect(await page("docs")).toBe(await page("heads/docs"));
  });

  test("a path is what is there", async () => {
    await expect(report("./v1")).rejects.toThrow("v1:1:1 is not a ledger");
    await expect(report("last-week/")).rejects.toThrow("There is no ledger in");
  });
});

describe("beside ledgers", () => {
  beforeAll(async () => {
    for (const name of ["docs", "HEAD", "v1/usage.csv", "last-week/usage.csv"]) {
      await repository.write(name, OTHER);
    }
  });

  afterAll(() => repository.git("clean", "-fdq", "--exclude=*.db"));

  test("a time stays a time, and how to name the ledger is said", async () => {
    expect(await report("last-week")).toMatchObject({
      cost: 1,
      stderr: "tokenledger: last-week is a time: write ./last-week for the ledger of that name.\n",
    });
    for (const path of ["./last-week", "last-week/", "last-week/usage.csv"]) {
      expect([path, await report(path)]).toMatchObject([path, { cost: 64, stderr: "" }]);
    }
  });

  test.each([
    ["docs", "heads/docs", 6],
    ["v1", "tags/v1", 1],
  ])("%s is the ledger, and how to name the commits is said", async (word, commits, cost) => {
    expect(await report(word)).toMatchObject({
      cost: 64,
      stderr: `tokenledger: ${word} is the ledger of that name here: write ${commits} for the commits, or ./${word} for the ledger alone.\n`,
    });
    expect(await report(`./${word}`)).toMatchObject({ cost: 64, stderr: "" });
    expect(await report(commits)).toMatchObject({ cost, stderr: "" });
    expect(await report(`refs/${commits}`)).toMatchObject({ cost, stderr: "" });
  });

  test("of a revision without a name of its own, the commit's id is one", async () => {
    const id = (await repository.git("rev-parse", "HEAD")).trim();

    expect(await report("HEAD")).toMatchObject({
      cost: 64,
      stderr: expect.stringContaining(`write ${id} for the commits`),
    });
    expect(await report(id)).toMatchObject({ cost: 4, stderr: "" });
  });

  test("where no ledger can be meant, commits are", async () => {
    expect(await report("docs", ...DATABASE)).toMatchObject({ cost: 6, stderr: "" });
    expect(await report("v1", ...DATABASE)).toMatchObject({ cost: 1, stderr: "" });
    expect(await report("this-week", "--compare", "v1")).toMatchObject({ previous: 1, stderr: "" });
  });

  test("a ledger is compared with itself at another time", async () => {
    expect(await report("./docs", "2026-02", "--compare", "last-week")).toMatchObject({
      cost: 64,
      previous: 0,
    });
  });
});
