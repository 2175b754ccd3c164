import { createRandom } from "./random.ts";

const MEGABYTE = 1_048_576;

/** Texts that some layer between a ledger and a database's answer treats specially. */
const PIECES = [
  // SQL
  ...["'", "''", '"', "`", "' OR 1=1 --", "'; DROP TABLE llm_calls; --", "/* */", "--", ";"],
  ...["?", "??", "$1", "$$", "$tag$", "%s", ":name", "@x", "E'\\n'", "U&'\\0061'", "NULL", "null"],
  // COPY
  ...[
    "\\.",
    "\\N",
    "\\\\",
    "\\",
    "\\t",
    "\\n",
    "\\b",
    "\\x41",
    "\\101",
    "\t",
    "\n",
    "\r",
    "\r\n",
    "\v",
    "\f",
    "\b",
  ],
  // CSV, spreadsheets, JSON, templates, arrays of Postgres
  ...[
    ",",
    '""',
    '","',
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "'=1",
    "''=1",
    "\u00A0",
    " ",
    "  x  ",
    "{",
    "}",
    "{}",
    "{,}",
  ],
  ...[
    '{"a":[1,null]}',
    "[]",
    "$".concat("{process.env.HOME}"),
    "{{x}}",
    "#{x}",
    "$(id)",
    "`id`",
    "<script>",
    "&amp;",
    "%00",
    "%41",
  ],
  // git, paths
  ...["<<<<<<< HEAD", "=======", ">>>>>>> b", "../..", "C:\\x", "/", "~"],
  // tokenledger's own
  ...[
    "row:",
    "row:0123456789abcdef0123456789abcdef",
    "ROW:1",
    "error: x",
    " | error: y",
    "Phase 6",
    "phase #007.1",
  ],
  // Unicode
  ...[
    "é",
    "e\u0301",
    "ß",
    "İ",
    "ﬁ",
    "\u0130",
    "🦀",
    "👩‍👩‍👧",
    "\u{10FFFF}",
    "\uFFFD",
    "\uFFFE",
    "\uFFFF",
    "\uFEFF",
  ],
  ...[
    "\u202E",
    "\u2066",
    "\u200B",
    "\u200D",
    "\u2028",
    "\u2029",
    "\u0085",
    "\u00AD",
    "\u0001",
    "\u001F",
    "\u007F",
    "\u009F",
  ],
] as const;

/** What UTF-8, or a text of Postgres, has no bytes for. */
const UNWRITABLE = ["\0", "a\0b", "\uD800", "\uDC00", "x\uDBFFy", "\uDC00\uD800"] as const;

const LONG = ["x".repeat(801), "é".repeat(500), "\\".repeat(3_000), "🦀\t'".repeat(MEGABYTE / 8)];

/** Returns hostile texts, all different, none empty: each by itself, and several in one. */
export function hostileStrings(count: number): readonly string[] {
  const texts = new Set<string>([...PIECES, ...UNWRITABLE, ...LONG]);
  const random = createRandom(5);
  while (texts.size < count) {
    const pieces = Array.from({ length: 2 + random.below(4) }, () => random.pick(PIECES));
    const unwritable = random.below(30) === 0 ? random.pick(UNWRITABLE) : "";
    texts.add(pieces.join("") + unwritable);
  }
  return [...texts].slice(0, count);
}
