/** Writes a dashboard of made-up records: `node scripts/sample-dashboard.ts usage.html [records]`. */
import { writeFileSync } from "node:fs";
import { renderDashboard } from "../src/parts/dashboard/render-dashboard.ts";
import { teamRecords } from "../test/support/team-records.ts";

const DAYS = 120;
const [path = "build/usage.html", count = "2400"] = process.argv.slice(2);
const now = new Date("2026-06-30T17:00:00Z");

const html = await renderDashboard(teamRecords(Number(count), DAYS, now), {
  price: async () => undefined,
  title: "acme/shop",
  range: {},
  now,
  rejected: 3,
});
writeFileSync(path, html);
