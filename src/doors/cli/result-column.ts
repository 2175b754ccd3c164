import type { TextColumn } from "./text-table.ts";

/** A value of a result as JSON and CSV give it; null is unknown. */
export type ResultValue = string | number | null | readonly string[];

/** One column of a query's result: exact for programs, readable for people. */
export interface ResultColumn<Row> extends TextColumn<Row> {
  /** As JSON and CSV name it. */
  readonly key: string;
  readonly value: (row: Row) => ResultValue;
}
