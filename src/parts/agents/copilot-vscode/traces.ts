import type { DatabaseSync, StatementSync } from "node:sqlite";
import { textOf } from "../logs/json-value.ts";
import { textIn } from "../logs/sqlite-columns.ts";
import {
  BRANCH,
  LONGEST_REST_MS,
  OTHER_AGENTS,
  REPOSITORY,
  type TracePlace,
} from "./trace-place.ts";

/** The traces of a database: what led to a request, and where. */
export class Traces {
  readonly #state: StatementSync;
  readonly #placeOfTrace: StatementSync;
  readonly #placeOfChat: StatementSync;

  constructor(database: DatabaseSync) {
    this.#state = database.prepare(
      `SELECT max(parent_span_id IS NULL) AS isEnded, max(CAST(end_time_ms AS REAL)) AS lastMs,
         max(operation_name = 'invoke_agent' AND agent_name IN (${listOf(OTHER_AGENTS)})) AS isOther
       FROM spans WHERE trace_id = ?`,
    );
    const place = (condition: string) =>
      database.prepare(
        `SELECT a.key AS key, ${textIn("a.value")} AS value FROM span_attributes AS a
         JOIN spans AS s ON s.span_id = a.span_id
         WHERE ${condition} AND a.key IN (${listOf([...REPOSITORY, ...BRANCH])})`,
      );
    this.#placeOfTrace = place("s.trace_id = ?");
    this.#placeOfChat = place("s.chat_session_id = ?");
  }

  /** Tells whether a trace is under way, so that what it is part of cannot be told yet, or another agent's. */
  stateOf(traceId: string): "ended" | "underway" | "of another agent" {
    const { isEnded, isOther, lastMs } = this.#state.get(traceId) ?? {};
    if (isOther) return "of another agent";
    const isLeft = Date.now() - Number(lastMs) > LONGEST_REST_MS;
    return isEnded || isLeft ? "ended" : "underway";
  }

  /** Returns where a trace was made; where it does not tell, other traces of its chat may. */
  placeOf(traceId: string, chatId: string | undefined): TracePlace {
    const ofTrace = placeIn(this.#placeOfTrace.all(traceId));
    if (ofTrace.repositoryUrl !== undefined || chatId === undefined) return ofTrace;
    return placeIn(this.#placeOfChat.all(chatId));
  }
}

function placeIn(rows: readonly Readonly<Record<string, unknown>>[]): TracePlace {
  const find = (keys: readonly string[]) =>
    keys
      .flatMap((key) => rows.filter((row) => row.key === key))
      .map(({ value }) => textOf(value))
      .find((value) => value !== undefined);
  return { repositoryUrl: find(REPOSITORY), branch: find(BRANCH) };
}

function listOf(texts: readonly string[]): string {
  return texts.map((text) => `'${text}'`).join(", ");
}
