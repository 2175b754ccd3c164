import { describe, expect, test } from "vitest";
import { withBilled } from "../../../src/parts/report/billed.ts";
import { renderPullRequest } from "../../../src/parts/report/pull-request/render-pull-request.ts";
import type { Dimension } from "../../../src/parts/report/questions/dimension.ts";
import { answer } from "../../../src/parts/report/questions/question.ts";
import { renderGroups } from "../../../src/parts/report/render-groups.ts";
import { renderCsv, renderJson, renderReport } from "../../../src/parts/report/render-report.ts";
import { drawReport } from "../../../src/parts/report/terminal/draw-report.ts";
import { type BillingRules, billingOf, spendOf } from "../../../src/usage/billing.ts";
import { NO_COST } from "../../../src/usage/priced-sum.ts";
import { view } from "../../support/drawing.ts";
import { CONTEXT, summarizeRecords, usageOf } from "../../support/sample-pull-request.ts";
import { usageRecord } from "../../support/usage-record.ts";
import { DIMENSIONS, usageRow } from "../../support/usage-row.ts";

const USD = 1_000_000_000;
const RULES: BillingRules = { "claude-code": "subscription", codex: { credits: 0.03 } };
const RECORDS = [
  usageRecord({ agent: "claude-code", costNanoUsd: 8 * USD }),
  usageRecord({ agent: "codex", costNanoUsd: 4 * USD }),
  usageRecord({ agent: "amp", costNanoUsd: USD }),
];

const summary = async (rules: BillingRules) => withBilled(await summarizeRecords(RECORDS), rules);

describe("an agent is paid for", () => {
  test.each<[string, BillingRules, number]>([
    ["by list prices unless it is named", RULES, 4],
    ["by a subscription, which costs nothing more", { amp: "subscription" }, 0],
    ["by the longest pattern", { "*": "subscription", "a*": "list" }, 4],
    ["in credits, as many as are named", { amp: { credits: 0.5, perUsd: 3 } }, 6],
  ])("%s", (_, rules, usd) => {
    expect(spendOf(rules, "amp", 4 * USD)).toBe(usd * USD);
  });

  test.each([
    ["codex", 0.04, 4],
    ["copilot-cli", 0.01, 4],
    ["copilot-vscode", 0.005, 2],
  ])("in the credits of %s, at %d USD each", (agent, credits, usd) => {
    expect(spendOf({ [agent]: { credits } }, agent, 4 * USD)).toBe(usd * USD);
  });

  test("by * where nothing names it", () => {
    expect(billingOf({ "*": "subscription" }, undefined)).toBe("subscription");
  });
});

describe("a report", () => {
  test("tells what is spent from what a subscription covered", async () => {
    const markdown = renderReport(await summary(RULES), "markdown");

    expect(markdown).toContain(
      "**$4.00** spent, and **$8.00** at API list prices that a subscription covered, for **",
    );
    expect(markdown).toContain(
      "- Costs of groups are list prices, $13.00 in all, whoever is paid: by subscription for `claude-code`, in credits for `codex`.",
    );
  });

  test("tells apart what a subscription covered without a price, too", async () => {
    const records = [
      usageRecord({ agent: "claude-code", costNanoUsd: undefined }),
      usageRecord({ agent: "amp", costNanoUsd: USD }),
    ];
    const mixed = withBilled(await summarizeRecords(records), RULES);

    expect(renderReport(mixed, "markdown")).toContain(
      "**$1.00** spent, and what has no price that a subscription covered, for **",
    );
    expect(drawReport(mixed, view(80))).toContain(
      "$1.00 spent  ·  unpriced covered by subscription  ·  ",
    );
  });

  test("of credits alone says what list prices would be", async () => {
    expect(renderReport(await summary({ codex: { credits: 0.02 } }), "markdown")).toContain(
      "**$11.00** spent ($13.00 at list prices) for **",
    );
  });

  test("without rules, or with such as change nothing, is as ever", async () => {
    const plain = renderReport(await summarizeRecords(RECORDS), "markdown");

    expect(renderReport(await summary({}), "markdown")).toBe(plain);
    expect(renderReport(await summary({ amp: "list" }), "markdown")).toBe(plain);
  });

  test("as JSON keeps its keys, and has what is paid beside them", async () => {
    const { total, by_agent } = JSON.parse(renderJson(await summary(RULES)));

    expect(total).toMatchObject({ cost_usd: 13, spend_usd: 4, subscription_usd: 8 });
    expect(by_agent).toMatchObject([
      { agent: "claude-code", cost_usd: 8, spend_usd: 0, subscription_usd: 8 },
      { agent: "codex", cost_usd: 4, spend_usd: 3, subscription_usd: 0 },
      { agent: "amp", cost_usd: 1, spend_usd: 1, subscription_usd: 0 },
    ]);
    expect(JSON.parse(renderJson(await summary({}))).total).not.toHaveProperty("spend_usd");
  });

  test("as CSV has four columns more, for the total and the agents", async () => {
    const lines = renderCsv(await summary(RULES)).split("\n");

    expect(lines[0]).toMatch(
      /,spend_usd,subscription_usd,spend_unpriced_tokens,subscription_unpriced_tokens$/,
    );
    expect(lines.find((line) => line.startsWith("total,"))).toMatch(/,4,8,0,0$/);
    expect(lines.find((line) => line.startsWith("agent,codex,"))).toMatch(/,3,0,0,0$/);
    expect(lines.find((line) => line.startsWith("model,"))).toMatch(/,,,,$/);
    expect(renderCsv(await summary({})).split("\n")[0]).not.toContain("spend_usd");
  });

  test("by agent and another dimension tells it of each group", async () => {
    const rows = RECORDS.map((record) => usageRow(record));
    const ask = async (...by: Dimension[]) =>
      withBilled(await answer(rows, { by, filters: [] }, async () => undefined), RULES);
    const { agent, model } = DIMENSIONS;

    for (const by of [[agent], [agent, model], [model, agent]]) {
      const answered = await ask(...by);
      const groups = JSON.parse(renderGroups(answered, "json"))[
        `by_${by.map(({ key }) => key).join("_and_")}`
      ];
      expect(groups).toMatchObject([
        { agent: "claude-code", cost_usd: 8, spend_usd: 0, subscription_usd: 8 },
        { agent: "codex", cost_usd: 4, spend_usd: 3, subscription_usd: 0 },
        { agent: "amp", cost_usd: 1, spend_usd: 1, subscription_usd: 0 },
      ]);
      const lines = renderGroups(answered, "csv").split("\n");
      expect(lines[1]).toMatch(/^total,.*,4,8,0,0$/);
      expect(lines.find((line) => line.includes("codex"))).toMatch(/,3,0,0,0$/);
    }
    const ofModels = await ask(model);
    expect(JSON.parse(renderGroups(ofModels, "json")).by_model[0]).not.toHaveProperty("spend_usd");
    expect(renderGroups(ofModels, "csv")).toMatch(/^model,.*,,,,$/m);
  });

  test("tells of tokens without a price on which side they are", async () => {
    const records = [...RECORDS, usageRecord({ agent: "claude-code" })];
    const billed = withBilled(await summarizeRecords(records), RULES);

    expect(renderReport(billed, "markdown")).toContain(
      "**$4.00** spent, and **≥ $8.00** at API list prices that a subscription covered,",
    );
    expect(JSON.parse(renderJson(billed)).total).toMatchObject({
      ...{ spend_usd: 4, spend_unpriced_tokens: 0 },
      ...{ subscription_usd: 8, subscription_unpriced_tokens: 4_700 },
    });
  });

  test("beside another says that list prices are compared, and what was spent then", async () => {
    const before = await summarizeRecords(RECORDS.slice(0, 2));
    const compared = {
      ...(await summary(RULES)),
      previous: withBilled(before, RULES),
    };

    expect(renderReport(compared, "markdown")).toContain(
      "- Before: **$3.00** spent, and **$8.00** at API list prices that a subscription covered, for **9.40 k tokens** in 2 records; the cost at list prices changed by +8 %.",
    );
    expect(drawReport(compared, view(120))).toContain(
      "$4.00 spent  ·  $8.00 covered by subscription  ·  +8 % from $12.00 before at list prices",
    );
    expect(drawReport(compared, view(120))).toContain(
      "\nCosts below are list prices, whoever is paid.\n",
    );
    expect(drawReport(await summary({}), view(120))).not.toContain("list prices");
    const { previous } = JSON.parse(renderJson(compared));
    expect(previous).toMatchObject({ cost_usd: 12, spend_usd: 3, subscription_usd: 8 });
    expect(renderCsv(compared)).toMatch(/^previous,,2,.*,12,.*,3,8,0,0$/m);
  });

  test("of a pull request does too, beside what is usual", async () => {
    const usage = await usageOf(
      [{ shortId: "3f2c81a", subject: "a commit", url: undefined, records: RECORDS }],
      {
        previous: [1, 2, 3, 4, 5].map((number) => ({
          ...{ number, title: "", tokens: 1, successRate: 1 },
          ...{ ...NO_COST, records: 1, costNanoUsd: 2 * USD },
        })),
      },
    );

    const markdown = renderPullRequest(
      { ...usage, added: withBilled(usage.added, RULES) },
      CONTEXT,
    );

    expect(markdown).toContain("**$4.00** spent, and **$8.00** at API list prices");
    expect(markdown).toContain(", at list prices 6.5 × the usual $2.00;");
    expect(markdown).toContain("> Costs of groups are list prices, $13.00 in all");
  });
});
