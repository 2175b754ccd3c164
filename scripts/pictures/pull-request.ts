import { renderPullRequest } from "../../src/parts/report/pull-request/render-pull-request.ts";
import { openMarkdownPage } from "../../test/support/render-markdown-page.ts";
import { CONTEXT, samplePullRequest } from "../../test/support/sample-pull-request.ts";
import type { Shot } from "./shot.ts";

/** Shows the report on a pull request as GitHub does. */
export async function showPullRequest({ browser, take, ...look }: Shot): Promise<void> {
  await using shown = await openMarkdownPage(browser, look);
  const report = renderPullRequest(await samplePullRequest(), CONTEXT);
  const failures = [...(await shown.show(report)), ...shown.complaints];
  if (failures.length > 0) throw new Error(`The report cannot be drawn: ${failures.join(", ")}`);
  await shown.page.setViewportSize(look);
  await take(shown.page);
}
