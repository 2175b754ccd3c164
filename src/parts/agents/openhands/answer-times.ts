import { readdirSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseObject } from "../logs/json-rows.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { readSmallFile } from "../logs/small-file.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

const EVENT_FILE = /^event-\d+-.*\.json$/;
/** A conversation may have many: those that were written last are looked at. */
const EVENTS_READ = 1_000;
/** A day: no answer takes longer. */
const MAX_SECONDS = 86_400;

/**
 * When the answers of a conversation came, which its list of counts does not say. The list of costs does, as long
 * as each answer has a cost; else the event that an answer led to; else it was when the conversation was last written.
 */
export class AnswerTimes {
  readonly #path: string;
  readonly #costs: readonly unknown[];
  readonly #areCostsOfAnswers: boolean;
  readonly #latencies: ReadonlyMap<unknown, unknown>;
  #ofEvents: ReadonlyMap<string, string> | undefined;
  #writtenTime: string | undefined;

  /** `metrics` is what a conversation counts of one usage, `path` the conversation's document. */
  constructor(metrics: JsonObject, path: string) {
    this.#path = path;
    this.#costs = listOf(metrics.costs);
    this.#areCostsOfAnswers = this.#costs.length === listOf(metrics.token_usages).length;
    const latencies = listOf(metrics.response_latencies).map(objectOf);
    this.#latencies = new Map(
      latencies.map(({ response_id, latency }) => [response_id, latency] as const),
    );
  }

  /** Returns when the answer at a place of the list came; undefined when the document is gone. */
  timeOf(index: number, responseId: string | undefined): string | undefined {
    const ofCost = this.#areCostsOfAnswers && timeOfSeconds(objectOf(this.#costs[index]).timestamp);
    if (ofCost) return ofCost;
    this.#ofEvents ??= timesOfEvents(join(dirname(this.#path), "events"));
    this.#writtenTime ??= unlessUnreadable(() => statSync(this.#path).mtime.toISOString());
    return this.#ofEvents.get(responseId ?? "") ?? this.#writtenTime;
  }

  durationMs(responseId: string | undefined): number | undefined {
    const seconds = this.#latencies.get(responseId);
    const isDuration = typeof seconds === "number" && seconds > 0 && seconds <= MAX_SECONDS;
    return isDuration ? Math.round(seconds * 1_000) : undefined;
  }
}

function timeOfSeconds(seconds: unknown): string | undefined {
  if (typeof seconds !== "number" || seconds <= 0) return undefined;
  const time = new Date(seconds * 1_000);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}

/** Returns the times of events by the answer that led to them. */
function timesOfEvents(folder: string): ReadonlyMap<string, string> {
  const names = unlessUnreadable(() => readdirSync(folder)) ?? [];
  const latest = names
    .filter((name) => EVENT_FILE.test(name))
    .sort()
    .slice(-EVENTS_READ);
  const events = latest.map((name) => parseObject(readSmallFile(join(folder, name)) ?? "") ?? {});
  return new Map(
    events.flatMap(({ llm_response_id, timestamp }) => {
      const id = textOf(llm_response_id);
      const time = toRealTime(textOf(timestamp));
      return id === undefined || time === undefined ? [] : [[id, time]];
    }),
  );
}
