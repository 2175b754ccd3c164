import { Command } from "commander";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import {
  addDimensionOptions,
  type DimensionValues,
  filtersOf,
} from "../../../src/doors/cli/dimension-options.ts";
import type { Dimension } from "../../../src/parts/report/questions/dimension.ts";
import {
  createDimensions,
  DIMENSION_NAMES,
  type DimensionName,
} from "../../../src/parts/report/questions/dimensions.ts";
import { type Answer, answer } from "../../../src/parts/report/questions/question.ts";
import { renderGroups } from "../../../src/parts/report/render-groups.ts";
import { UTC } from "../../../src/usage/time-zone.ts";
import { change, DIMENSIONS, usageRow } from "../../support/usage-row.ts";

type Dimensions = Readonly<Record<DimensionName, Dimension>>;

const PACKAGES = createDimensions({
  ...{ zone: UTC, ticketPatterns: ["[A-Z]+-\\d+"] },
  folders: { packages: [".", "shop", "shop/cart"] },
});

/** Records of every kind that a dimension tells apart, each of another cost. */
const ROWS = [
  usageRow(
    { branch: "SHOP-7,cart", notes: "CI run 12 | Phase SHOP-7", costNanoUsd: 1 },
    {
      change: change({
        ...{ author: "Doe, Jane", pullRequest: 634, addedLines: 90, reworkedLines: 30 },
        changedLines: new Map([
          [".", 1],
          ["docs", 2],
          ["shop/cart", 3],
        ]),
      }),
    },
  ),
  usageRow(
    {
      ...{ notes: "Phase 07", agent: "Codex [a*b]", model: "none, or `one`", sessionId: "two" },
      ...{ timestamp: "2026-01-31T23:59:59Z", taskType: "quick", costNanoUsd: 10_000 },
    },
    { change: change({ commit: "b0".repeat(20), outcome: "abandoned", author: "Ada" }) },
  ),
  usageRow({ branch: "", agent: "", sessionId: "", taskType: undefined, costNanoUsd: 100_000 }),
  usageRow({ costNanoUsd: 1_000_000 }, { change: "not committed", repository: "acme/pay" }),
  usageRow({ costNanoUsd: 10_000_000 }, { change: "before history", repository: "" }),
];

/** Asks as the command line does: `value` is what is typed after the option. */
async function filtered(
  name: DimensionName,
  value: string,
  dimensions: Dimensions,
): Promise<Answer> {
  const command = addDimensionOptions(new Command());
  command.parse([`--${name}`, value], { from: "user" });
  const filters = filtersOf(command.opts<DimensionValues>(), dimensions);
  return answer(ROWS, { by: [], filters }, async () => undefined);
}

async function grouped(name: DimensionName, { [name]: dimension }: Dimensions) {
  const usage = await answer(ROWS, { by: [dimension], filters: [] }, async () => undefined);
  const json = JSON.parse(renderGroups(usage, "json")) as Record<
    string,
    readonly Record<string, string | number | null>[]
  >;
  const csv = parse<Record<string, string>>(renderGroups(usage, "csv"), { columns: true });
  return {
    groups: (json[`by_${dimension.key}`] ?? []).map((group) => ({
      name: group[dimension.key] as string | null,
      cost: group.cost_usd,
    })),
    csvNames: csv.flatMap((row) => (row.section === dimension.key ? [row.name] : [])),
  };
}

describe.each([
  ...DIMENSION_NAMES.map((name) => ({ name, dimensions: DIMENSIONS, title: name })),
  { name: "folder" as const, dimensions: PACKAGES, title: "folder, of packages" },
])("by $title", ({ name, dimensions }) => {
  test("what JSON and CSV call a group is what its filter takes", async () => {
    const { groups, csvNames } = await grouped(name, dimensions);

    expect(groups.length).toBeGreaterThan(1);
    expect(csvNames).toEqual(groups.map((group) => group.name ?? ""));
    for (const group of groups) {
      // Without a commit are those, too, that no commit holds yet.
      const value = group.name ?? (name === "commit" ? "unknown" : "none");
      const { total } = await filtered(name, value, dimensions);
      expect(total.costNanoUsd / 1e9, value).toBe(group.cost);
    }
  });
});

test.each<[DimensionName, readonly string[]]>([
  ["origin", ["developer", "ci"]],
  ["outcome", ["open", "merged", "reworked", "abandoned"]],
])("what help says that --%s takes is what reports print", async (name, values) => {
  const { groups } = await grouped(name, DIMENSIONS);

  expect(groups.flatMap((group) => group.name ?? []).toSorted()).toEqual(values.toSorted());
});

test.each<[DimensionName, string, string]>([
  ["origin", "developer machines", "developer"],
  ["phase", "007", "7"],
  ["pull-request", "634", "#634"],
])("--%s %s is %s", async (name, typed, printed) => {
  const [one, other] = [
    await filtered(name, typed, DIMENSIONS),
    await filtered(name, printed, DIMENSIONS),
  ];

  expect(one.total).toEqual(other.total);
  expect(one.total.records).toBeGreaterThan(0);
});
