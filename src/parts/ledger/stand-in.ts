import type { Problem } from "./reject.ts";

/** A file in a ledger's place that is something else, or holds the ledger in another form. */
interface StandIn {
  /** With its article: "a Git LFS pointer". */
  readonly what: string;
  readonly advice: string;
  readonly start: string | RegExp;
}

// Of UTF-16 every other byte of an ASCII character is zero; its mark is not UTF-8 at all.
const UTF_16_START = /^(?:\ufffd\ufffd)?(?:(?:\0[ -~]){3}|(?:[ -~]\0){3})/;
const SAVE_AGAIN = "separate the columns by commas (save it as CSV UTF-8)";

/** By the first line of a file, read as UTF-8: what is not UTF-8 is U+FFFD there. */
const STAND_INS: readonly StandIn[] = [
  {
    // https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md
    what: "a Git LFS pointer",
    advice: "run `git lfs pull` (in the Action: `lfs: true` of actions/checkout)",
    start: /^version https:\/\/git-lfs\.github\.com\/spec\//,
  },
  {
    what: "a pointer of git-annex",
    advice: "run `git annex get`",
    start: /^(?:\.\.\/)*(?:\.git)?\/?annex\/objects\//,
  },
  {
    what: "a file that git-crypt encrypted",
    advice: "run `git-crypt unlock`",
    start: "\0GITCRYPT\0",
  },
  { what: "text in UTF-16", advice: "save it as CSV UTF-8", start: UTF_16_START },
  {
    what: "zero bytes, as a crash or a full disk leaves them",
    advice: "take the file from git: `git restore`",
    start: "\0".repeat(8),
  },
  { what: "a gzip file", advice: "unpack it with `gunzip`", start: "\u001f\ufffd" },
  { what: "a Zstandard file", advice: "unpack it with `unzstd`", start: "(\ufffd/\ufffd" },
  { what: "an xz file", advice: "unpack it with `unxz`", start: "\ufffd7zXZ\0" },
  { what: "a bzip2 file", advice: "unpack it with `bunzip2`", start: /^BZh\d1AY&SY/ },
  {
    what: "a ZIP file, as a workbook is one",
    advice: "unpack it, or save the sheet as CSV UTF-8",
    start: "PK\u0003\u0004",
  },
  { what: "an SQLite database", advice: "name a CSV file", start: "SQLite format 3\0" },
  {
    what: "a page in HTML",
    advice: "it may be an error in place of the download: get the file itself",
    start: /^\ufeff?\s*<(?:!doctype|!--|html|head|body|\?xml)/i,
  },
  {
    what: "JSON",
    advice: "it may be an error in place of the download: get the file itself",
    start: /^\ufeff?\s*[{[]/,
  },
  {
    what: "a table whose columns are separated by semicolons",
    advice: SAVE_AGAIN,
    start: /^\ufeff?(?:"?sep=;|.*\b(?:timestamp|model)"?\s*;)/,
  },
  {
    what: "a table whose columns are separated by tabs",
    advice: SAVE_AGAIN,
    start: /^\ufeff?(?:"?sep=\t|.*\b(?:timestamp|model)"? *\t)/,
  },
  {
    what: "a table whose columns are separated by something other than commas",
    advice: SAVE_AGAIN,
    start: /^\ufeff?(?:"?sep=[^,]|.*\b(?:timestamp|model)"? *\|)/,
  },
];

const EXPECTED = "a ledger";

/** Says what is in a ledger's place, by the file's first line as UTF-8; undefined for anything unknown. */
export function findStandIn(firstLine: string): Problem | undefined {
  const found = STAND_INS.find(({ start }) =>
    typeof start === "string" ? firstLine.startsWith(start) : start.test(firstLine),
  );
  if (found === undefined) return undefined;
  const got = `${found.what}: ${found.advice}`;
  return { line: 1, column: 1, field: undefined, expected: EXPECTED, got };
}

/** Says that a link or a folder is in a ledger's place. */
export function notAFile(kind: "link" | "folder"): Problem {
  const got = `a ${kind}, which is not followed: put the file itself there`;
  return { line: 1, column: 1, field: undefined, expected: EXPECTED, got };
}

/** Whether a problem is that something else is in the ledger's place: then it says what to do itself. */
export function isStandIn({ expected }: Pick<Problem, "expected">): boolean {
  return expected === EXPECTED;
}
