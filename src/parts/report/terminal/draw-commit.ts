import { formatCost, formatDuration, formatTokens } from "../../../usage/format-number.ts";
import type { TimeZone } from "../../../usage/time-zone.ts";
import { toUtc } from "../../../usage/timestamp.ts";
import type { UsageRecord } from "../../../usage/usage-record.ts";
import type { Billed } from "../billed.ts";
import type { UsageSums } from "../usage-summary.ts";
import { textOf } from "./draw-report.ts";
import { drawTable, type FittedColumn } from "./draw-table.ts";
import { fitRows, moreRows } from "./fit-rows.ts";
import { createInk, type Ink } from "./ink.ts";
import { nameColumn, numberColumn, shareOfMost } from "./sum-columns.ts";
import type { TerminalView } from "./terminal-view.ts";
import { cutMiddle, foreignText, wrapWords } from "./text-width.ts";
import { cacheHitText, drawFacts, drawNotes } from "./usage-facts.ts";

/** A commit and the records that it brought. */
export interface DrawnCommit {
  readonly commit: {
    readonly shortId: string;
    readonly subject: string;
    readonly parentIds: readonly string[];
  };
  readonly records: readonly UsageRecord[];
  readonly total: UsageSums;
  /** What is paid for them; undefined where all is paid by list prices. */
  readonly billed?: Billed | undefined;
}

/** Enough to tell models apart. */
const MODEL_WIDTH = 20;
const SESSION_LENGTH = 8;
const MINUTE_END = "2026-02-23T21:19".length;

/** Returns a commit's records for people at a terminal. */
export function drawCommit(
  { commit, records, total, billed }: DrawnCommit,
  zone: TimeZone,
  view: TerminalView,
): string {
  const { width, hasColour } = view;
  const ink = createInk(hasColour);
  const title = cutMiddle(`${commit.shortId} ${foreignText(commit.subject)}`, width);
  if (records.length === 0) {
    const why = commit.parentIds.length > 1 ? ": those it merges came in with their own" : "";
    return textOf([title, ...wrapWords(`No records came in with this commit${why}.`, width)]);
  }
  const share = shareOfMost(records.map(({ costNanoUsd = 0 }) => ({ costNanoUsd })));
  const columns = columnsOf(zone, ink);
  const shareOf = ({ costNanoUsd }: UsageRecord) => share({ costNanoUsd: costNanoUsd ?? 0 });
  const draw = (rows: readonly UsageRecord[], leftOut: number) => [
    title,
    ...drawFacts(total, width, ink, { billed }),
    ...drawNotes({ total, billed }, width, ink),
    "",
    ...drawTable({ columns, rows, shareOf }, width, ink),
    ...moreRows(leftOut, ink),
  ];
  return textOf(fitRows({ rows: records, draw }, view));
}

function columnsOf(zone: TimeZone, ink: Ink): readonly FittedColumn<UsageRecord>[] {
  return [
    {
      ...numberColumn(`Time (${zone.name})`, (record) => timeOf(record, zone), 2),
      align: undefined,
    },
    {
      ...nameColumn("Model", ({ model }: UsageRecord) => foreignText(model)),
      leastWidth: MODEL_WIDTH,
    },
    numberColumn("Cost", ({ costNanoUsd }) =>
      costNanoUsd === undefined ? "unpriced" : formatCost(costNanoUsd),
    ),
    numberColumn("Tokens", (record) => formatTokens(record.inputTokens + record.outputTokens), 1),
    numberColumn("Cache hits", cacheHitText, 5),
    numberColumn(
      "Took",
      ({ durationMs }) => (durationMs === undefined ? "–" : formatDuration(durationMs)),
      9,
    ),
    {
      title: "Result",
      text: ({ success }) => (success === undefined ? "–" : success ? "ok" : "failed"),
      rank: 3,
      colourOf: ({ success }) => (success === false ? ink.bad : undefined),
    },
    { ...nameColumn("Task", ({ taskType }: UsageRecord) => taskType ?? "–"), rank: 8 },
    { ...nameColumn("Agent", ({ agent }: UsageRecord) => foreignText(agent)), rank: 4 },
    {
      ...nameColumn("Session", ({ sessionId }: UsageRecord) =>
        foreignText(sessionId.slice(0, SESSION_LENGTH)),
      ),
      rank: 10,
    },
    {
      ...nameColumn("Notes", ({ notes }: UsageRecord) => foreignText(notes)),
      rank: 7,
      leastWidth: 12,
    },
  ];
}

function timeOf({ timestamp }: UsageRecord, zone: TimeZone): string {
  const utc = toUtc(timestamp);
  const shown = utc === undefined ? timestamp : zone.localTime(utc);
  return foreignText(shown.slice(0, MINUTE_END).replace("T", " "));
}
