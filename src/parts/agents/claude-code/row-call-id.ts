import { row } from "./row.ts";

/**
 * Returns what makes the row's call one: every block of a reply, every state of its stream and
 * every copy in a resumed session repeats the ids of message and request. A row without ids, in a log that
 * another program made, is told apart by all that it says.
 */
export function rowCallId(rowTime: string): string {
  const messageId = row.messageId.text();
  const requestId = row.requestId.text();
  if (messageId === undefined) return row.uuid.text() ?? requestId ?? spelledOut(rowTime);
  return requestId === undefined ? messageId : `${messageId}:${requestId}`;
}

function spelledOut(rowTime: string): string {
  const counts = [
    row.inputTokens.count(),
    row.outputTokens.count(),
    row.cacheReadTokens.count(),
    row.cacheWriteTokens.count(),
  ];
  // What stands behind a colon would pass for a request's id.
  return [row.model.text() ?? "", rowTime, ...counts].join("/").replaceAll(":", "-");
}
