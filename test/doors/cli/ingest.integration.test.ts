import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { basename, delimiter, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createIngestCommand } from "../../../src/doors/cli/commands/ingest.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { UsageFailure } from "../../../src/usage/failure.ts";
import { type FakeGithub, startFakeGithub } from "../../support/fake-github.ts";
import { type CommandRun, runCommand } from "../../support/run-command.ts";
import { NOW } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd\n";

function row(hour: string, tokens = "1000"): string {
  return `2026-02-01T${hour}:00:00Z,claude-opus-4-5,${tokens},200,true,execute,45000,Phase 6,s,0.5\n`;
}

/** A folder with a ledger, and the command run in it. */
async function createScene(content = HEADER + row("01") + row("02")) {
  const folder = await createTemporaryFolder();
  const telemetry = join(folder.path, ".telemetry");
  await mkdir(telemetry);
  await writeFile(join(telemetry, "usage.csv"), content);
  return {
    path: folder.path,
    telemetry,
    ingest: (args: readonly string[] = [], environment: Record<string, string> = {}) =>
      runCommand(createIngestCommand, args, { cwd: folder.path, environment }),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function countStored(folder: string, file = ".telemetry/telemetry.db"): Promise<number> {
  await using store = await openStore(`sqlite:${file}`, folder, { mode: "read", now: () => NOW });
  return (await store.totals({})).records;
}

test("programs read what a run did", async () => {
  await using scene = await createScene();

  const json = await scene.ingest(["--json"]);
  const csv = await scene.ingest(["--format", "csv"]);

  expect(JSON.parse(json.stdout)).toMatchObject({ files: 1, rows_read: 2, inserted: 2 });
  expect(csv.stdout).toMatch(/^what,count\nfiles,1\n/);
});

test("the ledger of .telemetry goes into the database beside it, and a second run skips it all", async () => {
  await using scene = await createScene();

  expect(await scene.ingest()).toEqual({
    stdout: `Read 2 rows of 1 file.
  inserted         2
  updated          0
  skipped          0
  rejected         0
No commit is known of 2 records.
`,
    stderr: "",
    exitCode: 0,
  });
  expect((await scene.ingest()).stdout).toContain("  skipped          2\n");
  expect(await countStored(scene.path)).toBe(2);
});

test("a dry run shows what would happen and makes no database", async () => {
  await using scene = await createScene();

  const { stdout } = await scene.ingest(["--dry-run"]);

  expect(stdout).toContain("inserted         2");
  expect(stdout).toContain("Dry run: nothing was written.");
  expect(await readdir(scene.telemetry)).toEqual(["usage.csv"]);
});

test("paths on the command line come before TELEMETRY_CSV_PATH, which comes before .telemetry", async () => {
  await using scene = await createScene();
  await mkdir(join(scene.path, "other"));
  await writeFile(join(scene.path, "one.csv"), HEADER + row("03"));
  await writeFile(
    join(scene.path, "other", "usage.csv"),
    HEADER + row("04") + row("05") + row("06"),
  );
  const environment = { TELEMETRY_CSV_PATH: "one.csv" };
  const both = { TELEMETRY_CSV_PATH: `one.csv${delimiter}other` };

  expect((await scene.ingest([], environment)).stdout).toContain("Read 1 row of 1 file.");
  expect((await scene.ingest([], both)).stdout).toContain("Read 4 rows of 2 files.");
  expect((await scene.ingest(["other"], environment)).stdout).toContain("Read 3 rows of 1 file.");
});

test("the database is the one that --database names, else TELEMETRY_DATABASE_URL", async () => {
  await using scene = await createScene();

  await scene.ingest([], { TELEMETRY_DATABASE_URL: "sqlite:environment.db" });
  await scene.ingest(["--database", "sqlite:option.db"], {
    TELEMETRY_DATABASE_URL: "sqlite:unused.db",
  });

  expect(await countStored(scene.path, "environment.db")).toBe(2);
  expect(await countStored(scene.path, "option.db")).toBe(2);
  expect(await readdir(scene.path)).not.toContain("unused.db");
});

test("records belong to the repository that an option or the runner names, else to the folder", async () => {
  await using scene = await createScene();

  const database = (name: string) => ["--database", `sqlite:${name}.db`];
  const first = await scene.ingest([...database("option"), "--repository", "acme/shop"], {
    GITHUB_REPOSITORY: "acme/tools",
  });
  await scene.ingest(database("runner"), { GITHUB_REPOSITORY: "acme/tools" });
  await scene.ingest(database("folder"));

  expect(first.stdout).toContain("inserted         2");
  const heldFor = async (name: string) =>
    / held for (\S+) already/.exec(
      (await scene.ingest([...database(name), "--repository", "acme/other"])).stdout,
    )?.[1];
  expect(await heldFor("option")).toBe("acme/shop");
  expect(await heldFor("runner")).toBe("acme/tools");
  expect(await heldFor("folder")).toBe(basename(scene.path));
});

test("rejects are listed with their place, the first twenty of them", async () => {
  await using scene = await createScene(HEADER + row("01") + row("02", "many").repeat(25));

  const { stdout, stderr, exitCode } = await scene.ingest();

  expect(stdout).toContain("rejected        25");
  expect(exitCode).toBe(0);
  const lines = stderr.split("\n");
  expect(lines[0]).toMatch(/^\.telemetry\/usage\.csv:3:\d+: expected .+, got /);
  expect(lines[20]).toBe("and 5 more: tokenledger validate lists them all");
});

test("a retention from the command line or the configuration keeps old rows out", async () => {
  await using scene = await createScene();

  expect((await scene.ingest(["--retention-days", "7"])).stdout).toContain("too old          2");
  await writeFile(join(scene.telemetry, "config.json"), '{ "retentionDays": 7 }');
  expect((await scene.ingest(["--repository", "acme/shop"])).stdout).toContain(
    "too old          2",
  );
});

test.each(["0", "-1", "many", "1.5"])("%j days of retention are refused", async (days) => {
  await using scene = await createScene();

  const run = scene.ingest([`--retention-days=${days}`]);

  await expect(run).rejects.toThrow(UsageFailure);
  await expect(run).rejects.toThrow("expected a whole number of days");
});

test("a ledger that is not there is explained, and no database is made", async () => {
  await using folder = await createTemporaryFolder();
  const run = (...args: string[]) => runCommand(createIngestCommand, args, { cwd: folder.path });

  await expect(run()).rejects.toThrow(`There is no ledger at ${join(folder.path, ".telemetry")}.`);
  await expect(run("missing.csv")).rejects.toThrow("There is no ledger at ");
  await expect(run(".")).rejects.toThrow("There is no ledger in ");
  expect(await readdir(folder.path)).toEqual([]);
});

test("records that the ledger lacks are counted, and deleted when asked to", async () => {
  await using scene = await createScene();
  await scene.ingest();
  await writeFile(join(scene.telemetry, "usage.csv"), HEADER + row("02"));

  const missing = await scene.ingest();
  const reconciled = await scene.ingest([".telemetry", "--reconcile", "--yes"]);

  expect(missing.stdout).toContain("The database holds 1 record that the ledger does not hold any");
  expect(reconciled.stdout).toContain("Deleted 1 record that the ledger does not hold.");
  expect(await countStored(scene.path)).toBe(1);
});

test("a file that is gone from the ledger is known by its records", async () => {
  await using scene = await createScene();
  await mkdir(join(scene.telemetry, "usage"));
  await writeFile(join(scene.telemetry, "usage", "branch.csv"), HEADER + row("03"));
  await scene.ingest();
  await rm(join(scene.telemetry, "usage"), { recursive: true });

  expect((await scene.ingest([".telemetry/usage.csv"])).stdout).not.toContain("The database holds");
  expect((await scene.ingest()).stdout).toContain("The database holds 1 record that the ledger");
});

describe("repositories on GitHub", () => {
  interface GithubScene extends AsyncDisposable {
    readonly path: string;
    readonly github: FakeGithub;
    ingest(args: readonly string[], environment?: Record<string, string>): Promise<CommandRun>;
  }

  /** A scene whose GitHub has `acme/shop` and `acme/tools`. */
  async function createGithubScene(): Promise<GithubScene> {
    const scene = await createScene();
    const github = await startFakeGithub();
    github.setFiles("acme/shop", { ".telemetry/usage.csv": HEADER + row("03") + row("04") });
    github.setFiles("acme/tools", { ".telemetry/usage.csv": HEADER + row("05") });
    return {
      path: scene.path,
      github,
      ingest: (args, environment = {}) =>
        scene.ingest(args, { GITHUB_API_URL: github.url, ...environment }),
      async [Symbol.asyncDispose]() {
        await github[Symbol.asyncDispose]();
        await scene[Symbol.asyncDispose]();
      },
    };
  }

  test("are loaded, and the ledger that the command runs beside is not", async () => {
    await using scene = await createGithubScene();

    const run = await scene.ingest(["github:acme/shop", "github:acme/tools"]);

    expect(run).toEqual({
      stdout: `Read 3 rows of 2 files.
  inserted         3
  updated          0
  skipped          0
  rejected         0
No commit is known of 3 records.
`,
      stderr: "",
      exitCode: 0,
    });
  });

  test("are loaded besides files that are named", async () => {
    await using scene = await createGithubScene();

    const { stdout } = await scene.ingest([".telemetry", "github:acme/shop"]);

    expect(stdout).toContain("Read 4 rows of 2 files.");
    expect(await countStored(scene.path)).toBe(4);
  });

  test.each([
    [{ GITHUB_TOKEN: "one", GH_TOKEN: "two" }, "token one"],
    [{ GITHUB_TOKEN: "", GH_TOKEN: "two" }, "token two"],
    [{}, undefined],
  ])("are asked for with the token of %j", async (environment, authorization) => {
    await using scene = await createGithubScene();

    await scene.ingest(["github:acme/shop"], environment);

    expect([...scene.github.authorizations]).toEqual([authorization]);
  });

  test("are named on a terminal while they are read", async () => {
    await using scene = await createGithubScene();
    let time = Date.parse("2026-03-01T12:00:00Z");

    const { stderr } = await runCommand(createIngestCommand, ["github:acme/shop"], {
      cwd: scene.path,
      environment: { GITHUB_API_URL: scene.github.url },
      isTerminal: true,
      now: () => {
        time += 2_000;
        return new Date(time);
      },
    });

    expect(stderr).toContain("Reading acme/shop (1 of 1)");
  });

  test("that cannot be read are listed, and make the command fail after the rest is loaded", async () => {
    await using scene = await createGithubScene();
    scene.github.setFiles("acme/plain", { "README.md": "" });
    scene.github.setFiles("acme/bad", {
      ".telemetry/usage.csv": HEADER + row("06", "many"),
    });

    const run = await scene.ingest(
      ["missing", "plain", "bad", "shop"].map((name) => `github:acme/${name}`),
      { GITHUB_TOKEN: "secret-token" },
    );

    expect(run.exitCode).toBe(1);
    expect(run.stderr.split("\n")).toEqual([
      expect.stringMatching(/^acme\/bad\/\.telemetry\/usage\.csv:2:\d+: expected .+, got "many"$/),
      "acme/bad/.telemetry/usage.csv: its only row cannot be read.",
      "github:acme/plain: there is no ledger in its .telemetry folder.",
      expect.stringMatching(/^github:acme\/missing: GitHub has no such repository or branch, /),
      "",
    ]);
    expect(run.stdout).toContain("inserted         2");
    expect(JSON.stringify(run)).not.toContain("secret-token");
  });

  test("that were not asked for because of a rate limit are counted", async () => {
    await using scene = await createGithubScene();
    scene.github.answer("/repos/acme/shop/git/trees/HEAD", {
      status: 403,
      headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "2114380800" },
      body: { message: "API rate limit exceeded." },
    });

    const { stderr, exitCode } = await scene.ingest(["github:acme/shop", "github:acme/tools"]);

    expect(exitCode).toBe(1);
    expect(stderr.split("\n").slice(1)).toEqual(["Repositories that were not asked for: 1.", ""]);
  });

  test("are only tried in a dry run", async () => {
    await using scene = await createGithubScene();

    const { stdout } = await scene.ingest(["github:acme/shop", "--dry-run"]);

    expect(stdout).toContain("inserted         2");
    expect(stdout).toContain("Dry run: nothing was written.");
    expect(await readdir(join(scene.path, ".telemetry"))).toEqual(["usage.csv"]);
  });

  test("are kept in step with when asked to", async () => {
    await using scene = await createGithubScene();
    await scene.ingest(["github:acme/shop"]);
    scene.github.setFiles("acme/shop", { ".telemetry/usage.csv": HEADER + row("04") });

    const missing = await scene.ingest(["github:acme/shop"]);
    const reconciled = await scene.ingest(["github:acme/shop", "--reconcile", "--yes"]);

    expect(missing.stdout).toContain(
      "The database holds 1 record that the ledger does not hold any more",
    );
    expect(reconciled.stdout).toContain("Deleted 1 record that the ledger does not hold.");
    expect(await countStored(scene.path)).toBe(1);
  });

  test.each([
    [["github:acme"], 'Cannot use the repository "acme": expected owner/name'],
    [["github:acme/shop", "--repository", "x"], "Cannot use --repository without files"],
    [["usage.csv", "github:acme/shop", "--reconcile"], "Cannot reconcile single files"],
  ])("%j is refused", async (args, message) => {
    await using scene = await createGithubScene();

    const run = scene.ingest(args);

    await expect(run).rejects.toThrow(UsageFailure);
    await expect(run).rejects.toThrow(message);
    expect(scene.github.takeRequests()).toEqual([]);
  });
});
