import { forgeLinksOf } from "../../src/parts/dashboard/forge-links.ts";
import { NOTHING_SPENT, stateOf } from "../../src/parts/report/budget/budget-state.ts";
import { UTC } from "../../src/usage/time-zone.ts";
import { pageOf } from "../../test/support/dashboard.ts";
import { teamRows } from "../../test/support/team-history.ts";

const DAYS = 120;
/** When the sample team looks at its usage. */
export const NOW = new Date("2026-06-23T17:00:00Z");

/** What a team of four recorded in four months. */
export const TEAM_ROWS = teamRows(2_400, DAYS, NOW);

/** Returns the dashboard of a team that has budgets and authors. */
export async function sampleDashboard(): Promise<string> {
  return pageOf(TEAM_ROWS, {
    ...{ isWhole: true, now: NOW, rejected: 0, authors: true },
    linksOf: () => forgeLinksOf("https://github.com/acme/shop.git"),
    budgets: () => [
      stateOf(
        { scope: "repository", per: "month", usd: 150 },
        "acme/shop",
        {
          ...{ ...NOTHING_SPENT, firstDay: "2026-02-23" },
          ...{ spentNanoUsd: 96.81e9, unpricedTokens: 2_890_000 },
        },
        { now: NOW, zone: UTC },
      ),
      stateOf(
        { scope: "ticket", match: "SHOP-7", per: "total", usd: 40 },
        "SHOP-7",
        { ...NOTHING_SPENT, spentNanoUsd: 37.5e9, firstDay: "2026-06-01" },
        { now: NOW, zone: UTC },
      ),
    ],
  });
}
