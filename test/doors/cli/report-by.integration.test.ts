import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { createReportCommand } from "../../../src/doors/cli/commands/report.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** Two commits with a record each, of 1 and 2 dollars, and a record that waits. */
async function repositoryWithRecords(): Promise<LedgerRepository> {
  const repository = await createLedgerRepository();
  const append = (sessionId: string, day: string, usd: number) =>
    repository.append(
      LEDGER,
      ledgerRow({ sessionId, timestamp: `${day}T10:00:00Z`, costNanoUsd: usd * 1e9 }),
    );
  await append("one", "2026-02-01", 1);
  await repository.commit("first");
  await append("two", "2026-02-08", 2);
  await repository.commit("second");
  await append("three", "2026-02-09", 4);
  return repository;
}

function report({ root, environment }: LedgerRepository, ...args: readonly string[]) {
  return runCommand(createReportCommand, args, { cwd: root, environment });
}

interface GroupsJson {
  readonly total: { readonly records: number };
  readonly by_commit: readonly { readonly subject: string | null; readonly cost_usd: number }[];
}

async function subjects(repository: LedgerRepository, ...args: readonly string[]) {
  const { stdout } = await report(repository, "--by", "commit", "--format", "json", ...args);
  const { by_commit: groups } = JSON.parse(stdout) as GroupsJson;
  return groups.map(({ subject, cost_usd }) => [subject, cost_usd]);
}

describe("by commit", () => {
  test("each record is with the commit that brought it, or with none yet", async () => {
    await using repository = await repositoryWithRecords();

    expect(await subjects(repository)).toEqual([
      ["first", 1],
      ["second", 2],
      [null, 4],
    ]);
  });

  test("a time and named files limit which records are there", { tags: ["soak"] }, async () => {
    await using repository = await repositoryWithRecords();

    expect(await subjects(repository, "--since", "2026-02-02T00:00:00Z", LEDGER)).toEqual([
      ["second", 2],
      [null, 4],
    ]);
  });

  test("a folder without a ledger gives way to the branch that is called like it", async () => {
    await using repository = await repositoryWithRecords();
    await mkdir(join(repository.root, "docs"));
    await repository.git("branch", "docs");
    await repository.git("reset", "--quiet", "--hard", "HEAD~1");

    expect(await subjects(repository, "docs")).toEqual([["second", 2]]);
    await expect(report(repository, "docs/")).rejects.toThrow("There is no ledger in");
  });

  test("a ledger elsewhere in the repository has a history too", { tags: ["soak"] }, async () => {
    await using repository = await repositoryWithRecords();
    await repository.write("archive/2025.csv", HEADER_LINE + ledgerRow({ costNanoUsd: 8e9 }));
    await repository.commit("archived");

    expect(await subjects(repository, "archive/2025.csv")).toEqual([["archived", 8]]);
  });

  test("a ledger outside of any repository is a failure, and those of two are told apart", {
    tags: ["soak"],
  }, async () => {
    await using repository = await repositoryWithRecords();
    await using other = await repositoryWithRecords();
    await using folder = await createTemporaryFolder();
    const outside = join(folder.path, "usage.csv");
    await writeFile(outside, HEADER_LINE + ledgerRow());

    await expect(report(repository, "--by", "commit", outside)).rejects.toThrow(
      `Cannot tell which commits brought the records in ${folder.path}: it is not in a git repository.`,
    );
    // The same records are in both: the later file's count.
    expect(await subjects(repository, LEDGER, join(other.root, LEDGER))).toEqual([
      ["first", 1],
      ["second", 2],
      [null, 4],
    ]);
  });

  test("a repository without a ledger is reported as empty", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.git("rm", "--quiet", LEDGER);

    const { stdout } = await report(repository, "--by", "commit");

    expect(stdout).toMatch(/^# LLM usage by commit\n\nNo usage is recorded\./);
  });
});

eachMostlyInSoak([
  "commit",
  "pull-request",
  "ticket",
  "folder",
  "outcome",
  "month",
  "branch",
  "session",
  "agent",
  "model",
  "task-type",
  "phase",
  "day",
  "week",
])("by %s the ledger and the database tell the same", async (by) => {
  await using repository = await repositoryWithRecords();
  const { root, environment } = repository;
  await runCommand(createIngestCommand, [], { cwd: root, environment });
  const database = ["--database", "sqlite:.telemetry/telemetry.db"];

  const fromLedger = await report(repository, "--by", by, "--format", "csv");
  const fromDatabase = await report(repository, "--by", by, "--format", "csv", ...database);

  expect(fromLedger.stdout).toMatch(/^section,name,.*records,.*\ntotal,,+3,/);
  expect(fromDatabase.stdout).toBe(fromLedger.stdout);
});

test("which commits have usage is told of all of them, not of what filters leave", async () => {
  await using repository = await repositoryWithRecords();
  const coverage = "2 of 3 commits since 2026-03-01 have";

  expect((await report(repository, "--utc")).stdout).toContain(coverage);
  const filtered = await report(repository, "--utc", "--session", "one");
  expect(filtered.stdout).toContain("**$1.00**");
  expect(filtered.stdout).not.toContain("commits since");
  const nothing =
    "No recorded usage on 2026-02-08 matches these filters.\n\nNone of these records has the session `one`.\n";
  const asked = ["--utc", "2026-02-08", "--session", "one"];
  expect((await report(repository, ...asked)).stdout).toBe(`# LLM usage\n\n${nothing}`);
  expect((await report(repository, ...asked, "--by", "model")).stdout).toBe(
    `# LLM usage by model\n\n${nothing}`,
  );
});

test("a time that ends before it begins is refused", async () => {
  await using repository = await createLedgerRepository();

  const typed = ["--since", "2026-12-01", "--until", "2026-11-01"];
  await expect(report(repository, ...typed)).rejects.toThrow("the time ends before it begins");
  await expect(report(repository, "today", "--until", "2026-11-01")).rejects.toThrow();
});

test.each([
  [["--sort", "cost"], "--by model"],
  [["--limit", "3", "--depth", "2"], "--by model"],
  [["--depth", "2"], "--by folder"],
  [["--packages"], "--by folder"],
  [["--by", "model", "--depth", "2"], "--by folder"],
  [["--by", "model", "--packages"], "--by folder"],
])("%j is refused where there are no such groups", async (args, missing) => {
  await using repository = await repositoryWithRecords();

  await expect(report(repository, ...args)).rejects.toThrow(missing);
});

test("by anything else is refused with what would be right", async () => {
  await using repository = await createLedgerRepository();

  await expect(report(repository, "--by", "weather")).rejects.toThrow(
    "Expected one or two of commit, branch, author, pull-request",
  );
  await expect(report(repository, "--by", "model,autor")).rejects.toThrow(
    'got "autor". Did you mean author?',
  );
});

test("outside of a repository all but the commits can be told", { tags: ["soak"] }, async () => {
  await using folder = await createTemporaryFolder();
  await mkdir(join(folder.path, ".telemetry"));
  await writeFile(join(folder.path, LEDGER), HEADER_LINE + ledgerRow());

  const { stdout } = await runCommand(createReportCommand, ["--by", "branch"], {
    cwd: folder.path,
  });

  expect(stdout).toContain("| `main` ");
});
