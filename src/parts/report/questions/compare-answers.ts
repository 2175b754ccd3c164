import type { PreviousUsage, UsageSums } from "../usage-summary.ts";
import { NO_USAGE } from "../usage-tally.ts";
import { type Answer, keyOf, type NestedGroup } from "./question.ts";
import { orderOf } from "./sort-groups.ts";

/** An answer beside the same of another range. */
export interface ComparedAnswer extends Answer {
  readonly previous?: PreviousAnswer;
}

/** What an answer is compared with. */
export interface PreviousAnswer extends PreviousUsage {
  /** Returns what a group came to; undefined when it was not there. */
  readonly sumsOf: (group: NestedGroup) => UsageSums | undefined;
}

/** Puts an answer beside that of another range, whose groups are listed too, with nothing where they are gone. */
export function compareAnswers(answer: Answer, previous: Answer): ComparedAnswer {
  const before = new Map(previous.groups.map((group) => [namesKey(group), group]));
  const own = new Set(answer.groups.map(namesKey));
  const gone =
    answer.leftOut > 0 ? [] : previous.groups.filter((group) => !own.has(namesKey(group)));
  const { by, sort, limit } = answer.question;
  const groups = [...answer.groups, ...gone.map(withNothing)].sort(orderOf(by, sort));
  return {
    ...answer,
    groups: groups.slice(0, limit),
    leftOut: answer.leftOut + groups.length - groups.slice(0, limit).length,
    previous: {
      range: previous.range,
      total: previous.total,
      billed: previous.billed,
      sumsOf: (group) => before.get(namesKey(group))?.at(-1),
    },
  };
}

function namesKey(group: NestedGroup): string {
  return keyOf(group.map(({ name }) => name));
}

function withNothing(group: NestedGroup): NestedGroup {
  return group.map(({ name, first }) => ({ ...NO_USAGE, name, first })) as unknown as NestedGroup;
}
