import { UsageFailure } from "../../usage/failure.ts";
import type { ResultColumn, ResultValue } from "./render-result.ts";

type Order<Row> = (a: Row, b: Row) => number;

const collator = new Intl.Collator("en", { numeric: true });

/**
 * Returns the order that `--sort` names, by a column's title or its name in JSON: the largest number
 * first, texts from A to Z, what is unknown last.
 */
export function parseSort<Row>(columns: readonly ResultColumn<Row>[], text: string): Order<Row> {
  const column = columns.find(({ key, title }) =>
    [key, title].some((name) => normal(name) === normal(text)),
  );
  if (column !== undefined) return (a, b) => compare(column.value(a), column.value(b));
  const names = columns.map(({ key }) => key).join(", ");
  throw new UsageFailure(`Cannot use --sort ${text}: expected one of ${names}.`);
}

/** Returns how many rows `--limit` leaves. */
export function parseLimit(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new UsageFailure(`Cannot use --limit ${text}: expected a whole number of 1 or more.`);
}

function normal(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]/g, "");
}

function compare(a: ResultValue, b: ResultValue): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (typeof a === "number" && typeof b === "number") return b - a;
  return collator.compare(String(a), String(b));
}
