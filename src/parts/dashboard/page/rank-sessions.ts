import { addRow, noSums, type UsageGroup } from "./usage-sums.ts";
import { labelAt, type UsageTable } from "./usage-table.ts";

const NO_ROW = -1;

/** The sessions of some rows. */
export interface RankedSessions {
  readonly count: number;
  readonly mostExpensive: readonly UsageGroup[];
  readonly slowest: readonly UsageGroup[];
}

/**
 * Returns the sessions of the rows that pass that cost most and that took longest, at most `limit`
 * of each. Rows without a session count for none. There can be as many sessions as rows: only the
 * few that are returned are added up in full.
 */
export function rankSessions(
  table: UsageTable,
  passing: Uint8Array,
  limit: number,
): RankedSessions {
  const { dimensions, counts, rows } = table;
  const { labels, indexes } = dimensions.session;
  const isSeen = new Uint8Array(labels.length);
  const cost = new Float64Array(labels.length);
  const duration = new Float64Array(labels.length);
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    const session = indexes[row] ?? 0;
    if (passing[row] !== 1 || session === 0) continue;
    if (isSeen[session] === 0) count += 1;
    isSeen[session] = 1;
    cost[session] = (cost[session] ?? 0) + (counts.costNanoUsd[row] || 0);
    duration[session] = (duration[session] ?? 0) + (counts.durationMs[row] || 0);
  }
  const mostExpensive = largest(cost, limit);
  const slowest = largest(duration, limit);
  const groups = sumSessions(table, passing, new Set([...mostExpensive, ...slowest]));
  const groupsOf = (sessions: readonly number[]) =>
    sessions.flatMap((session) => groups.get(session) ?? []);
  return { count, mostExpensive: groupsOf(mostExpensive), slowest: groupsOf(slowest) };
}

/** Returns the places of the largest numbers above 0, the largest first. */
function largest(numbers: Float64Array, limit: number): readonly number[] {
  if (limit === 0) return [];
  const places: number[] = [];
  let threshold = 0;
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] ?? 0;
    if (number <= threshold) continue;
    const before = places.findIndex((other) => (numbers[other] ?? 0) < number);
    places.splice(before === -1 ? places.length : before, 0, place);
    if (places.length > limit) places.pop();
    if (places.length === limit) threshold = numbers[places.at(-1) ?? 0] ?? 0;
  }
  return places;
}

function sumSessions(
  table: UsageTable,
  passing: Uint8Array,
  sessions: ReadonlySet<number>,
): ReadonlyMap<number, UsageGroup> {
  const { labels, indexes } = table.dimensions.session;
  const groups = new Map(
    Array.from(sessions, (index) => [
      index,
      { label: labelAt(labels, index), index, row: NO_ROW, sums: noSums() },
    ]),
  );
  for (let row = 0; row < table.rows; row += 1) {
    if (passing[row] !== 1) continue;
    const index = indexes[row] ?? 0;
    const group = groups.get(index);
    if (group === undefined) continue;
    if (group.row === NO_ROW) groups.set(index, { ...group, row });
    addRow(group.sums, table, row);
  }
  return groups;
}
