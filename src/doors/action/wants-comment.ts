import type { PullRequestUsage } from "../../parts/report/pull-request/pull-request-usage.ts";

/** When a pull request gets a comment; the first is the default. */
export const COMMENT_MODES = ["auto", "always", "changes", "never"] as const;

export type CommentMode = (typeof COMMENT_MODES)[number];

/** Whether there is something to comment on; a comment that is not wanted any more is removed. */
export function wantsComment(mode: CommentMode, usage: PullRequestUsage): boolean {
  const { verdicts, corrected } = usage;
  switch (mode) {
    case "always":
      return true;
    case "never":
      return false;
    case "auto":
      return touchesRows(usage) || verdicts.length > 0;
    case "changes":
      return touchesRows(usage) || corrected > 0;
  }
}

function touchesRows({ added, rejected, unread, tampering }: PullRequestUsage): boolean {
  const { removedCount, changedCount } = tampering;
  return added.total.records + rejected + unread.length + removedCount + changedCount > 0;
}
