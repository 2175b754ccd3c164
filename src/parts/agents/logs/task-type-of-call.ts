import type { Call } from "../../../usage/call.ts";
import { matchesWildcard } from "../../../usage/matches-wildcard.ts";
import type { TaskType } from "../../../usage/task-type.ts";

/** What else tells a call's task type. */
export interface TaskTypeHints {
  /** The person's own word, which beats everything. */
  readonly override: TaskType | undefined;
  /** Workflow command without its slash → task type; `*` stands for any text. */
  readonly commands: Readonly<Record<string, TaskType>>;
  /** What the staged paths say. */
  readonly stagedTaskType: TaskType | undefined;
}

/** Returns what kind of work a call was for: `execute` when nothing tells. */
export function taskTypeOf(
  call: Pick<Call, "command" | "modeTaskType">,
  hints: TaskTypeHints,
): TaskType {
  return (
    hints.override ??
    taskTypeOfCommand(call.command, hints.commands) ??
    call.modeTaskType ??
    hints.stagedTaskType ??
    "execute"
  );
}

function taskTypeOfCommand(
  command: string | undefined,
  commands: TaskTypeHints["commands"],
): TaskType | undefined {
  if (command === undefined) return undefined;
  if (Object.hasOwn(commands, command)) return commands[command];
  return Object.entries(commands).find(([pattern]) => matchesWildcard(pattern, command))?.[1];
}
