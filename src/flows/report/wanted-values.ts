import type { WantedValues } from "../../parts/database/store.ts";
import type { FilterWatch } from "../../parts/report/questions/filter-watch.ts";
import type { Filter } from "../../parts/report/questions/select-records.ts";
import { isWanted } from "../../parts/report/questions/value-matches.ts";
import { sessionOf } from "../../parts/report/usage-tally.ts";
import { isTaskType } from "../../usage/task-type.ts";

type Column = keyof WantedValues;

/** The dimensions that one column of a database tells, by their keys: the column, and the value that it tells. */
const COLUMNS: Readonly<
  Record<string, readonly [Column, valueIn: (cell: string) => string | undefined]>
> = {
  agent: ["agent", (cell) => cell || undefined],
  branch: ["branch", (cell) => cell || undefined],
  model: ["model", (cell) => cell],
  repository: ["repository", (cell) => cell || undefined],
  session: ["session_id", (cell) => sessionOf({ sessionId: cell })],
  task_type: ["prompt_name", (cell) => (isTaskType(cell) ? cell : undefined)],
};

/**
 * Returns what filters want of the columns of a database; whether a record passes is still to be asked. The values
 * that there are go to `watch`.
 */
export function wantedValuesOf(filters: readonly Filter[], watch?: FilterWatch): WantedValues {
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const known = COLUMNS[filter.dimension.key];
      if (known === undefined) return [];
      const [column, valueIn] = known;
      const isWantedCell = (cell: string) => {
        const value = valueIn(cell);
        watch?.seeValue(filter, value);
        return filter.wanted.some((wanted) => isWanted(filter.dimension, value, wanted));
      };
      return [[column, isWantedCell] as const];
    }),
  );
}
