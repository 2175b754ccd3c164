import { markdownCode, markdownLink } from "../escape.ts";

const SHORT_ID = /^[0-9a-f]{4,40}$/;

/** Returns a commit's short id as a link to the commit, or, where none is known, as a code span. */
export function commitLink(shortId: string, url: string | undefined): string {
  // A link in a code span has too little contrast on the grey rows of GitHub's tables.
  const link = SHORT_ID.test(shortId) ? markdownLink(shortId, url) : shortId;
  return link === shortId ? markdownCode(shortId) : link;
}
