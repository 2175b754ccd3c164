import type { WantedValues } from "../../parts/database/store.ts";
import { type Filter, wantsValue } from "../../parts/report/questions/select-records.ts";
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

/** Returns what filters want of the columns of a database; whether a record passes is still to be asked. */
export function wantedValuesOf(filters: readonly Filter[]): WantedValues {
  return Object.fromEntries(
    filters.flatMap((filter) => {
      const known = COLUMNS[filter.dimension.key];
      if (known === undefined) return [];
      const [column, valueIn] = known;
      return [[column, (cell: string) => wantsValue(filter, valueIn(cell))] as const];
    }),
  );
}
