import { describe, expect, test } from "vitest";
import { createBudgetCommand } from "../../../src/doors/cli/commands/budget.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import {
  createLedgerRepository,
  LEDGER,
  type LedgerRepository,
  ledgerRow,
} from "../../support/ledger-repository.ts";
import { runCommand } from "../../support/run-command.ts";

const NOW = new Date("2026-02-12T15:00:00Z");

async function repositoryWith(config: object): Promise<LedgerRepository> {
  const repository = await createLedgerRepository();
  await repository.write(".telemetry/config.json", JSON.stringify(config));
  const row = (sessionId: string, usd: number, day: string, branch: string, agent: string) =>
    repository.append(
      LEDGER,
      ledgerRow({
        ...{ sessionId, branch, agent, costNanoUsd: usd * 1e9 },
        timestamp: `2026-${day}T10:00:00Z`,
      }),
    );
  await row("one", 40, "01-20", "feat/SHOP-1", "codex");
  await repository.commit("feat: one");
  await row("two", 60, "02-10", "feat/SHOP-1", "codex");
  await row("three", 20, "02-11", "main", "claude-code");
  await repository.commit("fix: SHOP-2, and three");
  return repository;
}

function budget({ root, environment }: LedgerRepository, ...args: readonly string[]) {
  return runCommand(createBudgetCommand, ["--utc", ...args], {
    ...{ cwd: root, environment },
    now: () => NOW,
  });
}

const MONTH = { scope: "repository", per: "month", usd: 100 };

describe("tokenledger budget", () => {
  test("shows what is spent, left, and when it ends", async () => {
    await using repository = await repositoryWith({
      budgets: [MONTH, { scope: "agent", per: "total", usd: 50 }],
    });

    const { stdout, exitCode } = await budget(repository);

    expect(exitCode).toBe(0);
    expect(stdout.replace(/ +/g, " ").split("\n")).toEqual([
      "Scope Name Budget Spent Left Share Per day Ends",
      expect.stringMatching(
        /^repository \S+ \$100\.00 per month \$80\.00 \$20\.00 80 % \$6\.67 2026-02-15$/,
      ),
      "agent codex $50.00 in total $100.00 −$50.00 200 % $4.17 exceeded",
      "agent claude-code $50.00 in total $20.00 $30.00 40 % $10.00 2026-02-15",
      "",
    ]);
  });

  test("as JSON", async () => {
    await using repository = await repositoryWith({
      budgets: [MONTH],
      billing: { codex: "subscription" },
    });

    const { stdout, stderr } = await budget(repository, "--json");

    expect(stderr).toContain("what subscriptions covered is not spent");
    expect(JSON.parse(stdout)).toEqual([
      {
        ...{ scope: "repository", name: expect.any(String), per: "month" },
        ...{ since: "2026-02-01", until: "2026-03-01" },
        ...{ budget_usd: 100, spent_usd: 20, left_usd: 80, share: 0.2 },
        ...{ per_day_usd: 1.666666667, ends_on: null, status: "within" },
        ...{ subscription_usd: 60, unpriced_tokens: 0, match: null },
      },
    ]);
  });

  test("as markdown and CSV", async () => {
    await using repository = await repositoryWith({ budgets: [MONTH] });

    expect((await budget(repository, "--format", "markdown")).stdout).toMatch(
      /^\| Scope +\| Name .*\n.*\n\| repository \| `\S+` +\| \$100\.00 per month \|/,
    );
    expect((await budget(repository, "--format", "csv")).stdout).toMatch(
      /^scope,name,per,since,until,budget_usd,spent_usd,left_usd,share,per_day_usd,ends_on,status,/,
    );
  });

  test("tickets and authors come from history", async () => {
    await using repository = await repositoryWith({
      budgets: [
        { scope: "ticket", match: "SHOP-*", per: "total", usd: 500 },
        { scope: "author", per: "month", usd: 100 },
      ],
    });

    const { stdout } = await budget(repository, "--json");

    expect(JSON.parse(stdout)).toMatchObject([
      { scope: "ticket", name: "SHOP-1", spent_usd: 100 },
      { scope: "ticket", name: "SHOP-2", spent_usd: 20 },
      { scope: "author", name: expect.any(String), spent_usd: 80 },
    ]);
  });

  test("without budgets says how to set one", async () => {
    await using repository = await repositoryWith({});

    const { stdout, stderr } = await budget(repository, "--json");

    expect(JSON.parse(stdout)).toEqual([]);
    expect(stderr).toContain("No budgets are set");
  });

  test("an author is found by what commits said before the mailmap", async () => {
    const budgets = ["jane@old.example", "jane"].map((match) => {
      return { scope: "author", match, per: "total", usd: 500 };
    });
    await using repository = await repositoryWith({ budgets });
    await repository.write(".mailmap", "Jane Doe <jane@new.example> Jane <jane@old.example>\n");
    await repository.append(LEDGER, ledgerRow({ sessionId: "four", costNanoUsd: 7e9 }));
    await repository.commit("four", "--author=Jane <jane@old.example>");

    const { stdout, stderr } = await budget(repository, "--json");

    expect(JSON.parse(stdout)).toMatchObject([
      { name: "Jane Doe", match: "jane@old.example", spent_usd: 7 },
      { name: "Jane Doe", match: "jane", spent_usd: 7 },
    ]);
    expect(stderr).toBe("");
  });

  test("what names nobody is told, and which budget it is", async () => {
    const budgets = ["codx", "amp"].map((match) => {
      return { scope: "agent", match, per: "total", usd: 50 };
    });
    await using repository = await repositoryWith({ budgets });

    const { stdout, stderr } = await budget(repository, "--json");

    expect(JSON.parse(stdout)).toMatchObject([
      { name: null, match: "codx", spent_usd: 0 },
      { name: null, match: "amp", spent_usd: 0 },
    ]);
    expect(stderr).toBe(
      'tokenledger: None of the records has the agent "codx"; the nearest is "codex".\ntokenledger: None of the records has the agent "amp".\n',
    );
  });

  test("a repository has its name before anything is used", async () => {
    await using repository = await repositoryWith({ budgets: [{ ...MONTH, per: "week" }] });
    await repository.git("remote", "add", "origin", "https://example.com/acme/shop.git");
    await repository.write(LEDGER, HEADER_LINE);

    expect((await budget(repository)).stdout).toMatch(/^repository +acme\/shop .* \$0\.00 /m);
  });

  test("a budget that nobody has used is listed all the same", async () => {
    await using repository = await repositoryWith({
      budgets: [{ scope: "branch", match: "release/*", per: "week", usd: 5 }],
    });

    expect((await budget(repository)).stdout).toMatch(
      /branch +release\/\* +\$5\.00 per week +\$0\.00/,
    );
  });
});
