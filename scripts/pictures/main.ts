/** Takes the README's pictures from the real thing, light and dark: `node scripts/pictures/main.ts`. */
import { statSync } from "node:fs";
import { openChromium } from "../../test/support/chromium.ts";
import { showDashboard } from "./dashboard.ts";
import { showPullRequest } from "./pull-request.ts";
import { showTerminal } from "./terminal.ts";

// Three beside each other in a README, each large enough to read when it is opened.
const SIZE = { width: 860, height: 640, scale: 1.5 };
const PICTURES = {
  "pull-request": showPullRequest,
  terminal: showTerminal,
  dashboard: showDashboard,
} as const;

await using browser = await openChromium();
for (const [name, show] of Object.entries(PICTURES)) {
  for (const theme of ["light", "dark"] as const) {
    const path = `docs/pictures/${name}-${theme}.png`;
    await show({
      ...{ browser, theme, ...SIZE },
      take: async (page) => void (await page.screenshot({ path })),
    });
    console.log(`${path}: ${Math.round(statSync(path).size / 1024)} KB`);
  }
}
