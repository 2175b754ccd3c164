import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createShowCommand } from "../../../src/doors/cli/commands/show.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const ROWS = [
  ledgerRow({
    sessionId: "11111111-2222",
    notes: "Phase 6",
    inputTokens: 1_500_000,
    cacheReadTokens: 1_200_000,
    costNanoUsd: 2_250_000_000,
  }),
  ledgerRow({
    timestamp: "2026-02-23T10:00:00Z",
    sessionId: "two",
    model: "house|7b\u001b[31m",
    success: false,
    taskType: undefined,
    notes: "error: rate limit | Phase 6",
    agent: "",
  }),
];

async function repositoryWithRecords(): Promise<LedgerRepository> {
  const repository = await createLedgerRepository();
  await repository.append(LEDGER, ROWS.join(""));
  await repository.commit("feat: login");
  return repository;
}

function show(repository: LedgerRepository, ...args: readonly string[]) {
  const { root, environment } = repository;
  return runCommand(createShowCommand, args, { cwd: root, environment });
}

describe("the records of a commit", () => {
  test("have a total that tells what a subscription covered from what is spent", async () => {
    await using repository = await repositoryWithRecords();
    const { stdout: before } = await show(repository, "--json");
    await repository.write(".telemetry/config.json", '{ "billing": { "*": "subscription" } }');

    const { stdout } = await show(repository);
    const { total } = JSON.parse((await show(repository, "--json")).stdout);

    expect(stdout).toContain(" · $0.00 spent · ≥ $2.25 covered by subscription · ");
    expect(total).toEqual({
      ...JSON.parse(before).total,
      ...{ spend_usd: 0, spend_unpriced_tokens: 0 },
      ...{ subscription_usd: 2.25, subscription_unpriced_tokens: 4_700 },
    });
  });

  test("have the times of the zone that is asked for", async () => {
    await using repository = await repositoryWithRecords();

    const { stdout } = await show(repository, "--timezone", "Asia/Kathmandu");

    expect(stdout).toContain("Time (Asia/Kathmandu)  Model");
    expect(stdout).toContain("2026-02-23 15:45 ");
  });

  test("are a table with its total, safe for a terminal", async () => {
    await using repository = await repositoryWithRecords();
    const shortId = (await repository.git("rev-parse", "--short", "HEAD")).trim();

    const { stdout, stderr, exitCode } = await show(repository, "--utc");

    expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
    expect(stdout).toBe(
      [
        `${shortId} feat: login`,
        "",
        "Time (UTC)        Model                        Input  Cache reads  Output      Cost  Success  Task type  Agent        Session   Notes",
        "2026-02-23 10:00  house|7b[31m                1.50 k            0  3.20 k  unpriced  no       –          –            two       error: rate limit | Phase 6",
        "2026-02-23 21:19  claude-sonnet-4-5-20250929  1.50 M       1.20 M  3.20 k     $2.25  yes      execute    claude-code  11111111  Phase 6",
        "",
        "Total: 2 records · 2 sessions · 1.50 M input (1.20 M cached) and 6.40 k output tokens · ≥ $2.25 · 4.70 k tokens without a known price: house|7b[31m · 1 m 30 s · 1 failed",
        "",
      ].join("\n"),
    );
  });

  test("are markdown in which no text is markup", { tags: ["soak"] }, async () => {
    await using repository = await repositoryWithRecords();

    const { stdout } = await show(repository, "--format", "markdown");

    expect(stdout).toMatch(/^# LLM usage of [0-9a-f]{7,}\n\n`feat: login`\n\n\| Time \(UTC\)/);
    expect(stdout).toContain("| `house\\|7b[31m` ");
    expect(stdout).toMatch(/\nTotal: 2 records .* price: `house\\\|7b\[31m` .*\n$/);
  });

  test("are a ledger as CSV", { tags: ["soak"] }, async () => {
    await using repository = await repositoryWithRecords();

    const { stdout } = await show(repository, "--format", "csv");

    const { rows, rejects } = parseLedger(stdout);
    expect(rejects).toEqual([]);
    expect(rows.map(({ record }) => record)).toEqual([
      expect.objectContaining({ model: "house|7b[31m", costNanoUsd: undefined, success: false }),
      expect.objectContaining({ sessionId: "11111111-2222", costNanoUsd: 2_250_000_000 }),
    ]);
  });

  test("are exact as JSON, with the commit and the total", async () => {
    await using repository = await repositoryWithRecords();

    const { stdout } = await show(repository, "--format", "json");

    expect(JSON.parse(stdout)).toEqual({
      commit: (await repository.git("rev-parse", "HEAD")).trim(),
      committed_at: "2026-03-01T12:02:00.000Z",
      subject: "feat: login",
      total: expect.objectContaining({
        records: 2,
        cost_usd: 2.25,
        failed: 1,
        duration_ms: 90_000,
      }),
      records: [
        expect.objectContaining({
          timestamp: "2026-02-23T10:00:00.000Z",
          cost_usd: null,
          task_success: false,
          task_type: null,
          phase: "6",
          agent: null,
        }),
        expect.objectContaining({ cache_read_tokens: 1_200_000, cost_usd: 2.25, branch: "main" }),
      ],
    });
    expect(stdout).not.toContain("\u001b");
  });

  test("have their list price where the row has none", { tags: ["soak"] }, async () => {
    await using repository = await createLedgerRepository();
    await repository.write(
      ".telemetry/config.json",
      JSON.stringify({ prices: [{ model: "house-7b", input: 1, output: 10 }] }),
    );
    await repository.append(LEDGER, ledgerRow({ model: "house-7b", inputTokens: 1_000_000 }));
    await repository.commit("priced");

    const { stdout } = await show(repository);

    expect(stdout).toContain(" $1.03 ");
    expect(stdout).not.toContain("unpriced");
  });
});

describe("a commit without records", () => {
  test.each([
    ["table", /^[0-9a-f]{7,} code\n\nNo records came in with this commit\.\n$/],
    // As it was called before.
    ["text", /^[0-9a-f]{7,} code\n\nNo records came in with this commit\.\n$/],
    ["markdown", /\n\n`code`\n\nNo records came in with this commit\.\n$/],
    ["csv", /^timestamp,[^\n]*\n$/],
    ["json", /"records": \[\]/],
  ])("says so as %s", { tags: ["soak"] }, async (format, output) => {
    await using repository = await repositoryWithRecords();
    await repository.write("code.txt", "more");
    await repository.commit("code");

    const { stdout, exitCode } = await show(repository, "--format", format);

    expect(stdout).toMatch(output);
    expect(exitCode).toBe(0);
  });

  test("that is a merge says where the records came in", { tags: ["soak"] }, async () => {
    await using repository = await repositoryWithRecords();
    await repository.git("checkout", "--quiet", "-b", "feature", "HEAD~1");
    await repository.record("on feature", "feature-1");
    await repository.git("merge", "--quiet", "--no-edit", "main");

    const { stdout } = await show(repository);

    expect(stdout).toContain(
      "No records came in with this commit: those it merges came in with their own.",
    );
  });
});

test("rows that cannot be read are mentioned with the commit that added them only", {
  tags: ["soak"],
}, async () => {
  await using repository = await repositoryWithRecords();
  await repository.append(LEDGER, "yesterday,house-7b\n");
  await repository.record("bad", "three");
  await repository.record("good", "four");

  const bad = await show(repository, "HEAD~1");
  const good = await show(repository);

  expect(bad.stderr).toMatch(
    /^tokenledger: 1 row that the commit added could not be read and is not listed; see `git show [0-9a-f]{7,} -- \.telemetry`\.\n$/,
  );
  expect(bad.stdout).toContain("Total: 1 record");
  expect(good.stderr).toBe("");
});

test("where a shallow clone begins, the records of before are told to be among those listed", {
  tags: ["soak"],
}, async () => {
  await using repository = await repositoryWithRecords();
  await repository.record("last", "three");
  const root = join(repository.home, "clone");
  await repository.git("clone", "--quiet", "--depth=1", `file://${repository.root}`, root);

  const { stdout, stderr } = await show({ ...repository, root });

  expect(stdout).toContain("Total: 3 records");
  expect(stderr).toContain("tokenledger: this clone's history begins with ");
});

test("a revision that names no commit, and a folder that is no repository, are failures", async () => {
  await using repository = await repositoryWithRecords();
  await using folder = await createTemporaryFolder();

  await expect(show(repository, "nothing")).rejects.toThrow('Cannot find the commit "nothing"');
  await expect(runCommand(createShowCommand, [], { cwd: folder.path })).rejects.toThrow(
    "Cannot find a git repository",
  );
});
