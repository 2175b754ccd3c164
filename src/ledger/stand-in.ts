import type { Problem } from "./reject.ts";

/** A file that stands in a ledger's place and holds it in another form. */
interface StandIn {
  /** With its article: "a Git LFS pointer". */
  readonly what: string;
  readonly advice: string;
}

const GIT_LFS: StandIn = {
  what: "a Git LFS pointer",
  advice: "run `git lfs pull` (in the Action: `lfs: true` of actions/checkout)",
};
const GIT_CRYPT: StandIn = {
  what: "a file that git-crypt encrypted",
  advice: "run `git-crypt unlock`",
};
const UTF_16: StandIn = { what: "text in UTF-16", advice: "save it as CSV UTF-8" };

// A mark of UTF-16 is no UTF-8 at all, and every other byte of an ASCII character is zero.
const UTF_16_START = /^(?:\ufffd\ufffd)?(?:(?:\0[ -~]){3}|(?:[ -~]\0){3})/;

const EXPECTED = "a ledger";

/**
 * Says what stands in a ledger's place, by the file's first line as UTF-8; undefined when nothing does that is known.
 *
 * @see https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
 */
export function findStandIn(firstLine: string): Problem | undefined {
  const found = standInOf(firstLine);
  if (found === undefined) return undefined;
  const got = `${found.what}: ${found.advice}`;
  return { line: 1, column: 1, field: undefined, expected: EXPECTED, got };
}

/** Whether a problem is that something stands in the ledger's place: then it says itself what to do. */
export function isStandIn({ expected }: Pick<Problem, "expected">): boolean {
  return expected === EXPECTED;
}

function standInOf(firstLine: string): StandIn | undefined {
  if (firstLine.startsWith("version https://git-lfs.github.com/spec/")) return GIT_LFS;
  if (firstLine.startsWith("\0GITCRYPT\0")) return GIT_CRYPT;
  return UTF_16_START.test(firstLine) ? UTF_16 : undefined;
}
