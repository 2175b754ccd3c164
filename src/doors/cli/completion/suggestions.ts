import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { OUTCOMES } from "../../../usage/change.ts";
import { ORIGINS } from "../../../usage/origin.ts";
import { TASK_TYPES } from "../../../usage/task-type.ts";
import { NAMED_TIMES } from "../../../usage/time-range.ts";
import { QUERIES } from "../queries.ts";

/** Times that are asked for often; many more are understood. */
const TIMES: readonly string[] = [...NAMED_TIMES, "7d", "30d"];

/** What options are completed by that take other values too. */
export const SUGGESTED_VALUES: Readonly<Record<string, readonly string[]>> = {
  "--since": TIMES,
  "--until": TIMES,
  "--compare": TIMES,
  "--agent": KNOWN_AGENTS.map(({ name }) => name),
  "--task-type": TASK_TYPES,
  "--outcome": OUTCOMES,
  "--origin": ORIGINS,
};

/** The options that take two values, with a comma between. */
export const PAIRS: ReadonlySet<string> = new Set(["--by"]);

/** What the words after a command are completed by; a command that takes files besides is offered these as well. */
export const SUGGESTED_WORDS: Readonly<
  Record<string, { readonly words: readonly string[]; readonly orFiles: boolean }>
> = {
  report: { words: TIMES, orFiles: true },
  dashboard: { words: TIMES, orFiles: true },
  query: { words: Object.keys(QUERIES), orFiles: false },
};
