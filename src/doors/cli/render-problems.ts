import type { ValidatedLedger } from "../../flows/validate-ledgers.ts";
import type { Format } from "./format-option.ts";
import { type ResultColumn, renderJson, renderResult, rowValues } from "./render-result.ts";
import { textColumn, wordColumn } from "./usage-columns.ts";

/** One thing that is wrong in the ledger, or was; without a place, a file that cannot be read. */
export interface ListedProblem {
  readonly state: "problem" | "fixable" | "mended";
  readonly file?: string;
  readonly line?: number;
  readonly column?: string | number;
  readonly expected?: string;
  readonly got: string;
}

const COLUMNS: readonly ResultColumn<ListedProblem>[] = [
  textColumn("file", "File", ({ file }) => file),
  placeColumn("line", "Line", ({ line }) => line),
  placeColumn("column", "Column", ({ column }) => column),
  textColumn("expected", "Expected", ({ expected }) => expected),
  textColumn("got", "Got", ({ got }) => got),
  wordColumn("state", "State", ({ state }) => state),
];

/** Returns what was found in a ledger. */
export function listProblems(
  file: string,
  { mended, problems }: ValidatedLedger,
): readonly ListedProblem[] {
  return [
    ...mended.map((problem) => ({ ...problem, file, state: "mended" as const })),
    ...problems.map((problem) => ({
      ...problem,
      file,
      state: problem.isFixable ? ("fixable" as const) : ("problem" as const),
    })),
  ];
}

/** Returns problems as text that ends in a line end. */
export function renderProblems(
  format: Format,
  problems: readonly ListedProblem[],
  { files, rows }: { readonly files: number; readonly rows: number },
): string {
  if (format !== "json") return renderResult(format, COLUMNS, problems);
  return renderJson({ files, rows, problems: rowValues(COLUMNS, problems) });
}

function placeColumn(
  key: string,
  title: string,
  value: (row: ListedProblem) => string | number | undefined,
): ResultColumn<ListedProblem> {
  return {
    key,
    title,
    value: (row) => value(row) ?? null,
    text: (row) => String(value(row) ?? "–"),
  };
}
