import { BLOCK_RECORDS, type PackedRecords, UNKNOWN } from "../../usage/packed-records.ts";
import type { SharedTexts } from "../../usage/shared-texts.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import type { UsageGroup } from "./usage-summary.ts";
import { sessionOf, toSums } from "./usage-tally.ts";

/** Returns the list price, in nano-USD, of a record that carries none; undefined when unknown. */
export type PriceRecord = (record: UsageRecord) => Promise<number | undefined>;

/** Returns the prices of the records that carry none, by their places; most carry one. */
export async function findPrices(
  records: PackedRecords,
  price: PriceRecord,
): Promise<ReadonlyMap<number, number>> {
  const prices = new Map<number, number>();
  const own = records.column("costNanoUsd");
  for (let place = 0; place < own.length; place += 1) {
    if (!Number.isNaN(own[place])) continue;
    const cost = await price(records.at(place));
    if (cost !== undefined) prices.set(place, cost);
  }
  return prices;
}

/** Which group each of some records is in, in one dimension; the groups are in the order in which they came. */
export interface Grouping {
  readonly names: readonly (string | undefined)[];
  /** The number of its group, for each record. */
  readonly groups: Uint32Array;
}

/**
 * Tells the groups of records by a number that each has: of a text or a day.
 *
 * @param nameOf - returns the name of the group that a number belongs to; there can be several of one
 */
export function groupRecords(
  keys: Float64Array,
  nameOf: (key: number) => string | undefined,
): Grouping {
  const groups = new Uint32Array(keys.length);
  const groupByName = new Map<string | undefined, number>();
  const groupByKey = new Map<number, number>();
  let [latestKey, latestGroup] = [Number.NaN, 0];
  for (let place = 0; place < keys.length; place += 1) {
    const key = keys[place] ?? Number.NaN;
    // Most records follow one of their group.
    if (key !== latestKey) {
      let group = groupByKey.get(key);
      if (group === undefined) {
        const name = nameOf(key);
        group = groupByName.get(name) ?? groupByName.size;
        groupByName.set(name, group);
        groupByKey.set(key, group);
      }
      latestKey = key;
      latestGroup = group;
    }
    groups[place] = latestGroup;
  }
  return { names: [...groupByName.keys()], groups };
}

/** Where the sums of a group are, among those of all. */
const SUMS = {
  records: 0,
  inputTokens: 1,
  outputTokens: 2,
  cacheReadTokens: 3,
  cacheWriteTokens: 4,
  costNanoUsd: 5,
  unpricedRecords: 6,
  unpricedTokens: 7,
  /** In the order of what `success` is: 0, 1, unknown. */
  failed: 8,
  succeeded: 9,
  unsaid: 10,
  /** How many records say how long they took. */
  durations: 11,
} as const;
const SUMS_PER_GROUP = 12;

/**
 * Adds up records by one dimension after the other. Where a million count in seven groups each, that takes a fraction of
 * the time and memory of a tally for each group.
 */
export class GroupSums {
  readonly #records: PackedRecords;
  readonly #prices: ReadonlyMap<number, number>;
  readonly #countSessions: (sessions: Uint32Array) => number;
  /** The sessions of records, and how long these took: one group's behind the other's, for one dimension at a time. */
  readonly #sessions: Uint32Array;
  readonly #durationsMs: Float64Array;

  /** Takes the prices, by their places, of records that carry none. */
  constructor(records: PackedRecords, prices: ReadonlyMap<number, number>) {
    this.#records = records;
    this.#prices = prices;
    this.#countSessions = createSessionCount(records.texts.sessionId);
    this.#sessions = new Uint32Array(records.size);
    this.#durationsMs = new Float64Array(records.size);
  }

  /** Returns what the records of each group add up to, in the order of the groups. */
  of({ names, groups }: Grouping): UsageGroup[] {
    const sums = this.#add(names.length, groups);
    const { sessionsOf, durationsOf } = this.#part(names.length, groups, sums);
    return names.map((name, group) => {
      const at = (sum: number) => sums[group * SUMS_PER_GROUP + sum] ?? 0;
      const counts = {
        records: at(SUMS.records),
        sessions: this.#countSessions(sessionsOf(group)),
        inputTokens: at(SUMS.inputTokens),
        outputTokens: at(SUMS.outputTokens),
        cacheReadTokens: at(SUMS.cacheReadTokens),
        cacheWriteTokens: at(SUMS.cacheWriteTokens),
        costNanoUsd: at(SUMS.costNanoUsd),
        unpricedRecords: at(SUMS.unpricedRecords),
        unpricedTokens: at(SUMS.unpricedTokens),
        succeeded: at(SUMS.succeeded),
        failed: at(SUMS.failed),
      };
      return { name, ...toSums(counts, durationsOf(group)) };
    });
  }

  #add(groupCount: number, groups: Uint32Array): Float64Array {
    const sums = new Float64Array(groupCount * SUMS_PER_GROUP);
    const add = (index: number, value = 0) => {
      sums[index] = (sums[index] ?? 0) + value;
    };
    const addCost = (sum: number, place: number, own: number, tokens: number) => {
      const cost = Number.isNaN(own) ? this.#prices.get(place) : own;
      if (cost !== undefined) return add(sum + SUMS.costNanoUsd, cost);
      add(sum + SUMS.unpricedRecords, 1);
      add(sum + SUMS.unpricedTokens, tokens);
    };
    for (const { block, first, size } of partsOf(this.#records, groups.length)) {
      for (let at = 0; at < size; at += 1) {
        const sum = (groups[first + at] ?? 0) * SUMS_PER_GROUP;
        const input = block.inputTokens[at] ?? 0;
        const output = block.outputTokens[at] ?? 0;
        add(sum + SUMS.records, 1);
        add(sum + SUMS.inputTokens, input);
        add(sum + SUMS.outputTokens, output);
        add(sum + SUMS.cacheReadTokens, block.cacheReadTokens[at]);
        add(sum + SUMS.cacheWriteTokens, block.cacheWriteTokens[at]);
        addCost(sum, first + at, block.costNanoUsd[at] ?? Number.NaN, input + output);
        add(sum + SUMS.failed + (block.success[at] ?? UNKNOWN), 1);
        if (!Number.isNaN(block.durationMs[at])) add(sum + SUMS.durations, 1);
      }
    }
    return sums;
  }

  /** Puts the sessions of each group's records together, and how long those took that say so. */
  #part(groupCount: number, groups: Uint32Array, sums: Float64Array) {
    const [sessions, durationsMs] = [this.#sessions, this.#durationsMs];
    const sessionStarts = startsOf(groupCount, sums, SUMS.records);
    const durationStarts = startsOf(groupCount, sums, SUMS.durations);
    const [sessionEnds, durationEnds] = [sessionStarts.slice(), durationStarts.slice()];
    for (const { block, first, size } of partsOf(this.#records, groups.length)) {
      for (let at = 0; at < size; at += 1) {
        const group = groups[first + at] ?? 0;
        const sessionEnd = sessionEnds[group] ?? 0;
        sessions[sessionEnd] = block.sessionId[at] ?? 0;
        sessionEnds[group] = sessionEnd + 1;
        const durationMs = block.durationMs[at] ?? Number.NaN;
        if (Number.isNaN(durationMs)) continue;
        const durationEnd = durationEnds[group] ?? 0;
        durationsMs[durationEnd] = durationMs;
        durationEnds[group] = durationEnd + 1;
      }
    }
    return {
      sessionsOf: (group: number) => sessions.subarray(sessionStarts[group], sessionEnds[group]),
      durationsOf: (group: number) =>
        durationsMs.subarray(durationStarts[group], durationEnds[group]),
    };
  }
}

/** Returns the blocks of the first records, the place of each one's first record, and how many of them count. */
function* partsOf({ blocks }: PackedRecords, records: number) {
  for (let first = 0; first < records; first += BLOCK_RECORDS) {
    const block = blocks[first / BLOCK_RECORDS];
    if (block !== undefined) yield { block, first, size: Math.min(BLOCK_RECORDS, records - first) };
  }
}

/** Returns where the values of each group start, of which one of its sums is the number. */
function startsOf(groupCount: number, sums: Float64Array, sum: number): Uint32Array {
  const starts = new Uint32Array(groupCount);
  for (let group = 0; group + 1 < groupCount; group += 1) {
    starts[group + 1] = (starts[group] ?? 0) + (sums[group * SUMS_PER_GROUP + sum] ?? 0);
  }
  return starts;
}

/** Returns what counts the different sessions, of those that an agent named, by their numbers. */
function createSessionCount(texts: SharedTexts): (sessions: Uint32Array) => number {
  // The run in which each was seen last: no run comes after that of those that nobody named.
  const seenIn = new Uint32Array(texts.size);
  for (let session = 0; session < texts.size; session += 1) {
    const isNamed = sessionOf({ sessionId: texts.textOf(session) }) !== undefined;
    if (!isNamed) seenIn[session] = LAST_RUN;
  }
  let run = 0;
  return (sessions) => {
    run += 1;
    let count = 0;
    for (let at = 0; at < sessions.length; at += 1) {
      const session = sessions[at] ?? 0;
      if ((seenIn[session] ?? 0) >= run) continue;
      seenIn[session] = run;
      count += 1;
    }
    return count;
  };
}

const LAST_RUN = 2 ** 32 - 1;
