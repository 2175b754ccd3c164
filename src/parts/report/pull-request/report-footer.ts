import { markdownLink, markdownText } from "../escape.ts";
import { commitLink } from "./commit-link.ts";
import type { PullRequestContext } from "./pull-request-usage.ts";

// Text of a ledger stands in cells, code spans and alerts: none of it begins a line like this.
const START = "\n<sub>";

/** Returns what changes from run to run though the usage does not: head and run. */
export function reportFooter({
  headShortId,
  headUrl,
  runUrl,
  version,
}: PullRequestContext): string {
  const facts = [
    `At ${commitLink(headShortId, headUrl)}`,
    ...(runUrl === undefined ? [] : [markdownLink("run", runUrl)]),
    `tokenledger ${markdownText(version)}`,
    "list prices, not what was billed",
  ];
  return `${START.trimStart()}${facts.join(" · ")}</sub>\n`;
}

/** Returns a report without what changes from run to run, to tell whether it says anything new. */
export function withoutFooter(markdown: string): string {
  const unified = markdown.replaceAll("\r\n", "\n");
  const end = unified.lastIndexOf(START);
  return (end === -1 ? unified : unified.slice(0, end)).trimEnd();
}
