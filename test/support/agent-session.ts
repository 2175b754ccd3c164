import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";

/** A session that an agent is logging, as its next version of a day would. */
export interface AgentSession {
  readonly agent: string;
  readonly id: string;
  /** The file that the agent writes to. */
  readonly log: string;
  /** Logs a call of this many output tokens, made now, that succeeded. */
  call(outputTokens: number): void;
}

/** Where and by whom a session is held. */
export interface Place {
  readonly home: string;
  readonly cwd: string;
  readonly id: string;
}

export type Start = (place: Place) => Pick<AgentSession, "log" | "call"> & { readonly id?: string };

export const INPUT_TOKENS = 1_000;

/** A log of one JSON value a line. */
export function lines(path: string) {
  mkdirSync(dirname(path), { recursive: true });
  return { path, add: (row: object) => appendFileSync(path, `${JSON.stringify(row)}\n`) };
}

export function now(): string {
  return new Date().toISOString();
}
