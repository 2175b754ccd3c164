/** Pictures the report of a pull request for the README: `docs/report.png` and `docs/report-dark.png`. */
import { writeFileSync } from "node:fs";
import { renderPullRequest } from "../src/parts/report/pull-request/render-pull-request.ts";
import { openChromium } from "../test/support/chromium.ts";
import { openMarkdownPage } from "../test/support/render-markdown-page.ts";
import { CONTEXT, samplePullRequest } from "../test/support/sample-pull-request.ts";

// About as wide as GitHub shows a README.
const WIDTH = 860;
const SCALE = 2;
const PICTURES = [
  { theme: "light", path: "docs/report.png" },
  { theme: "dark", path: "docs/report-dark.png" },
] as const;

const report = renderPullRequest(await samplePullRequest(), CONTEXT);
await using browser = await openChromium();
for (const { theme, path } of PICTURES) {
  await using shown = await openMarkdownPage(browser, { theme, width: WIDTH, scale: SCALE });
  const failures = [...(await shown.show(report)), ...shown.complaints];
  if (failures.length > 0) throw new Error(`The report cannot be drawn: ${failures.join(", ")}`);
  const png = await shown.page.screenshot({ fullPage: true });
  writeFileSync(path, png);
  console.log(`${path}: ${Math.round(png.length / 1024)} KB`);
}
