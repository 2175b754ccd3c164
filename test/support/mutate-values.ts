import type { Random } from "./random.ts";

/**
 * Returns what gives one to four places of a JSON log, a document or a value a line, values that no
 * agent would write.
 */
export function createValueMutator(text: string): (random: Random) => string {
  const lines = text.split("\n");
  const values = lines.map(parse);
  return (random) => {
    const changed = new Map<number, unknown>();
    const times = 1 + random.below(4);
    for (let time = 0; time < times; time++) {
      const line = random.below(lines.length);
      const value = changed.has(line) ? changed.get(line) : values[line];
      if (value !== undefined) changed.set(line, mutate(value, random));
    }
    return lines
      .map((line, index) => (changed.has(index) ? write(changed.get(index)) : line))
      .join("\n");
  };
}

/** Stands for JSON text that no value writes, such as a number beyond all numbers. */
class Raw {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const DEEP = 2_000;

const VALUES = [
  null,
  true,
  false,
  0,
  -1,
  -0.5,
  1.5,
  1e21,
  Number.MAX_SAFE_INTEGER,
  2 ** 53,
  Number.MAX_VALUE,
  "",
  "x",
  "-1",
  "NaN",
  "__proto__",
  "2026-13-45T99:99:99Z",
  "+275760-09-13T00:00:00.001Z",
  "a\0b\ud800",
  "/".repeat(5_000),
  [],
  {},
  [[]],
  [null],
  { length: -1 },
  new Raw("1e999"),
  new Raw("-1e999"),
  new Raw("[".repeat(DEEP) + "]".repeat(DEEP)),
  new Raw('{"a":'.repeat(DEEP) + 1 + "}".repeat(DEEP)),
  new Raw('{"__proto__":{"input_tokens":7,"isSidechain":true}}'),
  new Raw('{"toString":1,"valueOf":2,"constructor":3,"hasOwnProperty":4}'),
] as const;

const NAMES = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", ""] as const;

function mutate(value: unknown, random: Random): unknown {
  if (typeof value !== "object" || value === null || value instanceof Raw) {
    return random.pick(VALUES);
  }
  const entries = Object.entries(value);
  const chosen = entries[random.below(entries.length + 1)];
  // A one in eight chance to stop on the way down.
  if (chosen === undefined || random.below(8) === 0) return random.pick(VALUES);
  const [name, inner] = chosen;
  const what = random.below(10);
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === name ? mutate(item, random) : item));
  }
  const changed = entries.flatMap(([key, old]) => {
    if (key !== name) return [[key, old]];
    if (what === 0) return [];
    return [[what === 1 ? random.pick(NAMES) : key, what < 2 ? old : mutate(inner, random)]];
  });
  // `Object.fromEntries` makes a property of `__proto__`, as `JSON.parse` does.
  return Object.fromEntries(changed);
}

function parse(line: string): unknown {
  if (line.trim() === "") return undefined;
  try {
    return JSON.parse(line);
  } catch {
    // A fixture about malformed lines: they stay as they are.
    return new Raw(line);
  }
}

function write(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join(",")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).map(
      ([name, inner]) => `${JSON.stringify(name)}:${write(inner)}`,
    );
    return `{${members.join(",")}}`;
  }
  return JSON.stringify(value);
}
