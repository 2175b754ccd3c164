/** The kinds of work that a record can be about, in the order reports list them. */
export const TASK_TYPES = ["plan", "execute", "verify", "discuss", "quick"] as const;

export type TaskType = (typeof TASK_TYPES)[number];

export function isTaskType(text: string): text is TaskType {
  return (TASK_TYPES as readonly string[]).includes(text);
}
