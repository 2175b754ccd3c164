import { createForgeNumbers, type ForgeNumbers } from "../../report/questions/forge-numbers.ts";
import { createMatches, type Matches } from "../../report/questions/value-matches.ts";
import {
  CHANGE,
  COUNTS,
  type CountName,
  type DashboardData,
  type ForgeLinks,
  type LabelColumn,
  SUCCESS,
  unfoldSign,
  unpackNumbers,
} from "../dashboard-data.ts";
import { type Shares, sharesOfFolders, sharesOfOutcomes } from "./shares.ts";

export const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** What a record belongs to as a whole. */
export type WholeDimension =
  | LabelColumn
  | "author"
  | "pullRequest"
  | "commit"
  | "phase"
  | "failure"
  | "origin";

/** What shares a record. */
export type SharedDimension = "folder" | "outcome";

export type DimensionName = WholeDimension | SharedDimension;

export interface Dimension {
  /** The first is empty and stands for records that do not say. */
  readonly labels: readonly string[];
  /** Of each row. */
  readonly indexes: Uint32Array;
}

/** Usage records by column, oldest first: a row is a place in each of the arrays. */
export interface UsageTable {
  readonly rows: number;
  /** Since 1970, of the zone's clock. */
  readonly localMs: Float64Array;
  /** Days of the zone since 1970. */
  readonly day: Int32Array;
  readonly dimensions: Readonly<Record<WholeDimension, Dimension>>;
  readonly shares: Readonly<Record<SharedDimension, Shares>>;
  /** Of each row, as `CHANGE` and the columns of changes number them. */
  readonly change: Uint32Array;
  /** Of each commit's label. */
  readonly subjects: readonly string[];
  /** Of each repository's label. */
  readonly links: readonly (ForgeLinks | null)[];
  /** NaN where a row does not say. */
  readonly counts: Readonly<Record<CountName, Float64Array>>;
  readonly success: Uint8Array;
  /** How filters name the values of a dimension, where not by themselves alone. */
  readonly matches: Readonly<Partial<Record<string, Matches>>>;
  readonly numbers: ForgeNumbers;
}

/** Returns the records of a page's data, ready to be added up. */
export function toUsageTable(data: DashboardData): UsageTable {
  const { records, countsPlusOne, successes, labels, indexSteps, notes, changes, links } = data;
  const localMs = localTimes(data);
  const change = runningIndexes(data.changeSteps, records);
  const column = (name: LabelColumn): Dimension => ({
    labels: labels[name],
    indexes: runningIndexes(indexSteps[name], records),
  });
  const notesColumn = column("notes");
  const ofNotes = (own: readonly string[], packed: string): Dimension => ({
    labels: own,
    indexes: through(notesColumn.indexes, unpackNumbers(packed, labels.notes.length)),
  });
  const commits = commitLabels(data);
  const success = new Uint8Array(unpackNumbers(successes, records));
  const failures = ofNotes(notes.failures, notes.failureIndexes);
  const authors = unpackNumbers(changes.authorIndexes, changes.count);
  const repository = column("repository");
  const pullRequests = pullRequestLabels(data);
  const numbers = createForgeNumbers(data.several);
  const named = (column: Dimension) =>
    data.several === undefined ? column : byRepository(column, repository, numbers);
  return {
    ...{ rows: records, localMs, change, success, subjects: commits.subjects, links },
    ...{ matches: createMatches(data.several), numbers },
    day: new Int32Array(localMs.map((time) => Math.floor(time / DAY_MS))),
    dimensions: {
      model: column("model"),
      taskType: column("taskType"),
      agent: column("agent"),
      branch: column("branch"),
      ticket: named(column("ticket")),
      repository,
      session: column("session"),
      notes: notesColumn,
      phase: ofNotes(notes.phases, notes.phaseIndexes),
      failure: ofFailed(failures, success),
      origin: originDimension(notesColumn, unpackNumbers(notes.isOfCi, labels.notes.length)),
      commit: { labels: commits.labels, indexes: through(change, commits.indexes) },
      author: { labels: changes.authors, indexes: throughCommits(change, authors) },
      pullRequest: named({
        labels: pullRequests.labels,
        indexes: throughCommits(change, pullRequests.indexes),
      }),
    },
    shares: { folder: sharesOfFolders(changes), outcome: sharesOfOutcomes(changes) },
    counts: Object.fromEntries(
      COUNTS.map((name) => [name, toCounts(unpackNumbers(countsPlusOne[name], records))]),
    ) as UsageTable["counts"],
  };
}

function localTimes({
  records,
  firstTimeMs,
  timeUnitMs,
  timeSteps,
  offsets,
}: DashboardData): Float64Array {
  const times = unpackNumbers(timeSteps, records);
  let time = firstTimeMs;
  let next = 0;
  let offsetMs = 0;
  for (let row = 0; row < records; row += 1) {
    if (offsets[next]?.[0] === row) {
      offsetMs = (offsets[next]?.[1] ?? 0) * MINUTE_MS;
      next += 1;
    }
    time += at(times, row) * timeUnitMs;
    times[row] = time + offsetMs;
  }
  return times;
}

function runningIndexes(steps: string, records: number): Uint32Array {
  const indexes = new Uint32Array(records);
  let index = 0;
  for (const [row, step] of unpackNumbers(steps, records).entries()) {
    index += unfoldSign(step);
    indexes[row] = index;
  }
  return indexes;
}

function through(indexes: Uint32Array, mapped: ArrayLike<number>): Uint32Array {
  return indexes.map((index) => at(mapped, index));
}

function throughCommits(change: Uint32Array, mapped: ArrayLike<number>): Uint32Array {
  return change.map((index) => at(mapped, index - CHANGE.firstCommit));
}

function originDimension(notes: Dimension, isOfCi: ArrayLike<number>): Dimension {
  return {
    labels: ["", "developer", "ci"],
    indexes: notes.indexes.map((index) => 1 + at(isOfCi, index)),
  };
}

/** What did not fail has no failure, not even one without a message: its index is past the labels. */
function ofFailed({ labels, indexes }: Dimension, success: Uint8Array): Dimension {
  const none = labels.length;
  return {
    labels,
    indexes: indexes.map((index, row) => (success[row] === SUCCESS.failed ? index : none)),
  };
}

/** One commit can be in several repositories. */
function commitLabels({ changes: { commits, subjects, standIns } }: DashboardData) {
  const labels = ["", ...standIns];
  const indexes: number[] = [...labels.keys()];
  const known = new Map<string, number>([["", 0]]);
  const subjectsOfLabels = labels.map(() => "");
  for (const [place, id] of commits.entries()) {
    const index = known.get(id) ?? labels.length;
    if (index === labels.length) {
      known.set(id, index);
      labels.push(id);
      subjectsOfLabels.push(subjects[place] ?? "");
    }
    indexes.push(index);
  }
  return { labels, indexes, subjects: subjectsOfLabels };
}

function pullRequestLabels({ changes: { count, pullRequests } }: DashboardData) {
  const labels = [""];
  const known = new Map<number, number>([[0, 0]]);
  const indexes = unpackNumbers(pullRequests, count).map((number) => {
    const index = known.get(number) ?? labels.length;
    if (index === labels.length) labels.push(`#${number}`);
    known.set(number, index);
    return index;
  });
  return { labels, indexes };
}

/** Each repository has a pull request and an issue `#7` of its own: where there are several, the name goes before the number. */
function byRepository(column: Dimension, repository: Dimension, numbers: ForgeNumbers): Dimension {
  const labels = [""];
  const known = new Map<string, number>([["", 0]]);
  const indexes = column.indexes.map((index, row) => {
    const own = labelAt(repository.labels, at(repository.indexes, row));
    const name = numbers.nameOf(labelAt(column.labels, index), { repository: own });
    const place = known.get(name) ?? labels.length;
    if (place === labels.length) labels.push(name);
    known.set(name, place);
    return place;
  });
  return { labels, indexes };
}

function toCounts(countsPlusOne: Float64Array): Float64Array {
  return countsPlusOne.map((count) => (count === 0 ? Number.NaN : count - 1));
}

/** Returns an element of an array of numbers; 0 past its end. */
export function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0;
}

/** Returns the label at an index; empty past the end. */
export function labelAt(labels: readonly string[], index: number): string {
  return labels[index] ?? "";
}
