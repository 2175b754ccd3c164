import { formatPercent, formatTokens, formatWhole } from "../../../usage/format-number.ts";
import { costText } from "../cost-text.ts";
import { commitLink, markdownCode, shortLine } from "../escape.ts";
import type { Column } from "../markdown-table.ts";
import { NO_MESSAGE } from "../questions/no-value.ts";
import { durationText, listText, number, phaseText, text } from "../table-columns.ts";
import type { FailureGroup, UsageGroup, UsageSums } from "../usage-summary.ts";
import type { CommitUsage, PreviousPullRequest } from "./pull-request-usage.ts";

// Few columns, the name and the cost first: a phone shows no more without scrolling.
const UNKNOWN = "–";
const MAX_NAME_LENGTH = 60;
const MAX_SUBJECT_LENGTH = 50;

const COST = number("Cost", costText);
const TOKENS = number("Tokens", tokensText);
const SUCCESS = number("Success", successText);

/** A row of the table of commits: a commit, or what no commit brought. */
export type CommitRow = CommitUsage | { readonly unplaced: UsageSums };

export const MODEL_COLUMNS: readonly Column<UsageGroup>[] = [
  text("Model", ({ name }) => nameText(name ?? "")),
  COST,
  TOKENS,
  number("Cached", ({ inputTokens, cacheReadTokens }: UsageSums) =>
    inputTokens === 0 ? UNKNOWN : formatPercent(cacheReadTokens / inputTokens),
  ),
  SUCCESS,
];

export const TASK_TYPE_COLUMNS = sidesOf("Task type", (name) => name ?? "none");

export const PHASE_COLUMNS = sidesOf("Phase", phaseText);

export const FAILURE_COLUMNS: readonly Column<FailureGroup>[] = [
  text("Message", ({ message }) => (message === undefined ? NO_MESSAGE : markdownCode(message))),
  number("Times", ({ failures }) => formatWhole(failures)),
  text("Models", ({ models }) => nameText(listText(models))),
];

export const COMMIT_COLUMNS: readonly Column<CommitRow>[] = [
  text("Commit", (row) => ("unplaced" in row ? "none" : commitLink(row.shortId, row.url))),
  number("Cost", ofSums(costText)),
  number("Tokens", ofSums(tokensText)),
  number("Success", ofSums(successText)),
  text("Subject", (row) =>
    "unplaced" in row ? "in no commit that was read" : subjectText(row.subject),
  ),
];

export const PREVIOUS_COLUMNS: readonly Column<PreviousPullRequest>[] = [
  // In a code span: a bare `#12` would show up in that pull request's own history.
  text("Merged", ({ number }) => (number === undefined ? "push" : markdownCode(`#${number}`))),
  number("Cost", costText),
  number("Tokens", ({ tokens }) => formatTokens(tokens)),
  number("Success", successText),
  text("Title", ({ number, title }) => subjectText(title.replace(` (#${number})`, ""))),
];

function sidesOf(
  title: string,
  cell: (name: string | undefined) => string,
): readonly Column<UsageGroup>[] {
  return [
    text(title, ({ name }) => cell(name)),
    COST,
    TOKENS,
    SUCCESS,
    number("Time", ({ durationMs }) => durationText(durationMs)),
  ];
}

function nameText(name: string): string {
  return markdownCode(shortLine(name, MAX_NAME_LENGTH));
}

/** Kept on one line: as the last column it would be as narrow as its longest word, and the rows tall. */
function subjectText(subject: string): string {
  return markdownCode(shortLine(subject, MAX_SUBJECT_LENGTH)).replaceAll(" ", "\u00a0");
}

function tokensText({ inputTokens, outputTokens }: UsageSums): string {
  return formatTokens(inputTokens + outputTokens);
}

function successText({ successRate }: Pick<UsageSums, "successRate">): string {
  return successRate === undefined ? UNKNOWN : formatPercent(successRate);
}

function ofSums(cell: (sums: UsageSums) => string): (row: CommitRow) => string {
  return (row) => {
    const sums = "unplaced" in row ? row.unplaced : row.sums;
    return sums === undefined ? UNKNOWN : cell(sums);
  };
}
