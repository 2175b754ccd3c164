import { execFileSync } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eachMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { createEarlierSchema, insertEarlierRows } from "../support/earlier-schema.ts";
import { createPullRequest } from "../support/fake-pull-request.ts";
import { gitEnvironment } from "../support/git-environment.ts";
import { LEDGER } from "../support/ledger-repository.ts";
import { type ActionJob, createActionJob } from "../support/run-action.ts";
import { runSql } from "../support/run-sql.ts";

const HEADER = "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type";
const ROW = "2026-02-24T10:00:00Z,claude-3-opus,1500,3200,true,plan";
const POINTER = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";
const SEMICOLONS = `${HEADER}\n${ROW}\n`.replaceAll(",", ";");

const UNREADABLE = [
  ["a Git LFS pointer", POINTER, "a Git LFS pointer"],
  ["semicolons", SEMICOLONS, "a table whose columns are separated by semicolons"],
  ["a page of HTML", "<!DOCTYPE html>\n<p>502 Bad Gateway\n", "a page in HTML"],
  ["nothing", "", "expected a header line"],
] as const;
const BAD_ROWS = ["bad rows alone", `${HEADER}\nyesterday,m\n`, "its only row cannot"] as const;

describe("a ledger file of which no row can be read", () => {
  eachMostlyInSoak([...UNREADABLE, BAD_ROWS])(
    "%s: the conclusion says so, and the rest is done",
    async (_name, content, reason) => {
      await using job = await createActionJob();
      await job.write(".telemetry/usage.csv", content);
      await job.write(".telemetry/usage/main.csv", `${HEADER}\n${ROW}\n`);

      const { exitCode, outputs, log } = await job.run();
      const judged = await job.run({ "fail-on-invalid": "true" });

      expect(exitCode).toBe(0);
      expect(outputs).toMatchObject({ conclusion: "warning", "rows-inserted": "1" });
      expect(log.filter((line) => line.startsWith("::warning")).join()).toContain(reason);
      expect(judged.exitCode).toBe(1);
      expect(judged.outputs).toMatchObject({ conclusion: "failure", "rows-skipped": "1" });
    },
  );

  test("no report says that nothing was recorded", async () => {
    await using job = await createActionJob();
    await job.write(".telemetry/usage.csv", POINTER);

    const { summary } = await job.run();

    expect(summary).toContain("No usage could be read.");
    expect(summary).toContain("a Git LFS pointer");
    expect(summary).not.toContain("tokenledger init");
  });

  test("a file that lost all of its rows is told in each run", { tags: ["soak"] }, async () => {
    await using job = await createActionJob();
    await job.write(".telemetry/usage.csv", `${HEADER}\n${ROW}\n`);
    await job.run();
    await job.write(".telemetry/usage.csv", `${HEADER}\n`);

    for (let run = 0; run < 2; run += 1) {
      const { outputs, log } = await job.run();
      expect(outputs.conclusion).toBe("warning");
      expect(log.join("\n")).toContain("holds no row, and held 1 when it was read last");
    }
  });
});

describe("what stands in a ledger's place is named, and the rest is read", () => {
  const PLACES: readonly (readonly [string, (path: string) => Promise<unknown>, string])[] = [
    ["a folder", (path) => mkdir(path, { recursive: true }), "it is a folder."],
    ["a link out of the folder", (path) => symlink("../../outside.csv", path), "it is a link that"],
    ["a link to nothing", (path) => symlink("gone.csv", path), "a file that is not there."],
    ["a link to itself", (path) => symlink("usage.csv", path), "a file that is not there."],
  ];

  test.each(PLACES)("%s", async (_name, place, reason) => {
    await using job = await createActionJob();
    await job.write(".telemetry/usage/main.csv", `${HEADER}\n${ROW}\n`);
    await job.write("../outside.csv", `${HEADER}\n${ROW}\n${ROW.replace("10:00", "11:00")}\n`);
    await place(join(job.workspace, ".telemetry/usage.csv"));

    const { exitCode, outputs, log } = await job.run();
    const judged = await job.run({ "fail-on-invalid": "true" });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "warning", "rows-inserted": "1" });
    expect(outputs["prompt-tokens"]).toBe("1500");
    const warnings = log.filter((line) => line.startsWith("::warning::")).join("\n");
    expect(warnings).toContain("Cannot read the ledger .telemetry/usage.csv: ");
    expect(warnings).toContain(reason);
    expect(judged.exitCode).toBe(1);
    expect(judged.outputs).toMatchObject({ conclusion: "failure", "rows-skipped": "1" });
  });

  test("a file that `path` names by a link out of the workspace", async () => {
    await using job = await createActionJob();
    await job.write(".telemetry/usage.csv", `${HEADER}\n${ROW}\n`);
    await job.write("../outside.csv", `${HEADER}\n${ROW}\n`);
    await symlink("../outside.csv", join(job.workspace, "usage.csv"));

    const { outputs, log } = await job.run({ path: ".telemetry\nusage.csv" });

    expect(outputs).toMatchObject({ conclusion: "warning", "rows-inserted": "1" });
    expect(log.join("\n")).toContain('Cannot read the ledger outside.csv at "usage.csv": a link');
  });
});

describe.each(["pull_request", "pull_request_target", "workflow_run"] as const)(
  "on %s",
  (event) => {
    test.each(UNREADABLE)(
      "%s in the head is told",
      { tags: ["soak"] },
      async (_name, content, reason) => {
        await using pullRequest = await createPullRequest(async (repository) => {
          await repository.write(".telemetry/usage/topic.csv", content);
          await repository.commit("feat: topic");
        });

        const { exitCode, outputs, summary } = await pullRequest.run({}, { event });
        const judged = await pullRequest.run({ "fail-on-invalid": "true" }, { event });

        expect(exitCode).toBe(0);
        expect(outputs.conclusion).toBe("warning");
        expect(summary).toContain("No usage could be read.");
        expect(summary.replace(/`/g, "")).toContain(reason);
        expect(judged.exitCode).toBe(1);
        expect(judged.outputs.conclusion).toBe("failure");
      },
    );
  },
);

test("rows below a second, wider header in the base count as what they are", {
  tags: ["soak"],
}, async () => {
  const wide = `${HEADER},cost_usd`;
  await using pullRequest = await createPullRequest(
    (repository) =>
      repository
        .append(LEDGER, `${ROW.replace("10:00", "11:00")},1000\n`)
        .then(() => repository.commit("feat: dear")),
    async (repository) => {
      await repository.write(LEDGER, `${HEADER}\n${ROW}\n${wide}\n`);
      await repository.commit("two headers");
    },
  );

  const { outputs } = await pullRequest.run({ "warn-cost-usd": "1" });

  expect(outputs).toMatchObject({ conclusion: "warning", "total-cost-usd": "1000" });
});

function gitIn(job: ActionJob, ...args: string[]): void {
  execFileSync("git", args, { cwd: job.workspace, env: gitEnvironment(job.runnerTemp) });
}

test("a ledger that a sparse checkout leaves out is read from the clone", {
  tags: ["soak"],
}, async () => {
  await using job = await createActionJob();
  await job.write(".telemetry/usage.csv", `${HEADER}\n${ROW}\n`);
  await job.write("src/a.txt", "a\n");
  gitIn(job, "init", "--quiet");
  gitIn(job, "add", ".");
  gitIn(job, "commit", "--quiet", "--message=first");
  gitIn(job, "sparse-checkout", "set", "src");

  const { outputs } = await job.run();

  expect(outputs).toMatchObject({
    conclusion: "success",
    "rows-inserted": "1",
    "prompt-tokens": "1500",
  });
});

test("a path that the workflow names and that is not there is a fault", {
  tags: ["soak"],
}, async () => {
  await using job = await createActionJob();
  await job.write(".telemetry/usage.csv", `${HEADER}\n${ROW}\n`);

  const { outputs, log, summary } = await job.run({ path: ".telemetrie" });
  const judged = await job.run({ path: ".telemetrie", "fail-on-invalid": "true" });

  expect(outputs.conclusion).toBe("warning");
  expect(log.join("\n")).toContain('There is no ledger at ".telemetrie"');
  expect(summary).toContain('no ledger at `".telemetrie"`, which');
  expect(judged.outputs.conclusion).toBe("failure");
});

test("a database URL of the environment that ends in a line feed is the one without", {
  tags: ["soak"],
}, async () => {
  await using job = await createActionJob();
  await job.write(".telemetry/usage.csv", `${HEADER}\n${ROW}\n`);

  await job.run({}, { TELEMETRY_DATABASE_URL: "sqlite:.telemetry/x.db\n" });
  const { outputs } = await job.run({ "database-url": "sqlite:.telemetry/x.db" });

  expect(outputs).toMatchObject({ "rows-skipped": "1" });
});

test("an event without commits, as `act` sends one, is told how to have them", async () => {
  await using job = await createActionJob();
  const event = join(job.runnerTemp, "event.json");
  await writeFile(event, "{}");

  const { exitCode, log } = await job.run(
    {},
    { GITHUB_EVENT_NAME: "pull_request", GITHUB_EVENT_PATH: event },
  );

  expect(exitCode).toBe(1);
  expect(log.join("\n")).toContain("`act pull_request -e event.json`");
});

test("what bringing a database up to date made of its sums is told", async () => {
  await using job = await createActionJob();
  await job.write(".telemetry/usage.csv", `${HEADER}\n${ROW}\n`);
  const url = `sqlite://${job.workspace}/usage.db`;
  await createEarlierSchema(url);
  await runSql(url, insertEarlierRows([{ repository: "acme/old" }, { repository: "acme/shop" }]));

  const { outputs, log } = await job.run({ "database-url": url });

  expect(outputs).toMatchObject({ conclusion: "success", "rows-inserted": "1" });
  expect(log).toContainEqual(
    expect.stringMatching(
      /^::notice::Merged 1 row .*: 2 records, .* before, 1 record, .* after\.$/,
    ),
  );
});
