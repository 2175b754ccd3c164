import { sampleDashboard } from "./sample-dashboard.ts";
import type { Shot } from "./shot.ts";

// Its cards and charts are made for a window, which is wider than a picture.
const WINDOW_WIDTH = 1_200;

/** Shows the first screen of a team's dashboard. */
export async function showDashboard({ browser, theme, width, height, scale, take }: Shot) {
  await using context = await browser.newContext({
    colorScheme: theme,
    deviceScaleFactor: (scale * width) / WINDOW_WIDTH,
    viewport: { width: WINDOW_WIDTH, height: Math.round((height * WINDOW_WIDTH) / width) },
  });
  const page = await context.newPage();
  await page.setContent(await sampleDashboard());
  await page.locator("svg rect, canvas").first().waitFor();
  await take(page);
}
