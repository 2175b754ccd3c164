import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { createPullRequest, type FakePullRequest } from "../support/fake-pull-request.ts";
import { ledgerRow } from "../support/ledger-repository.ts";
import { zip } from "../support/zip.ts";

const RUN = "/repos/acme/shop/actions/runs/4711/artifacts";
const SHOWN = "### In CI";
const TRUSTED = {
  ...{ id: 4711, run_attempt: 2, event: "push" },
  head_repository: { full_name: "acme/shop", owner: { login: "acme" } },
};

function file(sessionId: string): string {
  return HEADER_LINE + ledgerRow({ sessionId, notes: "CI run 4711", costNanoUsd: 250_000_000 });
}

/** Makes GitHub have artifacts of a run. */
function offer({ github }: FakePullRequest, contents: Readonly<Record<string, Buffer>>): void {
  const artifacts = Object.entries(contents).map(([name, content], index) => ({
    ...{ id: index + 1, name, expired: name.startsWith("expired") },
    size_in_bytes: content.length,
  }));
  github.addPart(({ path }) => {
    if (path === RUN) return { status: 200, body: { total_count: artifacts.length, artifacts } };
    const id = Number(/^\/repos\/acme\/shop\/actions\/artifacts\/(\d+)\/zip$/.exec(path)?.[1]);
    const body = Object.values(contents)[id - 1];
    const headers = { "content-type": "application/zip" };
    return body === undefined ? undefined : { status: 200, headers, body };
  });
}

async function start() {
  const pullRequest = await createPullRequest((repository) => repository.record("feat: a", "own"));
  const path = join(pullRequest.job.runnerTemp, "team.db");
  return {
    pullRequest,
    inputs: { "database-url": `sqlite:${path}`, "ci-records": "tokenledger-*" },
    sources(): readonly string[] {
      using database = new DatabaseSync(path, { readOnly: true });
      const rows = database.prepare("SELECT session_id, source_file FROM llm_calls ORDER BY 1");
      return rows.all().map(({ session_id, source_file }) => `${session_id} ${source_file}`);
    },
  };
}

test("artifacts of a run of a pull request are shown, and reach no database", async () => {
  const { pullRequest, inputs, sources } = await start();
  await using _ = pullRequest;
  await pullRequest.job.run({ ...inputs, "ci-records": "" }, { GITHUB_EVENT_NAME: "push" });
  offer(pullRequest, {
    "tokenledger-review": zip([["run-4711-1.csv", file("review-1")]]),
    "tokenledger-alone": Buffer.from(file("review-2")),
    other: zip([["run-4711-1.csv", file("not-asked-for")]]),
    "expired-tokenledger-x": zip([["run-4711-1.csv", file("expired")]]),
  });

  const { exitCode, summary } = await pullRequest.runBundle(inputs, {
    ...{ event: "workflow_run", workflowRun: { id: 4711, run_attempt: 1 }, checkout: "none" },
  });

  expect(exitCode).toBe(0);
  expect(summary).toContain(`${SHOWN}\n\n**$0.50** for **9.40 k tokens** in 2 records`);
  expect(pullRequest.conversation.comments[0]?.body).toContain(SHOWN);
  expect(sources()).toEqual([]);
});

test("those of a push of this repository are loaded, each attempt once", async () => {
  const { pullRequest, inputs, sources } = await start();
  await using _ = pullRequest;
  offer(pullRequest, {
    "tokenledger-1": zip([["run-4711-1.csv", file("first")]]),
    "tokenledger-2": zip([["folder/run-4711-2.csv", file("second")]]),
    // A run tells of its own attempts only.
    "tokenledger-3": zip([["run-99-1.csv", file("third")]]),
  });
  const options = { event: "workflow_run", workflowRun: TRUSTED, checkout: "none" } as const;

  const first = await pullRequest.run(inputs, options);
  const again = await pullRequest.run(inputs, options);

  expect(first.outputs["rows-inserted"]).toBe("3");
  expect(again.outputs).toMatchObject({ "rows-inserted": "0", "rows-updated": "0" });
  expect(sources()).toEqual(["first run:4711/1", "second run:4711/2", "third run:4711/2"]);
});

test("what is damaged, too large or not shown is said, and the rest is read", async () => {
  const { pullRequest, inputs } = await start();
  await using _ = pullRequest;
  offer(pullRequest, {
    "tokenledger-damaged": Buffer.from("PK and no more"),
    "tokenledger-whole": zip([
      ["../../../outside/run-4711-1.csv", file("review-1")],
      ["evil.sh", "touch /tmp/evil"],
    ]),
  });
  const options = { event: "workflow_run", checkout: "none", workflowRun: { id: 4711 } } as const;

  const { exitCode, summary } = await pullRequest.run(inputs, options);
  expect(exitCode).toBe(0);
  expect(summary).toContain("in 1 record;");
  expect(summary).toContain("tokenledger-damaged: Cannot read the archive");

  pullRequest.github.answer(RUN, { status: 403, body: { message: "Resource not accessible" } });
  const refused = await pullRequest.run(inputs, options);
  expect(refused.exitCode).toBe(0);
  expect(refused.summary).toMatch(/Give the job .permissions: actions: read./);
});

test("nothing is asked for where the workflow names no artifact", async () => {
  const { pullRequest } = await start();
  await using _ = pullRequest;
  offer(pullRequest, { "tokenledger-review": zip([["run-4711-1.csv", file("review-1")]]) });

  await pullRequest.run({}, { event: "workflow_run", workflowRun: { id: 4711 }, checkout: "none" });

  expect(pullRequest.github.takeRequests().filter((asked) => asked.includes("/actions/"))).toEqual(
    [],
  );
});
