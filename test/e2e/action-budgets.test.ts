import { describe, expect, test } from "vitest";
import { HEADER_LINE } from "../../src/parts/ledger/format-row.ts";
import { fakeChecks } from "../support/fake-checks.ts";
import { createPullRequest } from "../support/fake-pull-request.ts";
import { LEDGER, type LedgerRepository, ledgerRow } from "../support/ledger-repository.ts";
import { createActionJob } from "../support/run-action.ts";

const CONFIG = ".telemetry/config.json";
const REPOSITORY = { scope: "repository", per: "total", usd: 100 };

async function spend(
  repository: LedgerRepository,
  sessionId: string,
  usd: number,
  { branch = "topic", agent = "codex", subject = `feat: ${sessionId}` } = {},
) {
  const costNanoUsd = usd * 1e9;
  await repository.append(LEDGER, ledgerRow({ sessionId, costNanoUsd, branch, agent }));
  await repository.commit(subject);
}

/** A pull request of $20, where $70 was spent before, and 11 cents by what each repository has. */
function pullRequestWith(
  config: object,
  change: (repository: LedgerRepository) => Promise<void> = (repository) =>
    spend(repository, "own", 20),
) {
  return createPullRequest(change, async (repository) => {
    await repository.write(CONFIG, JSON.stringify(config));
    await spend(repository, "old", 70, { branch: "main" });
  });
}

describe("a budget that a pull request counts towards", () => {
  test("is a bar in the report, and is warned of", async () => {
    await using pullRequest = await pullRequestWith({ budgets: [REPOSITORY] });
    const checks = fakeChecks("acme/shop");
    pullRequest.github.addPart(checks.part);

    const { exitCode, outputs, summary, log } = await pullRequest.runBundle();

    const bar =
      "- Repository, in total: ██████████████▒▒▒▒░░ 90 % of $100.00, $9.90 left, with $20.00 of this pull request";
    expect(exitCode).toBe(0);
    expect(outputs).toMatchObject({ conclusion: "warning" });
    expect(summary).toContain(`### Budgets\n\n${bar}\n`);
    expect(log.join("\n")).toContain(
      "::warning::With this pull request, 90 %25 of the budget of $100.00 in total for the repository is spent.",
    );
    expect(checks.runs).toMatchObject([{ conclusion: "neutral" }]);
    expect(checks.runs[0]?.output.summary).toContain(bar);
  });

  test("fails the step when it is exceeded, where that is asked for", async () => {
    await using pullRequest = await pullRequestWith({ budgets: [{ ...REPOSITORY, usd: 80 }] });

    const warned = await pullRequest.run();
    const failed = await pullRequest.run({ "fail-on-budget": "true" });

    expect(warned).toMatchObject({ exitCode: 0, outputs: { conclusion: "warning" } });
    expect(failed).toMatchObject({ exitCode: 1, outputs: { conclusion: "failure" } });
    expect(failed.summary).toContain(
      "> [!CAUTION]\n> With this pull request, the budget of $80.00 in total for the repository is exceeded: $90.11 is spent.",
    );
    expect(failed.summary).toContain("██████████████████▒▒ 113 % of $80.00, exceeded by $10.11");
  });

  test("is that of the base branch, whatever the head says", async () => {
    await using pullRequest = await pullRequestWith(
      { budgets: [{ ...REPOSITORY, usd: 80 }] },
      async (repository) => {
        const lax = { budgets: [{ ...REPOSITORY, usd: 8000 }], billing: { "*": "subscription" } };
        await repository.write(CONFIG, JSON.stringify(lax));
        await spend(repository, "own", 20);
      },
    );

    const { exitCode, summary } = await pullRequest.run({ "fail-on-budget": "true" });

    expect(exitCode).toBe(1);
    expect(summary).toContain("the budget of $80.00");
  });

  test("counts no subscription, which the headline names apart", async () => {
    await using pullRequest = await pullRequestWith({
      budgets: [{ ...REPOSITORY, usd: 15 }],
      billing: { codex: "subscription" },
    });

    const { exitCode, summary, outputs } = await pullRequest.run({ "fail-on-budget": "true" });

    expect(exitCode).toBe(0);
    expect(summary).toContain(
      "**$0.00** spent, and **$20.00** at API list prices that a subscription covered, for",
    );
    expect(summary).not.toContain("### Budgets");
    expect(outputs["total-cost-usd"]).toBe("20");
  });

  test("is none of another branch, nor of another agent", async () => {
    await using pullRequest = await pullRequestWith({
      budgets: [
        { scope: "branch", match: "release/*", per: "total", usd: 1 },
        { scope: "agent", per: "total", usd: 200 },
      ],
    });

    const { summary } = await pullRequest.run();

    expect(summary.match(/^- (Branch|Agent) .*?:/gm)).toEqual(["- Agent `codex`, in total:"]);
  });
});

describe("budgets that only history tells", () => {
  const config = {
    budgets: [
      { scope: "ticket", per: "total", usd: 50 },
      { scope: "author", per: "total", usd: 50 },
    ],
  };
  const withTicket = (repository: LedgerRepository) =>
    spend(repository, "own", 20, { subject: "feat: SHOP-7, the export" });

  test("are told from a whole clone", async () => {
    await using pullRequest = await pullRequestWith(config, withTicket);

    const { exitCode, summary } = await pullRequest.run(
      { "fail-on-budget": "true" },
      { checkout: "full" },
    );

    expect(exitCode).toBe(1);
    expect(summary).toMatch(/^- Ticket `SHOP-7`, in total: ▒{8}░{12} 40 % of \$50\.00/m);
    expect(summary).toMatch(/^- Author `.+`, in total: .* exceeded by \$40\.11, with \$20\.00/m);
  });

  test("name an author by an address that the mailmap maps, too", async () => {
    await using pullRequest = await createPullRequest(withTicket, async (repository) => {
      const email = (await repository.git("log", "-1", "--format=%ae")).trim();
      const budgets = [{ scope: "author", match: email, per: "total", usd: 50 }];
      await repository.write(CONFIG, JSON.stringify({ budgets }));
      await repository.write(".mailmap", `Jane Doe <jane@new.example> <${email}>\n`);
      await spend(repository, "old", 70, { branch: "main" });
    });

    const { summary } = await pullRequest.run({}, { checkout: "full" });

    expect(summary).toMatch(
      /^- Author `Jane Doe`, in total: .* exceeded by \$40\.11, with \$20\.00/m,
    );
  });

  test("are not told without, and it is said", async () => {
    await using pullRequest = await pullRequestWith(config, withTicket);

    const { exitCode, summary, outputs, log } = await pullRequest.run({ "fail-on-budget": "true" });

    expect([exitCode, outputs.conclusion]).toEqual([0, "warning"]);
    expect(summary).not.toContain("### Budgets");
    expect(summary).toContain("Budgets by author are not told: they take the history");
    expect(log.join("\n")).toContain("::warning::Budgets by ticket are not told");
  });
});

test("a whole ledger's report names apart what a subscription covered", async () => {
  await using job = await createActionJob();
  await job.write(CONFIG, JSON.stringify({ billing: { codex: "subscription" } }));
  const rows = [
    ledgerRow({ sessionId: "one", agent: "codex", costNanoUsd: 3e9 }),
    ledgerRow({ sessionId: "two", agent: "amp", costNanoUsd: 2e9 }),
  ];
  await job.write(LEDGER, HEADER_LINE + rows.join(""));

  const { summary, outputs } = await job.run({}, { GITHUB_EVENT_NAME: "push" });

  expect(summary).toContain("**$2.00** spent, and **$3.00** at API list prices");
  expect(outputs["total-cost-usd"]).toBe("5");
});
