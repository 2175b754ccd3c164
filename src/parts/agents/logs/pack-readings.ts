import { type Call, TOKEN_COUNTS } from "../../../usage/call.ts";
import type { TaskType } from "../../../usage/task-type.ts";
import type { LogReading } from "./agent.ts";

/** Returns a reading that nobody goes on from: without what an agent remembers for that, which is more than the calls of a small log. */
export function forGood(reading: LogReading): LogReading {
  return { ...reading, position: { offset: reading.position.offset } };
}

/**
 * Readings as one thread hands them to another. Cloned as they are, each call would bring its own
 * copy of every text and of every field's name: six times as much.
 */
export interface PackedReadings {
  readonly readings: readonly (Omit<LogReading, "calls"> & { readonly callCount: number })[];
  /** What many calls share: session, model, folder, branch. */
  readonly texts: readonly string[];
  /** Two for each call. */
  readonly callIdsAndTimes: readonly string[];
  /** The same number of them for each call: its texts by their index, flags, counts, duration, searches. */
  readonly numbers: Float64Array;
}

const TEXTS = [
  "agent",
  "sessionId",
  "model",
  "errorMessage",
  "modeTaskType",
  "command",
  "commandArguments",
  "cwd",
  "cwdSha256",
  "repositoryUrl",
  "branch",
] as const satisfies readonly (keyof Call)[];
const FLAGS = [
  "success",
  "isSidechain",
  "isSessionTotal",
  "isWithinUs",
] as const satisfies readonly (keyof Call)[];
const NO_TEXT = -1;

export function packReadings(readings: readonly LogReading[]): PackedReadings {
  const indexes = new Map<string | undefined, number>([[undefined, NO_TEXT]]);
  const callIdsAndTimes: string[] = [];
  const numbers: number[] = [];
  for (const call of readings.flatMap(({ calls }) => calls)) {
    callIdsAndTimes.push(call.callId, call.timestamp);
    for (const name of TEXTS) {
      const index = indexes.get(call[name]) ?? indexes.size - 1;
      indexes.set(call[name], index);
      numbers.push(index);
    }
    for (const name of FLAGS) numbers.push(Number(call[name] ?? NO_TEXT));
    for (const name of TOKEN_COUNTS) numbers.push(call.tokens[name]);
    numbers.push(call.durationMs ?? Number.NaN, call.webSearches ?? Number.NaN);
  }
  const [, ...texts] = indexes.keys();
  return {
    readings: readings.map(forGood).map(({ calls, ...rest }) => ({
      ...rest,
      callCount: calls.length,
    })),
    texts: texts.filter((text) => text !== undefined),
    callIdsAndTimes,
    numbers: Float64Array.from(numbers),
  };
}

export function unpackReadings(packed: PackedReadings): readonly LogReading[] {
  const { texts, callIdsAndTimes, numbers } = packed;
  let textAt = 0;
  let numberAt = 0;
  const ownText = () => callIdsAndTimes[textAt++] ?? "";
  const number = () => numbers[numberAt++] ?? Number.NaN;
  const sharedText = () => texts[number()];
  const flag = () => number() === 1;
  // Written in the order of packing, which is the order in which it is evaluated.
  const unpackCall = (): Call => ({
    callId: ownText(),
    timestamp: ownText(),
    agent: sharedText() ?? "",
    sessionId: sharedText() ?? "",
    model: sharedText() ?? "",
    errorMessage: sharedText(),
    modeTaskType: sharedText() as TaskType | undefined,
    command: sharedText(),
    commandArguments: sharedText(),
    cwd: sharedText(),
    cwdSha256: sharedText(),
    repositoryUrl: sharedText(),
    branch: sharedText(),
    success: flag(),
    isSidechain: flag(),
    isSessionTotal: flag() || undefined,
    isWithinUs: flag() || undefined,
    tokens: {
      inputTokens: number(),
      outputTokens: number(),
      cacheReadTokens: number(),
      cacheWriteTokens: number(),
      cacheWriteOneHourTokens: number(),
    },
    durationMs: orUndefined(number()),
    webSearches: orUndefined(number()),
  });
  return packed.readings.map(({ callCount, ...rest }) => ({
    ...rest,
    calls: Array.from({ length: callCount }, unpackCall),
  }));
}

function orUndefined(number: number): number | undefined {
  return Number.isNaN(number) ? undefined : number;
}
