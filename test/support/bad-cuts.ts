import { readFileSync, writeFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";
import type { Agent, LogPosition, LogReading } from "../../src/parts/agents/logs/agent.ts";
import { mergeCopies } from "../../src/parts/agents/logs/merge-copies.ts";
import { placeFixture } from "./agent-fixtures.ts";
import { SEED } from "./daily-seed.ts";
import { createFastFolder } from "./temporary-folder.ts";

/** Where logs are cut: at some bytes in each run, others each day, and at all in a soak. Options for `describe.each`. */
export const CUTS = [
  { everyBytes: 50, tags: [] },
  { everyBytes: 1, tags: ["soak", "heavy"] },
];

/** Returns some of the places at which bytes can be cut, the ends of lines and those around them always. */
export function* cutsOf(bytes: Buffer, everyBytes: number): Generator<number> {
  const isAtLineEnd = (at: number) => bytes.subarray(Math.max(0, at - 2), at + 1).includes(0x0a);
  for (let cut = 0; cut <= bytes.length; cut++) {
    if ((cut + SEED) % everyBytes === 0 || isAtLineEnd(cut)) yield cut;
  }
}

/**
 * Returns the bytes at which a log may not be cut: those where reading it in two parts gives
 * other calls than reading it whole.
 */
export async function badCuts(
  agent: Agent,
  fixture: string,
  everyBytes: number,
): Promise<readonly number[]> {
  await using home = await createFastFolder();
  const path = await placeFixture(home.path, agent.name, fixture);
  const bytes = readFileSync(path);
  const whole = lastingOf([await agent.readLog(path, undefined)]);
  const cuts: number[] = [];
  for (const cut of cutsOf(bytes, everyBytes)) {
    writeFileSync(path, bytes.subarray(0, cut));
    const first = await agent.readLog(path, undefined);
    writeFileSync(path, bytes);
    const second = await agent.readLog(path, stored(first.position));
    if (!isDeepStrictEqual(lastingOf([first, second]), whole)) cuts.push(cut);
  }
  return cuts;
}

/** JSON, as positions are kept in a file between two readings. */
function stored(position: LogPosition): LogPosition {
  return JSON.parse(JSON.stringify(position));
}

/** What readings of one log say together, except for the outcome of calls: a turn may fail after its calls were read. */
function lastingOf(readings: readonly LogReading[]) {
  const last = readings.at(-1);
  const calls = readings.flatMap((reading) => reading.calls);
  // A session's total stands as it was told last.
  const totals = new Map(
    calls.filter(({ isSessionTotal }) => isSessionTotal).map((call) => [call.callId, call]),
  );
  const merged = [...mergeCopies(calls.filter((call) => !call.isSessionTotal)), ...totals.values()];
  return {
    calls: merged.map(({ success, errorMessage, ...call }) => call),
    marks: readings.flatMap(({ marks }) => marks),
    lastTurn: last?.lastTurn,
    offset: last?.position.offset,
  };
}
