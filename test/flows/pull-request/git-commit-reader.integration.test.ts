import { execFileSync } from "node:child_process";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { CommitReader } from "../../../src/flows/pull-request/commit-reader.ts";
import { openGitCommitReader } from "../../../src/flows/pull-request/git-commit-reader.ts";
import { reportPullRequest } from "../../../src/flows/pull-request/report-pull-request.ts";
import { guardGit } from "../../../src/parts/git/guard-git.ts";
import { findRepository } from "../../../src/parts/git/repository.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { NOW } from "../../support/store.ts";
import { usageRecord } from "../../support/usage-record.ts";

const { inputTokens, outputTokens } = usageRecord();
const RECORD_TOKENS = inputTokens + outputTokens;
const BACKUP = ".telemetry/usage-20260223T211912Z-01234567.csv";

async function openReader(
  repository: LedgerRepository,
  base = "main",
): Promise<{ reader: CommitReader; base: string; head: string }> {
  const found = await findRepository(repository.root);
  const [baseId, head] = (await repository.git("rev-parse", base, "HEAD")).trim().split("\n");
  if (found === undefined || baseId === undefined || head === undefined)
    throw new Error("no repository");
  const commits = { base: baseId, head };
  const reader = await openGitCommitReader(found, repository.environment, commits);
  if (reader === undefined) throw new Error("the clone does not hold the commits");
  return { reader, ...commits };
}

async function reportOf(repository: LedgerRepository, base?: string) {
  const opened = await openReader(repository, base);
  return reportPullRequest({ ...opened, pricing: { prices: [], aliases: {} }, now: NOW });
}

/** How many records each commit of the pull request brought, by subject. */
function recordsByCommit({ commits = [] }: Awaited<ReturnType<typeof reportOf>>) {
  return Object.fromEntries(commits.map(({ subject, sums }) => [subject, sums?.records ?? 0]));
}

test("a pull request adds the rows of its commits, each with the commit that brought it", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("on main", "one");
  await repository.git("switch", "--create", "topic");
  await repository.record("first", "two", "three");
  await repository.write("code.ts", "1");
  await repository.commit("no usage");
  await repository.record("second", "four");

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(3);
  expect(recordsByCommit(report)).toEqual({ first: 2, "no usage": 0, second: 1 });
  expect(report.unplaced).toBeUndefined();
  expect(report.tampering).toMatchObject({ removedCount: 0, changedCount: 0 });
});

test("what the base branch got meanwhile is neither added nor removed", {
  tags: ["soak"],
}, async () => {
  await using repository = await createLedgerRepository();
  await repository.record("on main", "one");
  await repository.git("switch", "--create", "topic");
  await repository.record("topic", "two");
  await repository.git("switch", "main");
  await repository.record("later on main", "three");
  await repository.git("switch", "topic");

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(1);
  expect(report.tampering.removed).toEqual([]);

  await repository.git("merge", "--quiet", "--no-edit", "main");
  const merged = await reportOf(repository);
  expect(merged.added.total.records).toBe(1);
  expect(recordsByCommit(merged)).toMatchObject({ topic: 1 });
  expect(merged.tampering.removed).toEqual([]);
});

test("commits keep their rows through a rebase", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.git("switch", "--create", "topic");
  await repository.record("first", "two");
  await repository.record("second", "three", "four");
  await repository.git("switch", "main");
  await repository.record("later on main", "one");
  await repository.git("switch", "topic");
  await repository.git("rebase", "--quiet", "main");

  expect(recordsByCommit(await reportOf(repository))).toEqual({ first: 1, second: 2 });
});

test("a rotation adds only the new rows and removes none", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.record("on main", "one", "two");
  await repository.git("switch", "--create", "topic");
  await rename(join(repository.root, LEDGER), join(repository.root, BACKUP));
  await repository.write(LEDGER, HEADER_LINE + ledgerRow({ sessionId: "three" }));
  await repository.commit("rotate");

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(1);
  expect(report.tampering).toMatchObject({ removedCount: 0, changedCount: 0 });
  expect(recordsByCommit(report)).toEqual({ rotate: 1 });
});

test("rows that a backup holds and a merge brought back are not added", {
  tags: ["soak"],
}, async () => {
  await using repository = await createLedgerRepository();
  await repository.record("on main", "one", "two");
  await rename(join(repository.root, LEDGER), join(repository.root, BACKUP));
  await repository.write(LEDGER, HEADER_LINE);
  await repository.commit("rotate");
  await repository.git("switch", "--create", "topic");
  await repository.record("union", "one", "two", "three");

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(1);
});

test("rows that head removes or changes are told, corrections apart", async () => {
  await using repository = await createLedgerRepository();
  const rows = ["gone", "cheaper", "corrected", "kept"].map((sessionId) =>
    ledgerRow({ sessionId }),
  );
  await repository.append(LEDGER, rows.join(""));
  await repository.commit("on main");
  await repository.git("switch", "--create", "topic");
  await repository.write(
    LEDGER,
    HEADER_LINE +
      ledgerRow({ sessionId: "cheaper", inputTokens: 1 }) +
      ledgerRow({ sessionId: "corrected", success: false, notes: "error: wrong" }) +
      rows[3],
  );
  await repository.commit("tidy up");

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(0);
  expect(report.tampering.removed).toMatchObject([{ sessionId: "gone" }]);
  expect(report.tampering.changed).toMatchObject([
    { before: { sessionId: "cheaper" }, after: { inputTokens: 1 } },
  ]);
  expect(report.corrected).toBe(1);
});

test("a row that is appended over another changes it", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.record("on main", "one", "two");
  await repository.git("switch", "--create", "topic");
  await repository.append(LEDGER, ledgerRow({ sessionId: "one", inputTokens: 1 }));
  await repository.append(LEDGER, ledgerRow({ sessionId: "two", success: false }));
  await repository.commit("append");

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(0);
  expect(report.tampering).toMatchObject({ removedCount: 0, changedCount: 1 });
  expect(report.corrected).toBe(1);
});

test("new rows that cannot be read are counted, old ones are not", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.append(LEDGER, "no row\n");
  await repository.commit("on main");
  await repository.git("switch", "--create", "topic");
  await repository.append(LEDGER, "neither\n<<<<<<< ours\n");
  await repository.commit("topic");

  expect((await reportOf(repository)).rejected).toBe(2);
});

test("the last merges of the main line are what it is compared with", {
  tags: ["soak"],
}, async () => {
  await using repository = await createLedgerRepository();
  for (const number of [1, 2, 3]) {
    await repository.git("switch", "--quiet", "--create", `topic-${number}`);
    await repository.record("step", `a${number}`);
    await repository.record("step", `b${number}`);
    await repository.git("switch", "--quiet", "main");
    await repository.git(
      "merge",
      "--quiet",
      "--no-ff",
      "-m",
      `Merge pull request #${number} from acme/topic`,
      `topic-${number}`,
    );
  }
  await repository.record("Squashed (#4)", "c4");
  await repository.write("code.ts", "1");
  await repository.commit("Without usage (#5)");
  await repository.git("switch", "--quiet", "--create", "topic");
  await repository.record("topic", "new");

  const { previous } = await reportOf(repository);

  expect(previous.map(({ number, tokens }) => [number, tokens / RECORD_TOKENS])).toEqual([
    [4, 1],
    [3, 2],
    [2, 2],
    [1, 2],
  ]);
});

test("a link in the ledger's place is not followed", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await repository.record("on main", "one");
  await repository.git("switch", "--create", "topic");
  await repository.write("elsewhere.csv", HEADER_LINE + ledgerRow({ sessionId: "two" }));
  await repository.run("ln", ["-sf", "../elsewhere.csv", LEDGER]);
  await repository.commit("link");

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(0);
  expect(report.tampering.removed).toHaveLength(1);
});

test("a clone that does not hold what lies between the commits has no reader", async () => {
  await using repository = await createLedgerRepository();
  await repository.record("on main", "one");
  const found = await findRepository(repository.root);
  if (found === undefined) throw new Error("no repository");
  const head = (await repository.git("rev-parse", "HEAD")).trim();

  const commits = { base: "0".repeat(40), head };
  expect(await openGitCommitReader(found, repository.environment, commits)).toBeUndefined();
});

/** Makes a tree of many files with the same content, and returns its id. */
async function makeTree(repository: LedgerRepository, files: number, text: string, suffix = "") {
  const put = (args: readonly string[], input: string) =>
    execFileSync("git", args, { cwd: repository.root, input, encoding: "utf8" }).trim();
  const blob = put(["hash-object", "-w", "--stdin"], text);
  const lines = Array.from(
    { length: files },
    (_, index) => `100644 blob ${blob}\tfile-${String(index).padStart(6, "0")}${suffix}\n`,
  );
  return put(["mktree"], lines.join(""));
}

/** Adds commits that swap two trees in a folder, each with a row of its own, and one without the folder. */
async function swapTrees(repository: LedgerRepository, folder: string, commits: number) {
  const suffix = folder.startsWith(".telemetry") ? ".csv" : "";
  const trees = [
    await makeTree(repository, 4_000, "a", suffix),
    await makeTree(repository, 4_000, "b", suffix),
  ];
  let ledger = await repository.read(LEDGER);
  const swaps = Array.from({ length: commits }, (_, index) => {
    ledger += ledgerRow({ sessionId: `row ${index}` });
    return [
      ...commitLines(index, `M 040000 ${trees[index % 2]} ${folder}`),
      `M 100644 inline ${LEDGER}`,
      `data ${Buffer.byteLength(ledger)}`,
      ledger,
    ];
  });
  const input = [...swaps.flat(), ...commitLines(commits, `D ${folder}`)].join("\n");
  execFileSync("git", ["fast-import", "--quiet"], { cwd: repository.root, input: `${input}\n` });
  await repository.git("symbolic-ref", "HEAD", "refs/heads/topic");
}

function commitLines(index: number, change: string): readonly string[] {
  const from = index === 0 ? ["from refs/heads/main^0"] : [];
  const committer = `committer Ada <ada@example.com> ${1_772_400_000 + index} +0000`;
  return ["commit refs/heads/topic", committer, "data 4", "swap", ...from, change];
}

test("what commits change elsewhere is not asked for", { tags: ["soak"] }, async () => {
  await using repository = await createLedgerRepository();
  await swapTrees(repository, "elsewhere", 3);
  const { reader, base, head } = await openReader(repository);

  const { commits, hasChanges } = await reader.compare(base, head);

  expect(hasChanges).toBe(true);
  expect(commits.map(({ changes }) => changes.map(({ path }) => path))).toEqual([
    [LEDGER],
    [LEDGER],
    [LEDGER],
    [],
  ]);
});

test("what commits change in thousands of ledger files is not listed, and said", {
  tags: ["soak"],
}, async () => {
  await using repository = await createLedgerRepository();
  await swapTrees(repository, ".telemetry/usage", 30);

  const report = await reportOf(repository);

  expect(report.added.total.records).toBe(30);
  expect(report.cut).toEqual([expect.stringMatching(/^What each commit brought is not told/)]);
  expect(report.unplaced?.records).toBe(30);
});

test("a clone that lacks a ledger file is not asked, and not made to fetch it", {
  tags: ["soak"],
}, async () => {
  await using repository = await createLedgerRepository();
  await repository.git("switch", "--create", "topic");
  await repository.record("first", "one");
  await repository.git("config", "uploadpack.allowFilter", "true");
  const clone = join(repository.home, "partial");
  const source = `file://${repository.root}`;
  await repository.git("clone", "--quiet", "--filter=blob:none", "--no-checkout", source, clone);
  const [base = "", head = ""] = (await repository.git("rev-parse", "main", "topic")).split("\n");
  const found = await findRepository(clone);
  if (found === undefined) throw new Error("no repository");
  const environment = { ...repository.environment };
  guardGit(environment);

  expect(await openGitCommitReader(found, environment, { base, head })).toBeUndefined();
});
