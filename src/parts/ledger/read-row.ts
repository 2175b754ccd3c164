import { parseUsd } from "../../usage/cost.ts";
import { parseScaled } from "../../usage/decimal.ts";
import { isTaskType } from "../../usage/task-type.ts";
import { toEpochMs } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import {
  COLUMNS,
  type Column,
  cellsByColumn,
  type LedgerHeader,
  type RowCells,
} from "./columns.ts";
import type { RawRecord } from "./csv-records.ts";
import { removeFormulaPrefix } from "./format-row.ts";
import { locateCell, type Problem, quoteValue, type Reject } from "./reject.ts";
import validate from "./row-validator.generated.js";

/** A record, and when it was made, in milliseconds since 1970. */
export interface TimedRecord {
  readonly record: UsageRecord;
  readonly time: number;
}

/** Returns the usage record that a row, which starts on `line`, holds under a header, or why it holds none. */
export function readRow(
  header: LedgerHeader,
  { cells, text, isEnded }: RawRecord,
  line: number,
): TimedRecord | Reject {
  const at = (cellIndex: number): Pick<Problem, "line" | "column"> => {
    const { linesDown, column } = locateCell(text, cellIndex);
    return { line: line + linesDown, column };
  };
  const width = header.names.length;
  // A spreadsheet leaves out, or adds, empty cells at a row's end.
  if (cells.length > width && cells.slice(width).some((cell) => cell !== "")) {
    const expected = `${width} cells as in the header (quote a cell that holds a comma)`;
    return { ...at(width), field: undefined, expected, got: `${cells.length} cells` };
  }
  if (!isEnded && cells.length < width) {
    const expected = `${width} cells as in the header, or a line feed after the row`;
    return { ...at(cells.length), field: undefined, expected, got: "a row that was cut off" };
  }
  const interpreted = interpretRow(cellsByColumn(header, cells));
  if ("record" in interpreted) return interpreted;
  const [first, ...others] = interpreted.map((problem) => ({
    ...at(header.indexes[problem.field]),
    ...problem,
  }));
  if (first === undefined) throw new TypeError("A row without a record has no problem.");
  return others.length === 0 ? first : { ...first, others };
}

/** What is wrong with a cell. */
export interface CellProblem {
  readonly field: Column;
  readonly expected: string;
  readonly got: string;
}

/** Returns the record that a row's cells say, or what is wrong with them, in the order of the columns. */
function interpretRow(cells: RowCells): TimedRecord | readonly CellProblem[] {
  const record = toRecord(cells);
  const time = toEpochMs(record.timestamp);
  const isReadable = !Number.isNaN(time) && isExact(record, cells);
  if (isReadable && hasForm(record, cells)) return { record, time };
  if (!validate(cells)) return problemsOfForm();
  return isReadable ? { record, time } : problemsOfValue(cells);
}

/**
 * Whether a row whose values are exact has the form that the schema wants, too: that is so of its time and its
 * numbers. Of the rest false tells nothing; it is quicker than the schema.
 */
function hasForm({ taskType }: UsageRecord, { model, task_success, task_type }: RowCells): boolean {
  return (
    VISIBLE_START.test(model) &&
    (task_success === "true" || task_success === "false" || task_success === "") &&
    (taskType !== undefined || task_type === "")
  );
}

function problemsOfForm(): readonly CellProblem[] {
  const problems = (validate.errors ?? []).map(({ instancePath, parentSchema, data }) =>
    cellProblem(instancePath.slice(1) as Column, parentSchema?.description, data as string),
  );
  return problems.toSorted((a, b) => COLUMNS.indexOf(a.field) - COLUMNS.indexOf(b.field));
}

function cellProblem(field: Column, expectedValue: string, got: string): CellProblem {
  return { field, expected: `${field} to be ${expectedValue}`, got: quoteValue(got) };
}

const VISIBLE_START = /^[!-~]/;
/** Fewer digits are an exact number. */
const MAX_PLAIN_DIGITS = 15;

const COUNTS = [
  "prompt_tokens",
  "completion_tokens",
  "duration_ms",
  "cache_read_tokens",
  "cache_write_tokens",
] as const;

/** Whether a row of the right form holds what a pattern cannot tell: numbers that are exact. */
function isExact(record: UsageRecord, { cost_usd }: RowCells): boolean {
  return (
    record.inputTokens <= Number.MAX_SAFE_INTEGER &&
    record.outputTokens <= Number.MAX_SAFE_INTEGER &&
    record.cacheReadTokens <= Number.MAX_SAFE_INTEGER &&
    record.cacheWriteTokens <= Number.MAX_SAFE_INTEGER &&
    (record.durationMs ?? 0) <= Number.MAX_SAFE_INTEGER &&
    (record.costNanoUsd !== undefined || cost_usd === "")
  );
}

/** Says what of it is not so. */
function problemsOfValue(cells: RowCells): readonly CellProblem[] {
  const problems: CellProblem[] = [];
  const add = (field: Column, expectedValue: string) =>
    problems.push(cellProblem(field, expectedValue, cells[field]));
  if (Number.isNaN(toEpochMs(cells.timestamp))) add("timestamp", "a date and time that exist");
  for (const field of COUNTS) {
    const count = countOf(cells[field]);
    if (Number.isNaN(count)) add(field, "a whole number of 0 or more");
    else if (count > Number.MAX_SAFE_INTEGER) {
      add(field, `a whole number of at most ${Number.MAX_SAFE_INTEGER}`);
    }
  }
  if (cells.cost_usd !== "" && parseUsd(cells.cost_usd) === undefined) {
    add("cost_usd", "a decimal USD amount with up to 9 places, below 9007199 USD");
  }
  return problems;
}

/** Returns a number that is whole, also where a spreadsheet wrote it as a decimal; NaN for one that is not. */
function countOf(cell: string): number {
  const plain = plainCountOf(cell);
  if (plain !== undefined) return plain;
  const count = Number(cell);
  if (/^\d+$/.test(cell) || count > Number.MAX_SAFE_INTEGER) return count;
  return parseScaled(cell, 0) ?? Number.NaN;
}

/** Returns the number that a few digits are, 0 for none; undefined for anything else. */
function plainCountOf(cell: string): number | undefined {
  if (cell.length > MAX_PLAIN_DIGITS) return undefined;
  let count = 0;
  for (let at = 0; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9) return undefined;
    count = count * 10 + digit;
  }
  return count;
}

function toRecord(cells: RowCells): UsageRecord {
  return {
    timestamp: cells.timestamp,
    model: removeFormulaPrefix(cells.model),
    inputTokens: countOf(cells.prompt_tokens),
    outputTokens: countOf(cells.completion_tokens),
    success: cells.task_success === "" ? undefined : cells.task_success.toLowerCase() === "true",
    taskType: isTaskType(cells.task_type) ? cells.task_type : undefined,
    durationMs: cells.duration_ms === "" ? undefined : countOf(cells.duration_ms),
    notes: removeFormulaPrefix(cells.notes),
    sessionId: removeFormulaPrefix(cells.session_id),
    cacheReadTokens: countOf(cells.cache_read_tokens),
    cacheWriteTokens: countOf(cells.cache_write_tokens),
    costNanoUsd: parseUsd(cells.cost_usd),
    agent: removeFormulaPrefix(cells.agent),
    branch: removeFormulaPrefix(cells.branch),
  };
}
