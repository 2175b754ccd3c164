import type { TimeZone } from "../../usage/time-zone.ts";
import {
  COUNTS,
  type DashboardData,
  type ForgeLinks,
  foldSign,
  LABEL_COLUMNS,
  type PageFacts,
  packNumbers,
} from "./dashboard-data.ts";
import type { UsageColumns } from "./usage-columns.ts";
import { createOffsets } from "./zone-offsets.ts";

const NUMBERS_AT_ONCE = 50_000;
const LABELS_AT_ONCE = 5_000;

interface DataOptions extends PageFacts {
  readonly timeZone: TimeZone;
  /** Where a repository of a name is shown. */
  readonly linksOf: (repository: string) => ForgeLinks | undefined;
}

/** A part of the JSON: its key, and its value in pieces. */
type Entry = readonly [key: keyof DashboardData, pieces: Iterable<string>];

/** Yields the page's data as JSON, in pieces: all of it at once would take as much memory again. */
export function* dataPieces(
  columns: UsageColumns,
  places: Uint32Array,
  { timeZone, linksOf, ...facts }: DataOptions,
): Generator<string> {
  let separator = "{";
  for (const [key, pieces] of entriesOf(columns, places, timeZone)) {
    yield `${separator}"${key}":`;
    yield* pieces;
    separator = ",";
  }
  const links = columns.labels.repository.labels.map((name) => linksOf(name) ?? null);
  const rest = { ...facts, links } satisfies Partial<DashboardData>;
  yield `,${scriptJson(rest).slice(1)}`;
}

function* entriesOf(columns: UsageColumns, places: Uint32Array, zone: TimeZone): Generator<Entry> {
  const { labels, labelIndexes, countsPlusOne } = columns;
  const timeOf = (place: number) => columns.timesMs.at(place);
  const unit = places.every((place) => timeOf(place) % 1000 === 0) ? 1000 : 1;
  const firstTimeMs = timeOf(places[0] ?? 0);
  yield ["records", [scriptJson(places.length)]];
  yield ["firstTimeMs", [scriptJson(firstTimeMs)]];
  yield ["timeUnitMs", [scriptJson(unit)]];
  yield ["offsets", [scriptJson(offsetsOf(places, timeOf, zone))]];
  yield ["notes", [scriptJson(columns.notes.data())]];
  yield ["changes", [scriptJson(columns.changes.data())]];
  yield ["labels", object(LABEL_COLUMNS, (column) => list(labels[column].labels))];
  yield [
    "timeSteps",
    packed(places.length, (number) => {
      const before = number === 0 ? firstTimeMs : timeOf(places[number - 1] ?? 0);
      return (timeOf(places[number] ?? 0) - before) / unit;
    }),
  ];
  yield ["changeSteps", steps(places, (place) => columns.changeIndexes.at(place))];
  yield [
    "indexSteps",
    object(LABEL_COLUMNS, (column) => steps(places, (place) => labelIndexes[column].at(place))),
  ];
  yield [
    "countsPlusOne",
    object(COUNTS, (count) =>
      packed(places.length, (number) => countsPlusOne[count].at(places[number] ?? 0)),
    ),
  ];
  yield ["successes", packed(places.length, (number) => columns.successes.at(places[number] ?? 0))];
}

function* object<Name extends string>(
  names: readonly Name[],
  piecesOf: (name: Name) => Iterable<string>,
): Generator<string> {
  let separator = "{";
  for (const name of names) {
    yield `${separator}"${name}":`;
    yield* piecesOf(name);
    separator = ",";
  }
  yield "}";
}

function* list(texts: readonly string[]): Generator<string> {
  let separator = "[";
  for (let start = 0; start < texts.length; start += LABELS_AT_ONCE) {
    const part = scriptJson(texts.slice(start, start + LABELS_AT_ONCE));
    yield separator + part.slice(1, -1);
    separator = ",";
  }
  yield "]";
}

/** How much an index is more than the one before: records of one session or commit follow each other. */
function steps(places: Uint32Array, indexOf: (place: number) => number): Iterable<string> {
  return packed(places.length, (number) => {
    const before = number === 0 ? 0 : indexOf(places[number - 1] ?? 0);
    return foldSign(indexOf(places[number] ?? 0) - before);
  });
}

function* packed(count: number, numberAt: (place: number) => number): Generator<string> {
  yield '"';
  for (let start = 0; start < count; start += NUMBERS_AT_ONCE) {
    const length = Math.min(NUMBERS_AT_ONCE, count - start);
    yield packNumbers(Float64Array.from({ length }, (_, place) => numberAt(start + place)));
  }
  yield '"';
}

function offsetsOf(
  places: Uint32Array,
  timeOf: (place: number) => number,
  zone: TimeZone,
): DashboardData["offsets"] {
  const offsetAt = createOffsets(zone);
  const offsets: [number, number][] = [];
  for (const [number, place] of places.entries()) {
    const minutes = offsetAt(timeOf(place));
    if (offsets.at(-1)?.[1] !== minutes) offsets.push([number, minutes]);
  }
  return offsets;
}

/** Returns JSON that a `<script type="application/json">` can hold: nothing in it ends the element. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
