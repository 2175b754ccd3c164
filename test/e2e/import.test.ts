import { join } from "node:path";
import { expect, test } from "vitest";
import { parseLedger } from "../../src/parts/ledger/parse-ledger.ts";
import { createHookedRepository, type HookedRepository } from "../support/hooked-repository.ts";

const CLI = join(import.meta.dirname, "../../dist/cli/index.js");

let minute = 0;

function line(id: string, fields: object = {}): string {
  minute += 1;
  const time = new Date(Date.UTC(2026, 5, 1, 10, minute)).toISOString();
  return `${JSON.stringify({
    ...{ id, session: "monday", time, model: "claude-sonnet-4-5-20250929" },
    ...{ input: 1_000, cache_read: 900, cache_write: 0, output: 10, agent: "house-agent" },
    ...fields,
  })}\n`;
}

async function rowsOf(repository: Pick<HookedRepository, "read">) {
  const text = await repository.read(".telemetry/usage.csv").catch(() => "");
  return parseLedger(text).rows.map(({ record }) => record);
}

test("each id counts once, however often a growing file is imported; rows ride with the next commit", async () => {
  await using repository = await createHookedRepository();
  const first = line("a:1") + line("a:2", { ok: false, duration_ms: 7 });
  await repository.write("../calls.jsonl", first);

  const dry = await repository.cli("import", "../calls.jsonl", "--dry-run");
  expect(dry.stdout).toContain("Dry run: nothing was written.");
  expect(await rowsOf(repository)).toEqual([]);

  const imported = await repository.cli("import", "../calls.jsonl");
  expect([imported.exitCode, imported.stderr]).toEqual([0, ""]);
  expect(await rowsOf(repository)).toMatchObject([
    {
      ...{ inputTokens: 2_000, cacheReadTokens: 1_800, outputTokens: 20, durationMs: 7 },
      ...{
        agent: "house-agent",
        sessionId: "monday",
        success: false,
        notes: expect.stringMatching(/^error: task failed(?: \| commit [0-9a-f]{12})?$/),
      },
    },
  ]);
  await repository.stage("a.txt");
  await repository.commit("one");

  const again = await repository.cli("import", "../calls.jsonl");
  expect(again.stdout).toContain("Nothing to add.\nLeft out: 2 calls counted before.");

  await repository.write("../calls.jsonl", first + line("a:3") + line("a:3"));
  const grown = await repository.cli("import", "../calls.jsonl");
  expect(grown.stdout).toContain("2 calls counted before, 1 line with the id of another");
  expect((await rowsOf(repository)).map(({ outputTokens }) => outputTokens)).toEqual([20, 10]);
  expect((await rowsOf(repository))[0]?.costNanoUsd).toBeGreaterThan(0);
  await repository.stage("a.txt");
  await repository.commit("two");
  expect(await repository.recorded()).toEqual([10, 20]);
  expect(await repository.status()).toBe("");
});

test("another clone counts none of them again", async () => {
  await using repository = await createHookedRepository();
  const first = line("1") + line("2");
  await repository.write("../calls.jsonl", first);
  await repository.cli("import", "../calls.jsonl");
  await repository.stage("a.txt");
  await repository.commit("one");
  const clone = join(repository.root, "../clone");
  await repository.git("clone", "--quiet", repository.root, clone);
  await repository.write("../calls.jsonl", first + line("3"));

  const { stdout } = await repository.run(
    process.execPath,
    [CLI, "import", "../calls.jsonl", "--dry-run"],
    { cwd: clone },
  );

  expect(stdout).toContain("1 record.\nLeft out: 2 calls counted before.");
});

test("calls of another folder are left out, and standard input is read as CSV", async () => {
  await using repository = await createHookedRepository();
  const header = "id,session,time,model,input,cache_read,cache_write,output,cwd";
  const row = (id: string, cwd: string) =>
    `${id},s,2026-06-01T10:0${id}:00Z,gpt-5,10,0,0,${id},${cwd}`;
  const csv = [header, row("1", repository.root), row("2", "/somewhere/else"), row("3", "")];
  await repository.write("../calls.csv", csv.join("\n"));

  const { stdout } = await repository.run("sh", [
    "-c",
    `'${process.execPath}' '${CLI}' import - < ../calls.csv`,
  ]);

  expect(stdout).toContain("Left out: 1 call made in another folder.");
  expect((await rowsOf(repository)).map(({ outputTokens }) => outputTokens)).toEqual([4]);
});

test("where a line is wrong nothing is written, and each problem has its place", async () => {
  await using repository = await createHookedRepository();
  await repository.write(
    "../calls.jsonl",
    line("1") + line("2", { input: 5 }) + line("3", { output: "x" }),
  );

  const { exitCode, stderr } = await repository.cli("import", "../calls.jsonl");

  expect(exitCode).toBe(1);
  expect(stderr.split("\n")).toEqual([
    '../calls.jsonl:2: expected "input" to be all input, that of the cache included: 900 or more, got 5',
    '../calls.jsonl:3: expected "output" to be a whole number of 0 or more, got "x"',
    "tokenledger: Nothing was imported: 2 problems. Correct the lines and run it again.",
    "",
  ]);
  expect(await rowsOf(repository)).toEqual([]);
});
