import { stringify } from "csv-stringify/sync";
import { visibleJson } from "../../parts/report/escape.ts";
import { type TextColumn, textTable } from "./text-table.ts";

/** A value of a result as JSON and CSV give it; null is unknown. */
export type ResultValue = string | number | null | readonly string[];

/** One column of a query's result: exact for programs, readable for people. */
export interface ResultColumn<Row> extends TextColumn<Row> {
  /** As JSON and CSV name it. */
  readonly key: string;
  readonly value: (row: Row) => ResultValue;
}

export const RESULT_FORMATS = ["table", "json", "csv"] as const;

export type ResultFormat = (typeof RESULT_FORMATS)[number];

/** Returns a query's result as text that ends in a line end. */
export function renderResult<Row>(
  format: ResultFormat,
  columns: readonly ResultColumn<Row>[],
  rows: readonly Row[],
): string {
  switch (format) {
    case "table":
      return rows.length === 0 ? "Nothing was found.\n" : textTable(columns, rows);
    case "json": {
      const values = rows.map((row) =>
        Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])),
      );
      return `${visibleJson(JSON.stringify(values, undefined, 2))}\n`;
    }
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

function csvValue(value: ResultValue): string | number | null {
  return typeof value === "object" && value !== null ? value.join(" ") : value;
}
