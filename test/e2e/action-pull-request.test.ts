import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eachMostlyInSoak } from "../support/each-mostly-in-soak.ts";
import { createPullRequest, TOKEN } from "../support/fake-pull-request.ts";
import { LEDGER, ledgerRow } from "../support/ledger-repository.ts";

/** A pull request of two commits with three records. */
function threeRecords() {
  return createPullRequest(async (repository) => {
    await repository.record("feat: one", "one");
    await repository.record("feat: two and three", "two", "three");
  });
}

function apiCalls(requests: readonly string[]): readonly string[] {
  return requests.map((line) => line.replace(/[0-9a-f]{40}/g, "<commit>"));
}

describe("a pull request", () => {
  test("is reported for what it adds, by commit", async () => {
    await using pullRequest = await threeRecords();

    const { exitCode, outputs, summary, log } = await pullRequest.runBundle();

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({
      conclusion: "success",
      "rows-read": "5",
      "rows-inserted": "5",
      "report-path": expect.stringMatching(/report\.md$/),
      "comment-id": String(pullRequest.conversation.comments[0]?.id),
    });
    expect(summary).toContain("What this pull request cost");
    expect(summary).toContain("`feat:\u00a0one`");
    expect(summary).toContain(`https://github.com/acme/shop/pull/7/commits/${pullRequest.head}`);
    expect(summary).toContain("https://github.com/acme/shop/actions/runs/4711");
    expect(await readFile(outputs["report-path"] ?? "", "utf8")).toBe(summary);
    expect(log.at(-1)).toBe(
      "Rows: 5 read, 5 inserted, 0 updated, 0 skipped, 0 too old, 0 rejected.",
    );
  });

  test("has outputs of the records that it adds, and of no others", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await createPullRequest(async (repository) => {
      await repository.append(
        LEDGER,
        ledgerRow({ sessionId: "own", inputTokens: 1234, outputTokens: 56, costNanoUsd: 5e8 }),
      );
      await repository.commit("feat: own");
    });

    const { outputs } = await pullRequest.run();

    expect(outputs).toMatchObject({
      "prompt-tokens": "1234",
      "completion-tokens": "56",
      "total-cost-usd": "0.5",
    });
  });

  test("is the same from a clone as through GitHub", async () => {
    await using pullRequest = await threeRecords();

    const shallow = await pullRequest.run();
    await pullRequest.push(async () => {});
    const full = await pullRequest.run({}, { checkout: "full" });

    expect(full.summary).toBe(shallow.summary);
  });

  test("needs no permission where the clone holds it and no comment is wanted", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await threeRecords();

    const { exitCode, summary } = await pullRequest.run({ comment: "never" }, { checkout: "full" });

    expect(exitCode).toBe(0);
    expect(summary).toContain("`feat:\u00a0one`");
    expect(apiCalls(pullRequest.github.takeRequests())).toEqual([
      "GET /repos/acme/shop/commits/<commit>/check-runs?check_name=tokenledger&filter=all&per_page=100 404",
    ]);
  });

  test("that cannot be read is a warning, and no failure where nothing was to be judged", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await threeRecords();
    const path = `/repos/acme/shop/compare/${pullRequest.base}...${pullRequest.head}`;
    const forbidden = { status: 403, body: { message: "Resource not accessible by integration" } };
    pullRequest.github.answer(path, forbidden, forbidden);

    const { exitCode, log, summary, outputs } = await pullRequest.run();
    const judged = await pullRequest.run({ "fail-cost-usd": "1" });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "warning", "rows-inserted": "5" });
    expect(log.filter((line) => line.startsWith("::warning"))).toEqual([
      expect.stringMatching(/What this pull request used could not be read\. GitHub refuses/),
    ]);
    expect(summary).toContain("> [!WARNING]\n> What this pull request used could not be read.");
    expect(judged.exitCode).toBe(1);
    expect(judged.outputs).toMatchObject({ conclusion: "failure" });
  });
});

describe("the settings", () => {
  const config = (usd: number) =>
    JSON.stringify({ prices: [{ model: "house-7b", input: usd, output: 0 }] });
  const houseRow = (sessionId: string) =>
    ledgerRow({ model: "house-7b", sessionId, inputTokens: 1_000_000, costNanoUsd: undefined });

  async function pricedPullRequest() {
    return createPullRequest(
      async (repository) => {
        await repository.append(LEDGER, houseRow("own"));
        await repository.write(".telemetry/config.json", config(9000));
        await repository.commit("feat: dearer");
      },
      async (repository) => {
        await repository.write(".telemetry/config.json", config(100));
        await repository.commit("settings");
      },
    );
  }

  eachMostlyInSoak(["shallow", "full", "none"] as const)(
    "are those of the base (%s)",
    async (checkout) => {
      await using pullRequest = await pricedPullRequest();

      const { outputs } = await pullRequest.run({}, { checkout });

      expect(outputs).toMatchObject({ "total-cost-usd": "100" });
    },
  );

  test.each(["pull_request_target", "merge_group", "workflow_run"] as const)(
    "are those of the base on %s",
    { tags: ["soak"] },
    async (event) => {
      await using pullRequest = await pricedPullRequest();

      const { outputs } = await pullRequest.run({}, { event, isFork: event !== "merge_group" });

      expect(outputs).toMatchObject({ "total-cost-usd": "100" });
    },
  );

  test("are the defaults, with a warning, where the base's are bad", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await createPullRequest(
      async (repository) => repository.record("feat", "one"),
      async (repository) => repository.write(".telemetry/config.json", '{ "retentionDay": 1 }'),
    );

    const { exitCode, log } = await pullRequest.run();

    expect(exitCode).toBe(0);
    expect(log).toContainEqual(
      expect.stringMatching(
        /^::warning::Cannot use .*retentionDay.* The default settings apply\.$/,
      ),
    );
  });

  test("are the defaults, with a warning, where GitHub does not show them", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await threeRecords();
    const path = "/repos/acme/shop/contents/.telemetry/config.json";
    pullRequest.github.answer(path, { status: 403, body: { message: "no" } });

    const { exitCode, log } = await pullRequest.run();

    expect(exitCode).toBe(0);
    expect(log).toContainEqual(
      expect.stringMatching(/^::warning::Cannot read \.telemetry\/config\.json at .*default/),
    );
  });
});

describe("other events", () => {
  test("a merge queue is reported without a comment", { tags: ["soak"] }, async () => {
    await using pullRequest = await threeRecords();

    const { exitCode, outputs, summary } = await pullRequest.run({}, { event: "merge_group" });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ "rows-inserted": "5", "comment-id": "" });
    expect(summary).toContain(`https://github.com/acme/shop/commit/${pullRequest.head}`);
    expect(pullRequest.conversation.comments).toEqual([]);
  });

  test.each(["pull_request_target", "workflow_run"] as const)(
    "%s comments on what a fork brings, and loads none of it",
    { tags: ["soak"] },
    async (event) => {
      await using pullRequest = await threeRecords();
      const url = "sqlite:usage.db";

      const { exitCode, outputs, summary } = await pullRequest.run(
        { "database-url": url },
        { event, isFork: true, checkout: "none" },
      );

      expect(exitCode).toBe(0);
      expect(outputs).toMatchObject({ conclusion: "success", "rows-read": "0" });
      expect(summary).toContain(
        "Its rows are not loaded into the database: they come from a fork.",
      );
      expect(summary).toContain("From a fork");
      expect(pullRequest.conversation.comments.map(({ body }) => body)).toEqual([summary]);
      expect(await readdir(pullRequest.job.workspace)).toEqual([]);
    },
  );

  test("workflow_run asks for the pull request, as the event names none of forks", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await threeRecords();

    await pullRequest.run({}, { event: "workflow_run", isFork: true, checkout: "none" });

    expect(apiCalls(pullRequest.github.takeRequests())[0]).toBe(
      "GET /repos/acme/shop/pulls?state=open&per_page=100&head=eve%3Atopic 200",
    );
  });

  test("workflow_run for a head that has moved on reports and judges nothing", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await threeRecords();
    const listed = {
      number: 7,
      base: { sha: pullRequest.base, ref: "main", repo: { full_name: "acme/shop" } },
      head: { sha: "c".repeat(40), ref: "topic", repo: { full_name: "eve/shop" } },
    };
    pullRequest.github.answer("/repos/acme/shop/pulls", { status: 200, body: [listed] });

    const { exitCode, log, summary, outputs } = await pullRequest.run(
      { "fail-cost-usd": "0", "fail-on-tamper": "true" },
      { event: "workflow_run" },
    );

    expect(exitCode).toBe(0);
    expect(log).toEqual([
      expect.stringMatching(/^::add-mask::/),
      expect.stringMatching(/^::add-mask::/),
      expect.stringMatching(/^::notice::Nothing is reported or loaded: no open pull request/),
    ]);
    expect(summary).toMatch(/^> \[!NOTE\]\n> Nothing is reported or loaded: .*\n$/);
    expect(outputs).toMatchObject({ conclusion: "success", "rows-read": "0" });
    expect(pullRequest.conversation.comments).toEqual([]);
  });

  test("an event that names no commits is refused", { tags: ["soak"] }, async () => {
    await using pullRequest = await threeRecords();

    const { exitCode, log, outputs } = await pullRequest.run(
      {},
      { variables: { GITHUB_EVENT_PATH: undefined } },
    );

    expect(exitCode).toBe(1);
    expect(outputs).toEqual({ conclusion: "failure" });
    expect(log).toContainEqual(
      expect.stringMatching(
        /^::error::Cannot tell what the event pull_request is about.* `act pull_request -e event\.json`, with pull_request\.base\.sha and pull_request\.head\.sha/,
      ),
    );
  });
});

test.each(["pull_request", "pull_request_target", "workflow_run", "merge_group"] as const)(
  "no other repository is read on %s",
  { tags: ["soak"] },
  async (event) => {
    await using pullRequest = await threeRecords();

    const { exitCode, log } = await pullRequest.runBundle(
      { repositories: "acme/tools" },
      { event },
    );

    expect(exitCode).toBe(0);
    expect(log).toContainEqual(
      expect.stringMatching(/^::notice::The input `repositories` is ignored: /),
    );
    expect(pullRequest.github.takeRequests().join("\n")).not.toContain("acme/tools");
  },
);

describe("the database", () => {
  test("of a pull request is one that ends with the job", async () => {
    await using pullRequest = await threeRecords();

    const { outputs } = await pullRequest.run();

    expect(outputs).toMatchObject({ "rows-inserted": "5" });
    expect(await readdir(join(pullRequest.job.workspace, ".telemetry"))).toEqual(["usage.csv"]);
  });

  test("that the workflow names takes the rows of the repository's own branches", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await threeRecords();

    await pullRequest.run({ "database-url": "sqlite:usage.db" });

    expect(await readdir(pullRequest.job.workspace)).toContain("usage.db");
  });

  test("that the workflow names takes no rows of a fork", { tags: ["soak"] }, async () => {
    await using pullRequest = await threeRecords();

    const { outputs, summary } = await pullRequest.run(
      { "database-url": "sqlite:usage.db" },
      { isFork: true },
    );

    expect(outputs).toMatchObject({ "rows-inserted": "5" });
    expect(summary).toContain("Its rows are not loaded into the database: they come from a fork.");
    expect(await readdir(pullRequest.job.workspace)).not.toContain("usage.db");
  });

  test("that cannot be opened fails the step after the report is out", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await threeRecords();

    const { exitCode, log, outputs } = await pullRequest.run({
      "database-url": "sqlite:.telemetry",
      "fail-cost-usd": "0",
    });

    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: "failure" });
    expect(pullRequest.conversation.comments).toHaveLength(1);
    const errors = log.filter((line) => line.startsWith("::error"));
    expect(errors).toEqual([
      expect.stringMatching(/^::error::The cost of .* is above the limit of \$0\.00\. Cannot /),
    ]);
  });
});

describe("thresholds", () => {
  const costing = (usd: number, success = true) =>
    createPullRequest(async (repository) => {
      await repository.append(
        LEDGER,
        ledgerRow({ sessionId: "own", costNanoUsd: usd * 1e9, success }),
      );
      await repository.commit("feat");
    });

  test("that are crossed are said everywhere, and fail the step in the end", async () => {
    await using pullRequest = await costing(12);

    const { exitCode, outputs, summary, log } = await pullRequest.run({
      "warn-cost-usd": "5",
      "fail-cost-usd": "10",
    });

    expect(exitCode).toBe(1);
    expect(outputs).toMatchObject({ conclusion: "failure", "total-cost-usd": "12" });
    expect(log).toContain("::error::The cost of $12.00 is above the limit of $10.00.");
    expect(summary).toContain("> [!CAUTION]\n> The cost of $12.00 is above the limit of $10.00.");
    expect(pullRequest.conversation.comments[0]?.body).toBe(summary);
  });

  test("that warn leave the step as it is", { tags: ["soak"] }, async () => {
    await using pullRequest = await costing(7);

    const { exitCode, outputs, log } = await pullRequest.run({
      "warn-cost-usd": "5",
      "fail-cost-usd": "10",
    });

    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "warning" });
    expect(log).toContain("::warning::The cost of $7.00 is above the limit of $5.00.");
  });

  test("hold for what the pull request adds, not for the whole ledger", {
    tags: ["soak"],
  }, async () => {
    await using pullRequest = await createPullRequest(
      async (repository) => repository.record("feat", "one"),
      async (repository) =>
        repository.append(LEDGER, ledgerRow({ sessionId: "dear", costNanoUsd: 500e9 })),
    );

    const { exitCode } = await pullRequest.run({ "fail-cost-usd": "100" });

    expect(exitCode).toBe(0);
  });

  test("may be of success", { tags: ["soak"] }, async () => {
    await using pullRequest = await costing(1, false);

    const { exitCode, log } = await pullRequest.run({ "fail-success-rate": "80%" });

    expect(exitCode).toBe(1);
    expect(log).toContain(
      "::error::The success rate of 0 %25 (0 of 1 records) is below the limit of 80 %25.",
    );
  });

  test("may be of rows that cannot be read", { tags: ["soak"] }, async () => {
    await using pullRequest = await createPullRequest(async (repository) => {
      await repository.append(LEDGER, "yesterday,house-7b,1,1,true,quick,1,,,,,,,\n");
      await repository.commit("feat");
    });

    const lenient = await pullRequest.run();
    const strict = await pullRequest.run({ "fail-on-invalid": "true" });

    expect(lenient.exitCode).toBe(0);
    expect(lenient.outputs).toMatchObject({ conclusion: "warning", "rows-rejected": "1" });
    expect(strict.exitCode).toBe(1);
    expect(strict.log).toContainEqual(
      expect.stringMatching(/^::error::1 new row of the ledger cannot be read: /),
    );
  });

  test("may be of rows that a pull request removes or changes", { tags: ["soak"] }, async () => {
    await using pullRequest = await createPullRequest(async (repository) => {
      const ledger = await repository.read(LEDGER);
      const [header = "", first = ""] = ledger.split(/(?<=\n)/);
      await repository.write(LEDGER, header + first.replace("claude", "claud"));
      await repository.commit("feat: tidy up");
    });

    const lenient = await pullRequest.run();
    const strict = await pullRequest.run({ "fail-on-tamper": "true" });

    expect(lenient.exitCode).toBe(0);
    expect(lenient.outputs).toMatchObject({ conclusion: "warning" });
    expect(strict.exitCode).toBe(1);
    expect(strict.log).toContainEqual(
      expect.stringMatching(/^::error::The pull request removes 2 rows of the ledger of main/),
    );
  });
});

test("the token is masked before anything else is printed", { tags: ["soak"] }, async () => {
  await using pullRequest = await threeRecords();

  const { log } = await pullRequest.runBundle();

  expect(log[0]).toBe(`::add-mask::${TOKEN}`);
});
