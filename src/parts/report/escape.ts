/**
 * One escaper for each place where text of a ledger is printed. A ledger comes from whoever could
 * push to the branch: its text must not become markup, a command, a formula or a hidden message.
 */

const MAX_LENGTH = 120;
// Controls but white space, format and bidirectional marks, lone surrogates, zero-width characters.
const INVISIBLE = /(?![\t-\r])[\p{Cc}\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Returns the text on one line, without invisible characters. */
export function oneLine(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}

/** Returns the text on one line, cut where it is too long, and without invisible characters. */
export function shortLine(text: string, maxLength = MAX_LENGTH): string {
  // Cut before cleaning too: a cell can be megabytes long.
  const characters = Array.from(oneLine(text.slice(0, maxLength * 20)));
  if (characters.length <= maxLength) return characters.join("");
  return `${characters.slice(0, maxLength - 1).join("")}…`;
}

/**
 * Returns the text as a code span for a cell of a GFM table, where nothing in it is markup, a
 * mention, a reference or HTML; text without anything to see becomes `–`.
 */
export function markdownCode(text: string): string {
  const line = shortLine(text);
  if (line === "") return "–";
  const longestRun = Math.max(0, ...Array.from(line.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longestRun + 1);
  const padding = line.startsWith("`") || line.endsWith("`") ? " " : "";
  // A table is cut into cells before its code spans are read, and there `\|` is a bar. But `\\|`
  // is a backslash and the end of the cell, so a backslash is kept away from the bar.
  const content = line.replace(/(?<=\\)\|/g, " |").replaceAll("|", "\\|");
  return `${fence}${padding}${content}${padding}${fence}`;
}

// A word, also with a hyphen or an apostrophe, or a number. What GitHub could take for the start of
// markup, or make a link of (`@name`, `#1`, `www.x.y`, `ABC-12`), has other characters in it.
const PLAIN_WORD = /^\(?(?:\p{L}+(?:['’-]\p{L}+)*|\$?\d[\d.,]*%?|[%–≥≤])[),.;:!?…]{0,2}$/u;
// GitHub makes a link of what could be the id of a commit.
const MAYBE_COMMIT_ID = /[0-9a-f]{7}/i;
const LIST_NUMBER = /^\d+[.)]$/;
const SENTENCE_END = /(?<=[\p{L}\p{N}"])[.,;]$/u;

// What a sentence quotes as code, with the punctuation around it.
const QUOTED_CODE = /^(\(?)`([^`]+)`([),.;:!?…]{0,2})$/;
const WORDS = /\(?`[^`]+`\S*|\S+/g;

/**
 * Returns a sentence as markdown in which words are words and everything else, such as paths and
 * what somebody slipped into one, is a code span.
 */
export function markdownText(text: string, maxLength = 400): string {
  const runs: { isPlain: boolean; words: string[] }[] = [];
  for (const [index, word] of (shortLine(text, maxLength).match(WORDS) ?? []).entries()) {
    const markdown = plainMarkdown(word, index === 0);
    const isPlain = markdown !== undefined;
    const run = runs.at(-1);
    if (run?.isPlain === isPlain) run.words.push(markdown ?? word);
    else runs.push({ isPlain, words: [markdown ?? word] });
  }
  if (runs.length === 0) return markdownCode("");
  return runs
    .map(({ isPlain, words }) => (isPlain ? words.join(" ") : codeBeforePunctuation(words)))
    .join(" ");
}

/** Returns a word that is safe as it is, or is quoted as code, as markdown; undefined for others. */
function plainMarkdown(word: string, isFirst: boolean): string | undefined {
  const quoted = QUOTED_CODE.exec(word);
  if (quoted !== null) {
    const [, before = "", code = "", after = ""] = quoted;
    return `${before}${markdownCode(code)}${after}`;
  }
  const isPlain =
    PLAIN_WORD.test(word) && !MAYBE_COMMIT_ID.test(word) && !(isFirst && LIST_NUMBER.test(word));
  return isPlain ? word : undefined;
}

/** Keeps the end of a sentence out of the code span that the sentence ends in. */
function codeBeforePunctuation(words: readonly string[]): string {
  const text = words.join(" ");
  const end = SENTENCE_END.exec(text)?.[0] ?? "";
  return markdownCode(text.slice(0, text.length - end.length)) + end;
}

/** Returns markdown that leads to a page of a server; the markdown alone where the URL is none. */
export function markdownLink(markdown: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\/[^\s]+$/.test(url) || !URL.canParse(url)) return markdown;
  const target = new URL(url).href.replace(
    /[()<>|\\`[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[${markdown}](${target})`;
}

const SHORT_ID = /^[0-9a-f]{4,40}$/;

/** Returns a commit's short id as a link to the commit, or, where none is known, as a code span. */
export function commitLink(shortId: string, url: string | undefined): string {
  // A link in a code span has too little contrast on the grey rows of GitHub's tables.
  const link = SHORT_ID.test(shortId) ? markdownLink(shortId, url) : shortId;
  return link === shortId ? markdownCode(shortId) : link;
}

/** Returns the text as a quoted label of a mermaid diagram, which must not be empty. */
export function mermaidLabel(text: string): string {
  const label = shortLine(text).replace(/[^\p{L}\p{N}\p{P}\p{Zs}+=]|["#;`%&{}[\]\\]/gu, "_");
  return `"${label || "–"}"`;
}

/** Returns the text as one log line, in which a runner finds no workflow command. */
export function logLine(text: string): string {
  return oneLine(text)
    .replace(/:(?=:)/g, ": ")
    .replaceAll("##[", "## [");
}

/** Returns JSON with invisible characters spelled `\uXXXX`. */
export function visibleJson(json: string): string {
  return json.replace(INVISIBLE, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
