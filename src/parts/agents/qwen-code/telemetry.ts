import { row } from "./row.ts";

/** How long the API took to answer, and what tells which row is the answer. */
export interface Answer {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly durationMs: number;
}

/** Whether the event that was read is about a sub-agent: its prompt ids read `session#agent#round`. */
export function isOfSubAgent(): boolean {
  return (
    row.eventSubAgentId.isPresent ||
    row.eventSubAgentName.isPresent ||
    row.eventPromptId.text()?.split("#").length === 3
  );
}

/** Returns what an event of the API tells of an answer, whose tokens stand in the row that follows. */
export function readAnswer(): Answer {
  return {
    inputTokens: row.eventInputTokens.count(),
    outputTokens: row.eventOutputTokens.count(),
    durationMs: row.eventDurationMs.count(),
  };
}

/** Whether the row that was read is the answer. */
export function isRowOf(answer: Answer): boolean {
  return (
    answer.inputTokens === row.promptTokens.count() &&
    answer.outputTokens === row.candidatesTokens.count()
  );
}
