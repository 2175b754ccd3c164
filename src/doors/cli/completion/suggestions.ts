import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { OUTCOMES } from "../../../usage/change.ts";
import { ORIGINS } from "../../../usage/origin.ts";
import { TASK_TYPES } from "../../../usage/task-type.ts";
import { NAMED_TIMES } from "../../../usage/time-range.ts";
import { QUERIES } from "../queries.ts";

/** Times that are asked for often; many more are understood. */
const TIMES: readonly string[] = [...NAMED_TIMES, "7d", "30d"];

/** What options are completed by that take other values too; filters take several, with commas between. */
export const SUGGESTED_VALUES: Readonly<
  Record<string, { readonly values: readonly string[]; readonly isFilter?: true }>
> = {
  "--since": { values: TIMES },
  "--until": { values: TIMES },
  "--compare": { values: TIMES },
  "--agent": { values: KNOWN_AGENTS.map(({ name }) => name), isFilter: true },
  "--task-type": { values: TASK_TYPES, isFilter: true },
  "--outcome": { values: OUTCOMES, isFilter: true },
  "--origin": { values: ORIGINS, isFilter: true },
};

/** The options that take two values, with a comma between. */
export const TWO_VALUES: ReadonlySet<string> = new Set(["--by"]);

/** More values than anybody types. */
export const MANY = 99;

interface SuggestedWords {
  readonly words: readonly string[];
  /** What follows one of them, where that is something else. */
  readonly secondWords?: readonly string[];
  readonly orFiles: boolean;
}

/** What the words after a command are completed by; a command that takes files besides is offered these as well. */
export const SUGGESTED_WORDS: Readonly<Record<string, SuggestedWords>> = {
  report: { words: TIMES, orFiles: true },
  dashboard: { words: TIMES, orFiles: true },
  query: { words: Object.keys(QUERIES), secondWords: TIMES, orFiles: false },
};
