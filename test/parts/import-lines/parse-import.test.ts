import { describe, expect, test } from "vitest";
import { parseImport } from "../../../src/parts/import-lines/parse-import.ts";

const LINE = {
  ...{ id: "1", session: "s", time: "2026-02-23T22:19:12+01:00", model: "m" },
  ...{ input: 10, cache_read: 4, cache_write: 1, output: 2 },
};

function problemsOf(...lines: readonly (object | string)[]): readonly string[] {
  const text = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  return parseImport(text.join("\n")).problems.map(
    ({ line, expected, got }) => `${line}: expected ${expected}, got ${got}`,
  );
}

test("lines of JSON, with blank ones between them", () => {
  const whole = { ...LINE, duration_ms: 5, cwd: "/work/shop", ok: false, agent: "aider" };
  const text = `\uFEFF${JSON.stringify(LINE)}\r\n\r\n${JSON.stringify(whole)}\n`;

  expect(parseImport(text)).toEqual({ lines: [LINE, whole], problems: [] });
});

test("CSV in any order of columns, in which an empty cell says nothing", () => {
  const text = [
    "session,id,time,model,input,cache_read,cache_write,output,ok,duration_ms",
    's,1,2026-02-23T22:19:12+01:00,"m",10,4,1,2,,',
    's,2,2026-02-23T22:19:12+01:00,"m",10,4,1,2,TRUE,7',
  ].join("\r\n");

  expect(parseImport(text)).toEqual({
    lines: [LINE, { ...LINE, id: "2", ok: true, duration_ms: 7 }],
    problems: [],
  });
});

test("an empty file has no lines", () => {
  expect(parseImport(" \n")).toEqual({ lines: [], problems: [] });
});

describe("a problem names its line, what was expected and what was there:", () => {
  test.each([
    [{ ...LINE, input: "10" }, '"input" to be a whole number of 0 or more, got "10"'],
    [{ ...LINE, output: -1 }, '"output" to be a whole number of 0 or more, got -1'],
    [{ ...LINE, output: 1.5 }, '"output" to be a whole number of 0 or more, got 1.5'],
    [
      { ...LINE, id: " " },
      '"id" to be a text that no other call has: a call is counted once, however often it is imported, got " "',
    ],
    [
      { ...LINE, time: "2026-02-23" },
      '"time" to be an RFC 3339 timestamp with offset such as 2026-02-23T22:19:12+01:00, got "2026-02-23"',
    ],
    [
      { ...LINE, time: "2026-02-30T10:00:00Z" },
      '"time" to be a time that exists, got "2026-02-30T10:00:00Z"',
    ],
    [
      { ...LINE, cache_read: 331_900 },
      '"input" to be all input, that of the cache included: 331901 or more, got 10',
    ],
    [{ ...LINE, model: undefined }, 'a value for "model", got none'],
    [
      { ...LINE, cwd: "shop" },
      '"cwd" to be the absolute path of the folder that the call was made in, got "shop"',
    ],
    ['{"id": 1', 'a JSON object, got {"id": 1'],
  ])("%j", (line, expected) => {
    expect(problemsOf(LINE, line)).toEqual([`2: expected ${expected}`]);
  });

  test("a field that nobody knows, whose value may be secret", () => {
    expect(problemsOf({ ...LINE, prompt: "secret" })).toEqual([
      '1: expected one of id, session, time, model, input, cache_read, cache_write, output, duration_ms, cwd, ok, agent, got "prompt"',
    ]);
  });

  test("rows of CSV of another width, and text that is none", () => {
    const header = "id,session,time,model,input,cache_read,cache_write,output";
    expect(problemsOf(header, "1,s,more")).toEqual([
      "2: expected 8 cells as in the header, got 3 cells",
    ]);
    expect(problemsOf(header, '"1,s')[0]).toMatch(/^2: expected rows of CSV, got /);
  });

  test("lines of JSON below one that is none", () => {
    expect(problemsOf("null", "started", { ...LINE, output: -1 })).toEqual([
      "1: expected a JSON object, got null",
      "2: expected a JSON object, got started",
      '3: expected "output" to be a whole number of 0 or more, got -1',
    ]);
  });

  test.each(["null", "nothing yet", "[]", "id,session,time,model,input,output", '["id"]'])(
    "%s alone, which is neither JSON nor CSV with a header",
    (text) => {
      expect(problemsOf("", text)).toEqual([
        `2: expected lines of JSON, or of CSV below a header with id, session, time, model, input, cache_read, cache_write, output, got ${text}`,
      ]);
    },
  );
});
