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
