import { chatOf, type PlacedRequest, type Request } from "./request.ts";
import type { Span } from "./span-line.ts";
import { LONGEST_REST_MS, type TracePlace } from "./trace-place.ts";

/** What is known of a trace from the spans that have ended. */
interface Trace {
  readonly lastMs: number;
  readonly isEnded: boolean;
  readonly isOfOtherAgent: boolean;
  readonly place: TracePlace;
}

/** What a reading must know of the spans before it: JSON. */
export interface TraceLinesState {
  /** The latest last. */
  readonly traces: readonly (readonly [traceId: string, trace: Trace])[];
  readonly places: readonly (readonly [chatId: string, place: TracePlace])[];
  /** Requests of traces that are under way. */
  readonly waiting: readonly Request[];
}

const NOTHING_READ: TraceLinesState = { traces: [], places: [], waiting: [] };
const KEPT = 500;

/** The traces of a file of spans: a request comes before the span that tells what it was part of, and where. */
export class TraceLines {
  readonly #traces: Map<string, Trace>;
  readonly #places: Map<string, TracePlace>;
  readonly #waiting = new Map<string, Request[]>();
  readonly #placed: PlacedRequest[] = [];

  /** Goes on from the state of the last reading. */
  constructor(state: TraceLinesState = NOTHING_READ) {
    this.#traces = new Map(state.traces);
    this.#places = new Map(state.places);
    for (const request of state.waiting) this.#wait(request);
  }

  get state(): TraceLinesState {
    return {
      traces: [...this.#traces].slice(-KEPT),
      places: [...this.#places].slice(-KEPT),
      waiting: [...this.#waiting.values()].flat().slice(-KEPT),
    };
  }

  add({ traceId, endMs, isRoot, isOfOtherAgent, chatId, place, request }: Span): void {
    const before = this.#traces.get(traceId);
    const trace: Trace = {
      lastMs: Math.max(before?.lastMs ?? 0, endMs),
      isEnded: isRoot || before?.isEnded === true,
      isOfOtherAgent: isOfOtherAgent || before?.isOfOtherAgent === true,
      place: place.repositoryUrl === undefined ? (before?.place ?? place) : place,
    };
    this.#traces.delete(traceId);
    this.#traces.set(traceId, trace);
    if (chatId !== undefined && place.repositoryUrl !== undefined) this.#places.set(chatId, place);
    if (request !== undefined) this.#wait(request);
    if (trace.isEnded) this.#take(traceId);
  }

  /** Returns the requests of traces that have ended, or rest since long before now. */
  takeEnded(nowMs: number): readonly PlacedRequest[] {
    for (const traceId of [...this.#waiting.keys()]) {
      const { lastMs = 0 } = this.#traces.get(traceId) ?? {};
      if (nowMs - lastMs > LONGEST_REST_MS) this.#take(traceId);
    }
    return this.#placed;
  }

  #wait(request: Request): void {
    const traceId = String(request.traceId);
    this.#waiting.set(traceId, [...(this.#waiting.get(traceId) ?? []), request]);
  }

  #take(traceId: string): void {
    const trace = this.#traces.get(traceId);
    for (const request of this.#waiting.get(traceId) ?? []) {
      if (trace?.isOfOtherAgent) break;
      this.#placed.push({ request, place: this.#placeOf(trace, chatOf(request)) });
    }
    this.#waiting.delete(traceId);
  }

  #placeOf(trace: Trace | undefined, chatId: string | undefined): TracePlace {
    const place = trace?.place ?? { repositoryUrl: undefined, branch: undefined };
    if (place.repositoryUrl !== undefined) return place;
    return this.#places.get(chatId ?? "") ?? place;
  }
}
