import { CsvError, parse } from "csv-parse/sync";
import type { LineProblem, RawLine } from "./import-line.ts";

const REQUIRED = "id session time model input cache_read cache_write output".split(" ");
const NUMBERS = new Set(["input", "cache_read", "cache_write", "output", "duration_ms"]);
const WHOLE_NUMBER = /^\d{1,15}$/;
const MAX_SHOWN = 60;

/** Reads lines of JSON; of CSV where none begins with a brace. */
export function readRawLines(text: string): readonly (RawLine | LineProblem)[] {
  const content = text.replace(/^\uFEFF/, "");
  if (/^\s*\{/m.test(content)) return readJsonLines(content);
  return problemsOfHeader(content) ?? readCsv(content);
}

/** What is neither has no rows below a header, and would be taken for a file without calls. */
function problemsOfHeader(text: string): readonly LineProblem[] | undefined {
  const lines = text.split(/\r?\n/);
  const index = lines.findIndex((line) => line.trim() !== "");
  const header = lines[index];
  if (header === undefined || REQUIRED.every((name) => header.includes(name))) return undefined;
  const expected = `lines of JSON, or of CSV below a header with ${REQUIRED.join(", ")}`;
  return [{ line: index + 1, expected, got: shown(header) }];
}

function readJsonLines(text: string): readonly (RawLine | LineProblem)[] {
  return text.split(/\r?\n/).flatMap<RawLine | LineProblem>((each, index) => {
    if (each.trim() === "") return [];
    const line = index + 1;
    try {
      return [{ line, value: JSON.parse(each) }];
    } catch {
      return [{ line, expected: "a JSON object", got: shown(each) }];
    }
  });
}

interface CsvRow {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function readCsv(text: string): readonly (RawLine | LineProblem)[] {
  let rows: readonly CsvRow[];
  try {
    rows = parse(text, {
      ...{ info: true, relaxColumnCount: true, skipEmptyLines: true },
    }) as unknown as readonly CsvRow[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return [{ line: Number(error.lines ?? 1), expected: "rows of CSV", got: error.message }];
  }
  const [header, ...others] = rows;
  if (header === undefined) return [];
  const names = header.record.map((name) => name.trim());
  return others.map(({ record, info: { lines: line } }) =>
    record.length === names.length
      ? { line, value: fieldsOf(names, record) }
      : { line, expected: `${names.length} cells as in the header`, got: `${record.length} cells` },
  );
}

/** Gives cells the types that JSON has; an empty one says nothing. */
function fieldsOf(names: readonly string[], cells: readonly string[]): unknown {
  const fields = names.map((name, index) => [name, typed(name, cells[index] ?? "")] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ""));
}

function typed(name: string, cell: string): unknown {
  if (NUMBERS.has(name) && WHOLE_NUMBER.test(cell)) return Number(cell);
  const isTruth = name === "ok" && /^(?:true|false)$/i.test(cell);
  return isTruth ? cell.toLowerCase() === "true" : cell;
}

/** Returns a text as a message shows it. */
export function shown(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
