/** Writes a dashboard of made-up records: `node scripts/sample-dashboard.ts usage.html [records]`. */
import { writeFileSync } from "node:fs";
import { forgeLinksOf } from "../src/parts/dashboard/forge-links.ts";
import { stateOf } from "../src/parts/report/budget/budget-state.ts";
import { UTC } from "../src/usage/time-zone.ts";
import { pageOf } from "../test/support/dashboard.ts";
import { teamRows } from "../test/support/team-history.ts";

const DAYS = 120;
const [path = "build/usage.html", count = "2400"] = process.argv.slice(2);
const now = new Date("2026-06-23T17:00:00Z");
const spent = { ownNanoUsd: 0, ownRecords: 0, coveredNanoUsd: 0, unpricedTokens: 0 };

const html = await pageOf(teamRows(Number(count), DAYS, now), {
  ...{ isWhole: true, now, rejected: 3, authors: true },
  linksOf: () => forgeLinksOf("https://github.com/acme/shop.git"),
  budgets: () => [
    stateOf(
      { scope: "repository", per: "month", usd: 150 },
      "acme/shop",
      { ...spent, spentNanoUsd: 96.81e9, firstDay: "2026-02-23" },
      { now, zone: UTC },
    ),
    stateOf(
      { scope: "ticket", match: "SHOP-7", per: "total", usd: 40 },
      "SHOP-7",
      { ...spent, spentNanoUsd: 37.5e9, firstDay: "2026-06-01" },
      { now, zone: UTC },
    ),
  ],
});
writeFileSync(path, html);
