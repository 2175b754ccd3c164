import { labelAt } from "./at.ts";
import { byCost, groupRows } from "./group-rows.ts";
import type { UsageTable } from "./usage-table.ts";

/** The colours that the page's style names; the last is that of the other models. */
export const SERIES_COLORS = 8;

/** Which models are drawn in a colour of their own. */
export interface ModelSeries {
  readonly names: readonly string[];
  /** The series of each model. */
  readonly seriesOf: Uint8Array;
}

/** Gives the most expensive models of the whole table a series each, so that filters change no colour. */
export function modelSeries(table: UsageTable): ModelSeries {
  const { labels } = table.sides.model;
  const models = [...groupRows(table, new Uint8Array(table.rows).fill(1), "model")].sort(byCost);
  const own = models.length > SERIES_COLORS ? SERIES_COLORS - 1 : models.length;
  const seriesOf = new Uint8Array(labels.length).fill(SERIES_COLORS - 1);
  for (const [series, { index }] of models.slice(0, own).entries()) seriesOf[index] = series;
  const names = models.slice(0, own).map(({ index }) => labelAt(labels, index));
  const others = models.length - own;
  return { names: others === 0 ? names : [...names, `${others} other models`], seriesOf };
}
