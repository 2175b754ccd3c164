import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { createPullRequest, type FakePullRequest } from "../support/fake-pull-request.ts";
import { ledgerRow } from "../support/ledger-repository.ts";

const PATH = ".telemetry/usage/topic.csv";
const ROW = ledgerRow({ sessionId: "review-1", notes: "CI run 4711" });

/** Lets GitHub take commits of the branch's ledger, and show it as it is by then. */
function takeCommits({ github }: FakePullRequest, earlier?: string) {
  const messages: string[] = [];
  let content = earlier;
  const contents = `/repos/acme/shop/contents/${PATH}`;
  github.addPart(({ method, path, body }) => {
    if (path !== contents || method !== "PUT") return undefined;
    const asked = JSON.parse(body) as Readonly<Record<string, string>>;
    expect(asked.branch).toBe("topic");
    const isCurrent = asked.sha === (content === undefined ? undefined : blobHash(content));
    if (!isCurrent) {
      show();
      return { status: 409, body: { message: "does not match" } };
    }
    messages.push(asked.message ?? "");
    content = Buffer.from(asked.content ?? "", "base64").toString();
    return { status: 200, body: {} };
  });
  /** The next time that the file is asked for. */
  function show(): void {
    const headers = { "content-type": "application/vnd.github.raw" };
    if (content !== undefined) github.answer(contents, { status: 200, headers, body: content });
  }
  return { messages, content: () => content, show };
}

function blobHash(text: string): string {
  return createHash("sha1")
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest("hex");
}

async function start() {
  const pullRequest = await createPullRequest((repository) => repository.record("feat: a", "own"));
  const folder = join(pullRequest.job.runnerTemp, "ci");
  await mkdir(folder);
  await writeFile(join(folder, "run-4711-1.csv"), HEADER_LINE + ROW);
  const database = join(pullRequest.job.runnerTemp, "team.db");
  return {
    pullRequest,
    inputs: {
      ...{ "ci-records": folder, "commit-ci-records": "true" },
      "database-url": `sqlite:${database}`,
    },
    sessions() {
      using opened = new DatabaseSync(database, { readOnly: true });
      return opened
        .prepare("SELECT session_id FROM llm_calls ORDER BY 1")
        .all()
        .map((row) => row.session_id);
    },
  };
}

const variables = { GITHUB_HEAD_REF: "topic" };

test("rows are committed to the ledger of the branch instead of being loaded, once", async () => {
  const { pullRequest, inputs, sessions } = await start();
  await using _ = pullRequest;
  const github = takeCommits(pullRequest);

  const { exitCode, summary } = await pullRequest.runBundle(inputs, { variables });

  expect(exitCode).toBe(0);
  expect(github.content()).toBe(HEADER_LINE + ROW);
  expect(github.messages).toEqual(["Record what agents used in CI\n\nRun 4711.\n"]);
  expect(summary).toContain("### In CI");
  expect(sessions()).toEqual(["base-1", "base-2", "own"]);

  github.show();
  const again = await pullRequest.run(inputs, { variables });
  expect(again.log).toContainEqual(`${PATH} has all records already.`);
  expect(github.messages).toHaveLength(1);
});

test("a commit that another one came before is made again, on top of it", async () => {
  const { pullRequest, inputs } = await start();
  await using _ = pullRequest;
  const other = HEADER_LINE + ledgerRow({ sessionId: "other" });
  const github = takeCommits(pullRequest, other);

  const { exitCode } = await pullRequest.run(inputs, { variables });

  expect([exitCode, github.content()]).toEqual([0, other + ROW]);
});

test.each([
  ["of a fork", { isFork: true, variables }, {}],
  ["on pull_request_target", { event: "pull_request_target", variables }, {}],
  ["in a merge queue", { event: "merge_group", variables }, {}],
  ["in a dry run", { variables }, { "dry-run": "true" }],
] as const)("nothing is committed %s", async (_name, options, more) => {
  const { pullRequest, inputs } = await start();
  await using _ = pullRequest;
  const github = takeCommits(pullRequest);

  const { exitCode } = await pullRequest.run({ ...inputs, ...more }, options);

  expect([exitCode, github.messages]).toEqual([0, []]);
});

test("where GitHub refuses, that is said, and the rows are loaded", async () => {
  const { pullRequest, inputs, sessions } = await start();
  await using _ = pullRequest;
  pullRequest.github.addPart(({ method, path }) =>
    method === "PUT" && path.includes("/contents/")
      ? { status: 403, body: { message: "Resource not accessible by integration" } }
      : undefined,
  );

  const { exitCode, log } = await pullRequest.run(inputs, { variables });

  expect(exitCode).toBe(0);
  expect(log).toContainEqual(
    expect.stringMatching(
      /^::warning::What agents used in CI was not committed\..*contents: write/,
    ),
  );
  expect(sessions()).toContain("review-1");
});
