import { commitLink, markdownLink, markdownText } from "../escape.ts";
import type { PullRequestContext } from "./pull-request-usage.ts";

// A ledger's text appears in cells, code spans and alerts: none of it begins a line like this.
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

/** Returns the line, invisible on GitHub, by which a later run finds the comment that it updates. */
export function commentMarker(commentId: string): string {
  return `<!-- tokenledger:report id=${encodeId(commentId)} v=1 -->`;
}

/**
 * Whether a comment is the report with this id. Only the last line counts: a ledger's text can hold
 * a marker too, but is never the last line of a report.
 */
export function isReportComment(body: string, commentId: string): boolean {
  return body.trimEnd().split(/\r?\n/).at(-1) === commentMarker(commentId);
}

/** Two ids stay two; none holds `--` or `>`, which would end an HTML comment. */
function encodeId(id: string): string {
  return encodeURIComponent(id.replace(/\p{Cs}/gu, "")).replace(/-(?=-|$)/g, "%2D");
}
