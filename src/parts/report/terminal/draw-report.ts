import { formatWhole } from "../../../usage/format-number.ts";
import type { TimeZone } from "../../../usage/time-zone.ts";
import { knownCost } from "../cost-text.ts";
import { NO_MESSAGE } from "../questions/no-value.ts";
import type { FailureGroup, UsageGroup, UsageSummary } from "../usage-summary.ts";
import { drawDays } from "./draw-days.ts";
import { drawNoUsage } from "./draw-no-usage.ts";
import { drawTable, type FittedTable } from "./draw-table.ts";
import { roomOf } from "./fit-rows.ts";
import { createInk, type Ink } from "./ink.ts";
import {
  COST_COLUMN,
  nameColumn,
  numberColumn,
  shareOfMost,
  successColumn,
  TOKEN_COLUMNS,
} from "./sum-columns.ts";
import type { TerminalView } from "./terminal-view.ts";
import { foreignText, wrapFacts, wrapWords } from "./text-width.ts";
import { drawFacts, drawNotes } from "./usage-facts.ts";

/** How many rows tables have, as far as there is room; the last holds whatever the room. */
const ROW_LIMITS = [10, 7, 5, 3];

/** A part of a report, drawn with so many rows at most; without lines it is left out. */
interface Section {
  readonly draw: (maxRows: number) => readonly string[];
  /** What shows all of it. */
  readonly option: string;
}

/** Returns a summary for people at a terminal: as much as fits the screen, the key numbers first. */
export function drawReport(summary: UsageSummary, view: TerminalView): string {
  if (summary.total.records === 0) return drawNoUsage(summary, view);
  const ink = createInk(view.hasColour);
  const { width } = view;
  const top = [...drawHead(summary, width, ink)];
  const sections = sectionsOf(summary, width, ink);
  const room = roomOf(view);
  const fits = (lines: readonly string[]) => lines.length <= room;
  for (const maxRows of ROW_LIMITS) {
    const lines = assemble(top, sections, maxRows, width, ink);
    if (fits(lines)) return textOf(lines);
  }
  const fewest = ROW_LIMITS.at(-1) ?? 0;
  for (let kept = sections.length - 1; kept > 0; kept--) {
    const lines = assemble(top, sections.slice(0, kept), fewest, width, ink, sections.slice(kept));
    if (fits(lines)) return textOf(lines);
  }
  return textOf(assemble(top, [], fewest, width, ink, sections));
}

function assemble(
  top: readonly string[],
  sections: readonly Section[],
  maxRows: number,
  width: number,
  ink: Ink,
  leftOut: readonly Section[] = [],
): readonly string[] {
  const drawn = sections.map(({ draw }) => draw(maxRows)).filter((lines) => lines.length > 0);
  const options = new Set(["--by day", ...leftOut.map(({ option }) => option), "--by author"]);
  const more = `More: ${[...options].filter(Boolean).join(", ")}, or last-week, main..HEAD, '#12'`;
  return [
    ...top,
    ...drawn.flatMap((lines) => ["", ...lines]),
    "",
    ...wrapWords(more, width).map((line) => ink.faint(line)),
  ];
}

function drawHead(summary: UsageSummary, width: number, ink: Ink): readonly string[] {
  const { total, zone, firstTimestamp = "", lastTimestamp = "", billed, previous } = summary;
  const [first, last] = [zone.dayOf(firstTimestamp), zone.dayOf(lastTimestamp)];
  const days = first === last ? first : `${first} to ${last}`;
  return [
    ...wrapFacts([`LLM usage, ${days}`], width).map((line) => ink.faint(line)),
    ...drawFacts(total, width, ink, { billed, previous, zone }),
    ...drawNotes(summary, width, ink),
  ];
}

/** Lists the parts of a report, the most important first. */
function sectionsOf(summary: UsageSummary, width: number, ink: Ink): readonly Section[] {
  const { models, agents, taskTypes, failures, zone } = summary;
  const table = <Row>(rows: FittedTable<Row>) => drawTable(rows, width, ink);
  const success = successColumn(ink);
  const groups = (title: string, all: readonly UsageGroup[], option: string): Section => {
    const named = all.some(({ name }) => name !== undefined) ? all : [];
    const nameOf = ({ name }: UsageGroup) => (name === undefined ? "none" : foreignText(name));
    return {
      option,
      draw: (maxRows) => {
        const rows = firstRows(named, maxRows);
        if (rows.length === 0) return [];
        const columns = [nameColumn(title, nameOf), COST_COLUMN, ...TOKEN_COLUMNS, success];
        const lines = table({ columns, rows, shareOf: shareOfMost(all) });
        return [...lines, ...moreLine(named.length - rows.length, option, ink)];
      },
    };
  };
  return [
    groups("Model", models, "--by model"),
    { option: "", draw: () => drawLastDays(summary, width, ink) },
    groups("Agent", agents.length > 1 ? agents : [], "--by agent"),
    groups("Task type", taskTypes, "--by task-type"),
    {
      option: "",
      draw: (maxRows) =>
        failures.length === 0
          ? []
          : table({
              columns: failureColumns(zone, ink),
              rows: failures.slice(0, Math.min(3, maxRows)),
            }),
    },
  ];
}

function drawLastDays(
  { days, range, zone }: UsageSummary,
  width: number,
  ink: Ink,
): readonly string[] {
  const known = days.map((day) => ({ name: day.name ?? "", ...knownCost(day) }));
  return drawDays(
    {
      ...{ days: known, lastDay: days.at(-1)?.name, isToday: false },
      firstDay: range.since === undefined ? undefined : zone.dayOf(range.since),
    },
    width,
    ink,
  );
}

function failureColumns(zone: TimeZone, ink: Ink) {
  return [
    {
      ...nameColumn("Failure", ({ message = NO_MESSAGE }: FailureGroup) => foreignText(message)),
      colourOf: () => ink.bad,
    },
    numberColumn("Times", ({ failures }: FailureGroup) => formatWhole(failures)),
    numberColumn("Last", ({ lastTimestamp }: FailureGroup) => zone.dayOf(lastTimestamp), 1),
  ];
}

/** Returns the first rows of some; a single one more takes no more room than to say that there is one. */
export function firstRows<Row>(rows: readonly Row[], maxRows: number): readonly Row[] {
  return rows.length === maxRows + 1 ? rows : rows.slice(0, maxRows);
}

function moreLine(count: number, option: string, ink: Ink): readonly string[] {
  return count <= 0 ? [] : [ink.faint(`… and ${formatWhole(count)} more: ${option}`)];
}

/** Returns lines as a text that ends in a line end. */
export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join("");
}
