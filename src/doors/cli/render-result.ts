import { stringify } from "csv-stringify/sync";
import { visibleJson } from "../../parts/report/escape.ts";
import { markdownTable } from "../../parts/report/markdown-table.ts";
import type { Format } from "./format-option.ts";
import { type TextColumn, textTable } from "./text-table.ts";

/** A value of a result as JSON and CSV give it; null is unknown. */
export type ResultValue = string | number | boolean | null | readonly string[];

/** One column of a query's result: exact for programs, readable for people. */
export interface ResultColumn<Row> extends TextColumn<Row> {
  /** As JSON and CSV name it. */
  readonly key: string;
  readonly value: (row: Row) => ResultValue;
  /** Returns markdown, escaped already, where the text is somebody else's. */
  readonly markdown?: (row: Row) => string;
}

/** Returns a query's result as text that ends in a line end. */
export function renderResult<Row>(
  format: Format,
  columns: readonly ResultColumn<Row>[],
  rows: readonly Row[],
): string {
  // What has no title is for programs.
  const shown = columns.filter(({ title }) => title !== "");
  switch (format) {
    case "table":
      return rows.length === 0 ? "Nothing was found.\n" : textTable(shown, rows);
    case "markdown":
      return rows.length === 0 ? "Nothing was found.\n" : renderMarkdownRows(shown, rows);
    case "json":
      return renderJson(rowValues(columns, rows));
    case "csv":
      return stringify(
        [
          columns.map(({ key }) => key),
          ...rows.map((row) => columns.map(({ value }) => csvValue(value(row)))),
        ],
        { escape_formulas: true },
      );
  }
}

/** Returns rows by the names of their columns, as JSON holds them. */
export function rowValues<Row>(
  columns: readonly ResultColumn<Row>[],
  rows: readonly Row[],
): readonly Readonly<Record<string, ResultValue>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
}

export function renderJson(value: object): string {
  return `${visibleJson(JSON.stringify(value, undefined, 2))}\n`;
}

export function renderMarkdownRows<Row>(
  columns: readonly ResultColumn<Row>[],
  rows: readonly Row[],
): string {
  return markdownTable(
    columns.map(({ title, text, markdown = text, align = "left" as const }) => ({
      title,
      align,
      cell: markdown,
    })),
    rows,
  );
}

function csvValue(value: ResultValue): string | number | null {
  if (typeof value === "boolean") return String(value);
  return typeof value === "object" && value !== null ? value.join(" ") : value;
}
