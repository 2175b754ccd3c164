import { REQUIRED_COLUMNS } from "../../parts/ledger/columns.ts";
import { findStandIn } from "../../parts/ledger/stand-in.ts";
import { Failure } from "../../usage/failure.ts";
import { formatLocal } from "../../usage/timestamp.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

// A search through the ledger for each of more lines takes longer than making a set of its lines.
const FEW_LINES = 16;

/** Returns the lines, each ending in a line feed, that a ledger's bytes do not hold as whole lines. */
export function missingLines(ledger: Buffer, lines: readonly string[]): readonly string[] {
  const texts =
    lines.length > FEW_LINES ? new Set(ledger.toString().split(/\r\n|\n|\r/)) : undefined;
  return lines.filter((line) => {
    const text = line.replace(/\n$/, "");
    // A row with a line break in a cell is more than one line.
    if (texts !== undefined && !/[\r\n]/.test(text)) return !texts.has(text);
    return !holdsLine(ledger, Buffer.from(text));
  });
}

/**
 * Returns the lines of rows that a ledger does not hold, neither as they are nor corrected: a row of
 * the same session, model and instant is the same record.
 */
export async function missingRows(
  ledger: Buffer,
  lines: readonly string[],
): Promise<readonly string[]> {
  const missing = missingLines(ledger, lines);
  if (missing.length === 0 || ledger.length === 0) return missing;
  // What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.
  const { parseLedger } = await import("../../parts/ledger/parse-ledger.ts");
  const header = `${firstLineOf(ledger)}\n`;
  return missing.filter((line) => {
    const { rows } = parseLedger(header + line);
    return rows.length === 0 || !rows.every(({ record }) => holdsRecord(ledger, record));
  });
}

function firstLineOf(ledger: Buffer): string {
  const ends = [ledger.indexOf(LINE_FEED), ledger.indexOf(CARRIAGE_RETURN)];
  const found = ends.filter((end) => end >= 0);
  return ledger.toString("utf8", 0, Math.min(ledger.length, ...found));
}

function holdsLine(ledger: Buffer, line: Buffer): boolean {
  // New rows stand at the end.
  let start = ledger.lastIndexOf(line);
  while (start !== -1) {
    const next = ledger[start + line.length];
    const before = ledger[start - 1];
    const startsLine = start === 0 || before === LINE_FEED || before === CARRIAGE_RETURN;
    const endsLine = next === undefined || next === LINE_FEED || next === CARRIAGE_RETURN;
    if (startsLine && endsLine) return true;
    if (start === 0) return false;
    start = ledger.lastIndexOf(line, start - 1);
  }
  return false;
}

/**
 * Returns a record with a time of its own: a millisecond later than a row of the same session and
 * model that the ledger has for the same instant, which would be the same record.
 */
export function withOwnTime(record: UsageRecord, ledger: Buffer): UsageRecord {
  const taken = timesTaken(record, ledger);
  let timeMs = Date.parse(record.timestamp);
  if (!taken.has(timeMs)) return record;
  while (taken.has(timeMs)) timeMs += 1;
  return { ...record, timestamp: formatLocal(new Date(timeMs)) };
}

/** Whether a ledger has a row of a record's session, model and instant: the record, as it is or corrected. */
export function holdsRecord(ledger: Buffer, record: UsageRecord): boolean {
  return timesTaken(record, ledger).has(Date.parse(record.timestamp));
}

/** Makes the test of `holdsRecord` for many records: to go through a large ledger for each would take too long. */
export function createHoldsRecord(ledger: Buffer): (record: UsageRecord) => boolean {
  const linesByTime = new Map<number, string[]>();
  for (const line of ledger.toString().split("\n")) {
    const timeMs = timeOf(line);
    const lines = linesByTime.get(timeMs);
    if (lines === undefined) linesByTime.set(timeMs, [line]);
    else lines.push(line);
  }
  return ({ sessionId, model, timestamp }) => {
    const lines = sessionId === "" ? [] : (linesByTime.get(Date.parse(timestamp)) ?? []);
    return lines.some((line) => line.includes(sessionId) && line.includes(model));
  };
}

function timesTaken({ sessionId, model }: UsageRecord, ledger: Buffer): ReadonlySet<number> {
  if (sessionId === "" || !ledger.includes(sessionId)) return new Set();
  const lines = ledger.toString().split("\n");
  const rows = lines.filter((line) => line.includes(sessionId) && line.includes(model));
  return new Set(rows.map(timeOf));
}

function timeOf(line: string): number {
  return Date.parse(line.slice(0, line.indexOf(",")));
}

/** Returns a ledger's bytes with lines added at its end, after giving its last line the end it lacks. */
export function withLines(ledger: Buffer, lines: readonly string[]): Buffer {
  if (lines.length === 0) return ledger;
  const lacksEnd = ledger.length > 0 && ledger[ledger.length - 1] !== LINE_FEED;
  return Buffer.concat([ledger, Buffer.from((lacksEnd ? "\n" : "") + lines.join(""))]);
}

/** Returns what has to be appended to `before` to make `after`; undefined when appending cannot. */
export function appendedText(before: Buffer, after: Buffer): string | undefined {
  const isPrefix = before.length <= after.length && before.equals(after.subarray(0, before.length));
  const endsLine = before.length === 0 || before[before.length - 1] === LINE_FEED;
  return isPrefix && endsLine ? after.subarray(before.length).toString() : undefined;
}

/**
 * Returns the columns that a ledger's first line names. No column's name holds a comma or a quote,
 * so the line needs no CSV parser, which a hook has no time to load.
 *
 * @throws {Failure} when it is not a ledger's header: a row for it would be an empty one.
 */
export function headerOf(ledger: Buffer): readonly string[] {
  const line = firstLineOf(ledger);
  const cells = line.replace(/^\ufeff/, "").split(",");
  const header = cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, "$1")
      .trim(),
  );
  if (REQUIRED_COLUMNS.every((column) => header.includes(column))) return header;
  const standIn = findStandIn(line);
  if (standIn !== undefined) {
    throw new Failure(`Cannot record usage: expected ${standIn.expected}, got ${standIn.got}.`);
  }
  throw new Failure(
    `Cannot record usage: the ledger's first line is not a header with ${REQUIRED_COLUMNS.join(" and ")}. \`tokenledger validate --fix\` fixes it, or shows what is wrong.`,
  );
}
