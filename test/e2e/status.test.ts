import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { widestLine, withoutProgress } from "../support/drawing.ts";
import { createGitRepository } from "../support/git-repository.ts";
import { asHooked, createHookedRepository } from "../support/hooked-repository.ts";

/** Runs the command line on a pseudo-terminal of some columns; returns what it shows. */
async function onTerminal(
  repository: Awaited<ReturnType<typeof createHookedRepository>>,
  words: string,
  {
    columns = 80,
    environment = {},
  }: { columns?: number; environment?: Record<string, string> } = {},
) {
  const cli = join(import.meta.dirname, "../../dist/cli/index.js");
  const command = `stty cols ${columns} rows 40; "${process.execPath}" "${cli}" ${words}`;
  const { stdout } = await repository.run("script", ["-qec", command, "/dev/null"], {
    environment: { TERM: "xterm", ...environment },
  });
  return withoutProgress(stdout).replaceAll("\r\n", "\n");
}

/** Returns the paths and contents of all files below a folder. */
async function snapshot(folder: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path, await readFile(path, "latin1")] as const;
      }),
    ),
  );
}

test("before init it tells what was used, writes nothing, and says init", async () => {
  await using repository = asHooked(...(await bareRepository()));
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 4_000 });
  const before = await snapshot(join(repository.root, ".."));

  const { stdout, stderr, exitCode } = await repository.cli();

  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  expect(stdout).toMatch(/^Cost +\$0\.10 +\$0\.10 +\$0\.10$/m);
  expect(stdout).toMatch(/^ {2}claude-code +\$0\.10/m);
  expect(stdout).toMatch(/^ {2}claude-opus-4-6 +\$0\.10/m);
  expect(stdout).toContain("Next: tokenledger init");
  expect(stdout).not.toContain("Waiting");
  expect(await snapshot(join(repository.root, ".."))).toEqual(before);
});

async function bareRepository() {
  const repository = await createGitRepository();
  await repository.git("commit", "--quiet", "--allow-empty", "-m", "start");
  return [repository, repository.root] as const;
}

test("then it tells what waits for the next commit, and what the branch has", async () => {
  await using repository = await createHookedRepository();
  await repository.git("switch", "--quiet", "--create", "feature");
  await repository.session.call({
    model: "claude-opus-4-6",
    outputTokens: 4_000,
    branch: "feature",
  });
  await repository.stage("a.txt");

  const waiting = await repository.cli("status");
  expect(waiting.stdout).toContain("Waiting for the next commit: $0.10 in 1 call");
  expect(waiting.stdout).not.toContain("Next:");

  await repository.commit("one");
  const { stdout } = await repository.cli("--json");
  expect(JSON.parse(stdout)).toMatchObject({
    branch: "feature",
    today: { calls: 1, completion_tokens: 4_000 },
    by_agent: [{ agent: "claude-code", last_30_days: { calls: 1 } }],
    this_branch: { records: 1 },
    default_branch: { records: 0 },
    waiting: { calls: 0 },
    next: null,
  });
  expect((await repository.cli("status", "--line")).stdout).toBe(
    "$0.10 recorded today · $0.10 this branch\n",
  );
});

test("the line has what is recorded of today, and beside it the numbers of the status", async () => {
  await using repository = await createHookedRepository();
  const call = () => repository.session.call({ model: "claude-opus-4-6", outputTokens: 4_000 });
  const status = async () => {
    const { today, this_branch, waiting } = JSON.parse((await repository.cli("--json")).stdout);
    return [today, this_branch, waiting].map((sums) => sums?.cost_usd.toFixed(2));
  };
  const line = async () => (await repository.cli("status", "--line")).stdout;
  await call();
  await repository.stage("a.txt");
  await repository.commit("on main");
  expect([await line(), await status()]).toEqual([
    "$0.10 recorded today\n",
    ["0.10", undefined, "0.00"],
  ]);

  await repository.git("switch", "--quiet", "--create", "feature");
  await call();
  await call();
  await repository.stage("a.txt");
  await repository.commit("on feature");
  await call();
  expect([await line(), await status()]).toEqual([
    "$0.30 recorded today · $0.20 this branch · $0.10 waiting\n",
    ["0.40", "0.20", "0.10"],
  ]);

  // A hook prepared it, and the commit was given up.
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });
  await repository.git("switch", "--quiet", "--create", "renamed");
  await call();
  expect([await line(), await status()]).toEqual([
    "$0.30 recorded today · $0.20 this branch · $0.20 waiting\n",
    ["0.50", "0.20", "0.20"],
  ]);
  await repository.git("branch", "--force", "main", "feature");
  expect(await line()).toBe("$0.30 recorded today · $0.20 waiting\n");

  // Its calls are never recorded.
  const environment = { TOKENLEDGER: "0" };
  await repository.run("git", ["commit", "--quiet", "-m", "left out"], { environment });
  expect([await line(), (await status())[0]]).toEqual(["$0.30 recorded today\n", "0.50"]);
});

test("what a subscription covers is no part of what is spent, nor is it left out", async () => {
  await using repository = await createHookedRepository();
  const billing = { "claude-code": "subscription" };
  await repository.git("switch", "--quiet", "--create", "feature");
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 4_000 });
  await repository.stage("a.txt");
  await repository.commit("one");
  const line = async () => (await repository.cli("status", "--line")).stdout;
  expect(await line()).toBe("$0.10 recorded today · $0.10 this branch\n");
  await repository.write(".telemetry/config.json", JSON.stringify({ billing }));
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 4_000 });

  expect(await line()).toBe(
    "$0.10 (subscription) recorded today · $0.10 (subscription) this branch · $0.10 (subscription) waiting\n",
  );
  const { stdout } = await repository.cli("status");
  expect(stdout).toMatch(/^Spent +\$0\.00 +\$0\.00 +\$0\.00$/m);
  expect(stdout).toMatch(/^Covered by subscription +\$0\.20 +\$0\.20 +\$0\.20/m);
  expect(stdout).toContain("This branch: $0.10 covered by subscription, ");
  expect(JSON.parse((await repository.cli("--json")).stdout)).toMatchObject({
    today: { cost_usd: 0.2001, spend_usd: 0, subscription_usd: 0.2001 },
    this_branch: { spend_usd: 0, subscription_usd: 0.10005 },
    waiting: { spend_usd: 0, subscription_usd: 0.10005 },
  });
});

test("what is dated after today is in no span, and said", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 4_000 });
  await repository.session.call({ timestamp: "2130-02-23T22:19:12Z" });

  const { stdout, stderr } = await repository.cli("--json", "--utc");

  expect(JSON.parse(stdout)).toMatchObject({
    today: { calls: 1, completion_tokens: 4_000 },
    last_7_days: { calls: 1 },
    last_30_days: { calls: 1 },
    by_agent: [{ last_30_days: { calls: 1 } }],
    by_day: [{ day: new Date().toISOString().slice(0, 10) }],
  });
  expect(stderr).toContain("1 call is dated after today");
});

test("a line obeys its options, or refuses them", async () => {
  await using repository = await createHookedRepository();

  expect((await repository.cli("--line")).stdout).toBe("$0.00 recorded today\n");
  expect((await repository.cli("status", "--line", "--no-color")).stdout).toBe(
    "$0.00 recorded today\n",
  );
  for (const options of [["--json"], ["--utc"], ["--timezone", "UTC"]]) {
    const { exitCode, stderr } = await repository.cli("status", "--line", ...options);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: expect.stringContaining(`'--line' cannot be used with option '${options[0]}`),
    });
  }
});

test("logs that were last written before the thirty days are not looked at, nor is another repository", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call({ cwd: "/elsewhere" });

  const here = await repository.cli();
  const everywhere = await repository.run(
    process.execPath,
    [join(import.meta.dirname, "../../dist/cli/index.js")],
    { cwd: repository.home },
  );

  expect(here.stdout).toContain("No calls of coding agents were found in the last 30 days.");
  expect(everywhere.stdout).toContain("All repositories");
  expect(everywhere.stdout).toMatch(/^Calls +1 +1 +1$/m);
});

test("broken hooks are doctor's", async () => {
  await using repository = await createHookedRepository();
  await repository.run("chmod", ["-x", ".git/hooks/pre-commit"]);

  expect((await repository.cli()).stdout).toContain("Next: tokenledger doctor");
});

test("a line says nothing where there is no ledger, and never fails", async () => {
  await using repository = await createGitRepository();
  const { cli } = asHooked(repository, repository.root);

  expect(await cli("status", "--line")).toEqual({ exitCode: 0, stdout: "", stderr: "" });
});

test("a line is of the repository that git finds", async () => {
  await using repository = await createHookedRepository();
  await repository.write("folder/.git/empty.txt", "");
  const cli = join(import.meta.dirname, "../../dist/cli/index.js");
  const line = async (environment: Record<string, string> = {}) => {
    const cwd = join(repository.root, "folder");
    const options = { cwd, environment };
    return (await repository.run(process.execPath, [cli, "status", "--line"], options)).stdout;
  };

  expect(await line()).toBe("$0.00 recorded today\n");
  expect(await line({ GIT_CEILING_DIRECTORIES: "/elsewhere" })).toBe("$0.00 recorded today\n");
  expect(await line({ GIT_CEILING_DIRECTORIES: repository.root })).toBe("");
  const gitDir = join(repository.root, ".git");
  expect(await line({ GIT_DIR: gitDir })).toBe("");
  expect(await line({ GIT_DIR: gitDir, GIT_WORK_TREE: repository.root })).toBe(
    "$0.00 recorded today\n",
  );
});

// macOS has another `script`.
test.runIf(process.platform === "linux")("a terminal is drawn on", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call({ model: "claude-opus-4-6", outputTokens: 4_000 });
  await repository.stage("a.txt");
  await repository.commit("one");

  for (const columns of [40, 80]) {
    for (const words of ["", "report", "report today --by model", "show", "report --by commit"]) {
      const drawn = await onTerminal(repository, words, { columns });
      expect(drawn).toContain("\u001b[1m");
      expect(stripVTControlCharacters(drawn)).toContain("$0.10");
      expect(widestLine(drawn)).toBeLessThanOrEqual(columns);
    }
  }
  const plain = await onTerminal(repository, "report", { environment: { NO_COLOR: "1" } });
  expect(plain).toContain("$0.10  ·  4.01 k tokens");
  expect(await onTerminal(repository, "report --no-color")).toBe(plain);
  expect(await onTerminal(repository, "report --format markdown")).toContain("# LLM usage");
  expect((await repository.cli("report")).stdout).toContain("# LLM usage");
  expect((await repository.cli("report", "--color")).stdout).toContain("\u001b[1m$0.10");
});
