import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import { createPullRequest, type FakePullRequest } from "../support/fake-pull-request.ts";
import { LEDGER, ledgerRow } from "../support/ledger-repository.ts";
import type { ActionJob } from "../support/run-action.ts";

const SHOWN = "### In CI";

function ciRow(sessionId: string, values: Partial<UsageRecord> = {}): string {
  return ledgerRow({ sessionId, notes: "CI run 4711", costNanoUsd: 250_000_000, ...values });
}

/** A pull request that adds one record, in whose job others left what they used. */
async function start() {
  const pullRequest = await createPullRequest((repository) => repository.record("feat: a", "own"));
  return { pullRequest, database: databaseOf(pullRequest) };
}

function databaseOf({ job }: FakePullRequest) {
  const path = join(job.runnerTemp, "team.db");
  return {
    url: `sqlite:${path}`,
    /** Sessions with the sources of their records. */
    sources(): readonly string[] {
      using database = new DatabaseSync(path, { readOnly: true });
      const rows = database.prepare("SELECT session_id, source_file FROM llm_calls ORDER BY 1");
      return rows.all().map(({ session_id, source_file }) => `${session_id} ${source_file}`);
    },
  };
}

async function leave(job: ActionJob, name: string, ...rows: readonly string[]): Promise<string> {
  const path = join(job.runnerTemp, "ci", name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, HEADER_LINE + rows.join(""));
  return join(job.runnerTemp, "ci");
}

const LEDGER_ROWS = [`base-1 ${LEDGER}`, `base-2 ${LEDGER}`, `own ${LEDGER}`];

describe("records of agents that ran in CI", () => {
  test("have a heading of their own, and each attempt of a run is a source of its own", async () => {
    const { pullRequest, database } = await start();
    await using _ = pullRequest;
    const folder = await leave(pullRequest.job, "review/run-4711-1.csv", ciRow("review-1"));
    const inputs = { "ci-records": folder, "database-url": database.url };

    const { exitCode, summary, outputs } = await pullRequest.runBundle(inputs);

    expect(exitCode).toBe(0);
    expect(summary).toContain(`${SHOWN}\n\n**$0.25** for **4.70 k tokens** in 1 record`);
    expect(pullRequest.conversation.comments[0]?.body).toContain(SHOWN);
    // What the pull request adds is what its commits carry.
    expect(outputs).toMatchObject({ "rows-inserted": "4", "completion-tokens": "3200" });
    expect(database.sources()).toEqual([...LEDGER_ROWS, "review-1 run:4711/1"]);

    const again = await pullRequest.run(inputs);
    expect(again.outputs).toMatchObject({ "rows-inserted": "0", "rows-skipped": "4" });

    await leave(pullRequest.job, "review-2/run-4711-2.csv", ciRow("review-2"));
    const secondAttempt = await pullRequest.run(inputs);
    expect(secondAttempt.outputs["rows-inserted"]).toBe("1");
    expect(secondAttempt.summary).toContain("**$0.50** for");
    expect(database.sources()).toContain("review-2 run:4711/2");
  });

  test("of a fork are shown, and reach no database of the workflow", async () => {
    const { pullRequest, database } = await start();
    await using _ = pullRequest;
    const folder = await leave(pullRequest.job, "run-4711-1.csv", ciRow("review-1"));
    await pullRequest.job.run({ "database-url": database.url }, { GITHUB_EVENT_NAME: "push" });

    const { summary } = await pullRequest.run(
      { "ci-records": folder, "database-url": database.url },
      { isFork: true },
    );

    expect(summary).toContain(SHOWN);
    expect(database.sources()).toEqual([]);
  });

  test.each(["pull_request_target", "issue_comment"] as const)(
    "reach no database on %s",
    async (event) => {
      const { pullRequest, database } = await start();
      await using _ = pullRequest;
      const folder = await leave(pullRequest.job, "run-4711-1.csv", ciRow("review-1"));
      await pullRequest.job.run({ "database-url": database.url }, { GITHUB_EVENT_NAME: "push" });

      await pullRequest.run({ "ci-records": folder, "database-url": database.url }, { event });

      expect(database.sources()).toEqual([]);
    },
  );

  test("that the head's ledger holds by now are told with its commit", async () => {
    const row = ciRow("review-1");
    const pullRequest = await createPullRequest(async (repository) => {
      await repository.append(LEDGER, row);
      await repository.commit("record");
    });
    await using _ = pullRequest;
    const folder = await leave(pullRequest.job, "run-4711-1.csv", row, ciRow("review-2"));

    const { summary } = await pullRequest.run({ "ci-records": folder });

    expect(summary).toMatch(/### In CI\n\n\*\*\$0\.25\*\* .* in 1 record;/);
  });

  test("alone are said to be no commit's, and are worth a comment", async () => {
    const pullRequest = await createPullRequest(async (repository) => {
      await repository.write("a.txt", "a\n");
      await repository.commit("feat: a");
    });
    await using _ = pullRequest;
    const folder = await leave(
      pullRequest.job,
      "run-4711-1.csv",
      ciRow("review-1", { success: false }),
    );

    const { summary } = await pullRequest.run({ "ci-records": folder });

    expect(summary).toContain("No commit carries usage; agents used some in CI.");
    expect(summary).toContain("in 1 record, of which 1 failed");
    expect(pullRequest.conversation.comments).toHaveLength(1);
  });

  test("are data: what stands in them is escaped, what is no row is said, and links are not followed", async () => {
    const { pullRequest } = await start();
    await using _ = pullRequest;
    const model = "</details> @eve [x](https://eve.example) ::error::x";
    const folder = await leave(
      pullRequest.job,
      "run-4711-1.csv",
      ciRow("a", { model }),
      "no,row\n",
    );
    await symlink("/etc", join(folder, "etc"));

    const { summary, log } = await pullRequest.run({
      "ci-records": folder,
      "fail-on-invalid": "true",
    });

    expect(summary).toContain("`</details> @eve [x](https://eve.example) ::error::x`");
    expect(summary).toContain("1 row of CI's records in `run-4711-1.csv` cannot be read.");
    expect(log.filter((line) => /^::error/.test(line))).toEqual([]);
  });

  test("that nobody left are no fault; a path that leads elsewhere is", async () => {
    const { pullRequest } = await start();
    await using _ = pullRequest;

    const missing = await pullRequest.run({ "ci-records": "nothing-here" });
    expect([missing.exitCode, missing.summary.includes(SHOWN)]).toEqual([0, false]);
    expect(missing.log).toContainEqual("::notice::No records of CI at nothing-here.");

    const outside = await pullRequest.run({ "ci-records": "../.." });
    expect(outside.exitCode).toBe(1);
  });

  test("stay in the database when the whole ledger is loaded", async () => {
    const { pullRequest, database } = await start();
    await using _ = pullRequest;
    const folder = await leave(pullRequest.job, "run-4711-1.csv", ciRow("nightly-1"));
    const push = { GITHUB_EVENT_NAME: "push", GITHUB_RUN_ID: "4711" };
    await pullRequest.job.write(LEDGER, HEADER_LINE + ledgerRow({ sessionId: "one" }));
    const inputs = { "database-url": database.url };

    const first = await pullRequest.job.run({ ...inputs, "ci-records": folder }, push);
    const second = await pullRequest.job.run(inputs, push);

    expect(first.summary).toContain(SHOWN);
    expect(second.log.join("\n")).not.toContain("does not hold any more");
    expect(database.sources()).toEqual(["nightly-1 run:4711/1", `one ${LEDGER}`]);
  });
});
