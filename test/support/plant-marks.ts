import { readFileSync, writeFileSync } from "node:fs";
import { extname } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** A text that no log holds by chance. */
export const MARK = "p1anted";

/** The only fields of a log whose text may reach a row, by the row's column. */
export const CARRIED: Readonly<Record<string, RegExp>> = {
  model: /model/i,
  session_id: /id$|session/i,
  branch: /branch|\.ref$/i,
};

/** Where a text stands in a log: the line or cell, and the names down to it. */
export interface TextPlace {
  readonly unit: number;
  readonly names: readonly string[];
  /** The column and the names, joined by dots. */
  readonly path: string;
}

/** The texts of a log that a test can change: lines of JSON, one JSON document, or a database's cells. */
interface LogTexts {
  readonly units: readonly string[];
  /** Of the units of a database: their columns. */
  readonly columns?: readonly string[];
  write(units: readonly string[]): void;
}

/** Lists every place of a log that holds a text. */
export function findTexts(path: string): readonly TextPlace[] {
  const { units, columns } = openTexts(path);
  return units.flatMap((unit, index) =>
    placesIn(parse(unit)).map((names) => ({
      unit: index,
      names,
      path: [columns?.[index] ?? [], ...names].flat().join("."),
    })),
  );
}

/** Returns the places of a log by their path, such as all replies: what is done with one is done with all. */
export function groupByPath(places: readonly TextPlace[]): readonly (readonly TextPlace[])[] {
  const paths = new Set(places.map(({ path }) => path));
  return [...paths].map((path) => places.filter((place) => place.path === path));
}

/** Puts the mark behind the texts at some places of a log. */
export function plantMarks(path: string, places: readonly TextPlace[]): void {
  const texts = openTexts(path);
  const units = texts.units.map((unit, index) => {
    const here = places.filter((place) => place.unit === index);
    if (here.length === 0) return unit;
    const planted = here.reduce((value, { names }) => plantAt(value, names), parse(unit));
    return typeof planted === "string" ? planted : JSON.stringify(planted);
  });
  texts.write(units);
}

function openTexts(path: string): LogTexts {
  if (extname(path) === ".db") return openCells(path);
  const text = readFileSync(path, "utf8");
  const separator = extname(path) === ".jsonl" ? "\n" : "\0";
  return {
    units: text.split(separator),
    write: (units) => writeFileSync(path, units.join(separator)),
  };
}

function openCells(path: string): LogTexts {
  using database = new DatabaseSync(path);
  const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all();
  const cells = tables.flatMap(({ name: table }) =>
    rowsOf(database, `SELECT rowid AS "the row", * FROM "${table}"`).flatMap(
      ({ "the row": row, ...columns }) =>
        Object.entries(columns).flatMap(([column, value]) =>
          typeof value === "string"
            ? [{ table, column, name: nameOf(column, columns), row: row ?? null, value }]
            : [],
        ),
    ),
  );
  return {
    units: cells.map(({ value }) => value),
    columns: cells.map(({ name }) => name),
    write(units) {
      using target = new DatabaseSync(path);
      cells.forEach(({ table, column, row, value }, index) => {
        const next = units[index];
        if (next === undefined || next === value) return;
        target.prepare(`UPDATE "${table}" SET "${column}" = ? WHERE rowid = ?`).run(next, row);
      });
    },
  };
}

/** A table of keys and values names a value by its key. */
function nameOf(column: string, columns: Readonly<Record<string, unknown>>): string {
  return column === "value" && typeof columns.key === "string" ? columns.key : column;
}

function rowsOf(database: DatabaseSync, query: string) {
  const statement = database.prepare(query);
  // A fixture has numbers that no double holds.
  statement.setReadBigInts(true);
  return statement.all();
}

/** A unit that is no JSON is a text itself. */
function parse(unit: string): unknown {
  try {
    return JSON.parse(unit);
  } catch {
    return unit;
  }
}

function placesIn(value: unknown): readonly (readonly string[])[] {
  if (typeof value === "string") return value === "" ? [] : [[]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    placesIn(inner).map((names) => [name, ...names]),
  );
}

function plantAt(value: unknown, names: readonly string[]): unknown {
  const [name, ...deeper] = names;
  if (name === undefined) return `${value} ${MARK}`;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === name ? plantAt(item, deeper) : item));
  }
  const object = value as Record<string, unknown>;
  return { ...object, [name]: plantAt(object[name], deeper) };
}
