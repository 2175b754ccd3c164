import { describe, expect, test } from "vitest";
import { COLUMNS, CORE_COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { mendLedger } from "../../../src/parts/ledger/mend-ledger.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { usageRecord } from "../../support/usage-record.ts";

const HEADER = CORE_COLUMNS.join(",");

/** A row of the first eight columns, told apart by its prompt tokens. */
function row(promptTokens: number, notes = ""): string {
  return `2026-02-23T22:19:12+01:00,claude-3-opus,${promptTokens},3200,true,execute,45000,${notes}`;
}

/** What a text's rows are, by prompt tokens, and its rejects, by line. */
function outcome(text: string) {
  const { rows, rejects } = parseLedger(text);
  return {
    rows: rows.map(({ record }) => record.inputTokens),
    rejects: rejects.map(({ line }) => line),
  };
}

test("a row of the first eight columns has no session, agent or branch, and no cost", () => {
  const { header, rows, rejects } = parseLedger(`${HEADER}\n${row(1500, "Phase 6 tests")}\n`);
  expect(header).toEqual(CORE_COLUMNS);
  expect(rejects).toEqual([]);
  expect(rows.map(({ record }) => record)).toEqual([
    usageRecord({
      model: "claude-3-opus",
      notes: "Phase 6 tests",
      sessionId: "",
      agent: "",
      branch: "",
    }),
  ]);
});

test("a row of all columns is read whole", () => {
  const text = `${COLUMNS.join(",")}\n${row(1500)},s1,700,300,0.04507635,codex,feat/a\n`;
  expect(parseLedger(text).rows.map(({ record }) => record)).toEqual([
    usageRecord({
      model: "claude-3-opus",
      sessionId: "s1",
      cacheReadTokens: 700,
      cacheWriteTokens: 300,
      costNanoUsd: 45_076_350,
      agent: "codex",
      branch: "feat/a",
    }),
  ]);
});

test("only timestamp and model are needed; an empty number is unknown, tokens are 0", () => {
  const { rows } = parseLedger("model,timestamp,duration_ms\ngpt-5,2026-02-23T21:19:12Z,\n");
  expect(rows.map(({ record }) => record)).toEqual([
    {
      timestamp: "2026-02-23T21:19:12Z",
      model: "gpt-5",
      inputTokens: 0,
      outputTokens: 0,
      success: undefined,
      taskType: undefined,
      durationMs: undefined,
      notes: "",
      sessionId: "",
      cacheReadTokens: 0,
      cacheWriteTokens: 0,
      costNanoUsd: undefined,
      agent: "",
      branch: "",
    },
  ]);
});

test("a row keeps its line, its cells as written and where it ends", () => {
  const text = `reviewer,timestamp,model,notes\né,2026-02-23T21:19:12Z,m,"a\nb"\n,2026-02-23T21:19:12Z,m,'=x\n`;
  const { rows } = parseLedger(text);
  const firstEnd = text.indexOf(",2026-02-23T21:19:12Z,m,'");
  expect(rows).toMatchObject([
    {
      line: 2,
      lineCount: 2,
      raw: ["é", "2026-02-23T21:19:12Z", "m", "a\nb"],
      endOffset: firstEnd + 1,
    },
    {
      line: 4,
      lineCount: 1,
      raw: ["", "2026-02-23T21:19:12Z", "m", "'=x"],
      endOffset: Buffer.byteLength(text),
    },
  ]);
});

describe("what git and spreadsheets do to a file is tolerated", () => {
  test.each([
    ["a byte order mark", `\uFEFF${HEADER}\n${row(1)}\n${row(2)}\n`],
    ["CRLF", `${HEADER}\r\n${row(1, "a")}\r\n${row(2, '"a\r\nb"')}\r\n`],
    ["line ends of both kinds", `${HEADER}\r\n${row(1)}\n${row(2)}\r\n`],
    ["a missing last line feed", `${HEADER}\n${row(1)}\n${row(2)}`],
    ["blank lines", `\n${HEADER}\n\n${row(1)}\n\r\n${row(2)}\n\n`],
    ["rows of empty cells", `${HEADER}\n${row(1)}\n,,,,,,,\n${row(2)}\n`],
    ["the header repeated", `${HEADER}\n${row(1)}\n${HEADER}\n${row(2)}\n`],
    [
      "a byte order mark before a quote",
      `\uFEFF"${CORE_COLUMNS.join('","')}"\n${row(1)}\n${row(2)}\n`,
    ],
    ["every cell quoted", `"${CORE_COLUMNS.join('","')}"\n${row(1)}\n${row(2)}\n`],
    ["empty cells left out at a row's end", `${HEADER},agent,branch\n${row(1)}\n${row(2)},,main\n`],
    ["empty cells added at a row's end", `${HEADER}\n${row(1)},,,\n${row(2)}\n`],
    ["an unknown column", `${HEADER},reviewer\n${row(1)},Ada\n${row(2)},\n`],
    [
      "TRUE and False",
      `${HEADER}\n${row(1).replace("true", "TRUE")}\n${row(2).replace("true", "False")}`,
    ],
  ])("%s", (_name, text) => {
    expect(outcome(text)).toEqual({ rows: [1, 2], rejects: [] });
  });

  test("columns in another order", () => {
    const text = `notes,prompt_tokens,model,timestamp\n"a, b",7,m,2026-02-23T21:19:12Z\n`;
    const [first] = parseLedger(text).rows;
    expect(first?.record).toMatchObject({ model: "m", inputTokens: 7, notes: "a, b" });
  });

  test("two headers: each row belongs to the one with as many columns", () => {
    const text = `${HEADER}\n${row(1)}\ntimestamp,model,branch\n2026-02-23T21:19:12Z,m,main\n${row(2)}\n`;
    const { header, rows, rejects } = parseLedger(text);
    expect(header).toEqual(CORE_COLUMNS);
    expect(rejects).toEqual([]);
    expect(rows.map(({ record }) => [record.inputTokens, record.branch])).toEqual([
      [1, ""],
      [0, "main"],
      [2, ""],
    ]);
  });

  test("a row that was cut off at the end of the file, as a full disk does, is none", () => {
    const text = `${HEADER}\n${row(1)}\n2026-02-23T22:19:12+01:00,claude-3-opus,15`;
    const { rows, rejects } = parseLedger(text);
    expect(rows).toHaveLength(1);
    expect(rejects).toMatchObject([{ line: 3, got: "a row that was cut off" }]);
    expect(mendLedger(text, { identitiesElsewhere: new Set() }).text).toBe(text);
  });

  test("rows that stand twice are two rows: who reads them knows what is the same record", () => {
    expect(outcome(`${HEADER}\n${row(1)}\n${row(1)}\n`)).toEqual({ rows: [1, 1], rejects: [] });
  });
});

describe("a bad value rejects its row and no other, and says where", () => {
  test.each([
    ["timestamp", "2026-02-23T22:19:12", 1],
    ["timestamp", "2026-02-30T22:19:12Z", 1],
    ["timestamp", "", 1],
    ["model", "", 27],
    ["prompt_tokens", "-1", 41],
    ["prompt_tokens", "1.5", 41],
    ["prompt_tokens", "9007199254740993", 41],
    ["prompt_tokens", "9".repeat(400), 41],
    ["completion_tokens", "0x10", 46],
    ["task_success", "yes", 51],
    ["task_type", "planning", 56],
    ["duration_ms", "45s", 64],
  ])("%s %s", (field, value, column) => {
    const cells = row(1500).split(",");
    cells[HEADER.split(",").indexOf(field)] = value;
    const text = `${HEADER}\n${row(1)}\n${cells.join(",")}\n${row(3)}\n`;
    expect(outcome(text)).toEqual({ rows: [1, 3], rejects: [3] });
    const [reject] = parseLedger(text).rejects;
    expect(reject).toMatchObject({ line: 3, column, field });
    expect(reject?.expected).toMatch(new RegExp(`^${field} to be \\w`));
    expect(reject?.got).toContain(value.slice(0, 10) || "nothing");
  });

  test("several bad values are one reject: the first, and the others with it", () => {
    const text = `${HEADER}\n2026-02-23T22:19:12Z,,x,3200,maybe,execute,1,\n`;
    const { rejects } = parseLedger(text);
    expect(rejects).toMatchObject([{ line: 2, column: 22, field: "model" }]);
    expect(rejects[0]?.others).toMatchObject([
      { line: 2, column: 23, field: "prompt_tokens", got: '"x"' },
      { line: 2, column: 30, field: "task_success", got: '"maybe"' },
    ]);
  });

  test("what a message shows steers no terminal", () => {
    const { rejects } = parseLedger(`${HEADER}\n\u001b[31m\u202e\u0085,m,1,2,true,plan,3,\n`);
    expect(rejects[0]?.got).toBe('"\\u001b[31m\\u202e\\u0085"');
  });

  test.each(["-1", "1,5", "0.0000000001", "1.2345e-9", "9007199.254740992", "$4"])(
    "cost_usd %s",
    (cost) => {
      const header = `${HEADER},cost_usd`;
      const text = `${header}\n${row(1)},0.5\n${row(2)},"${cost}"\n`;
      expect(outcome(text)).toEqual({ rows: [1], rejects: [3] });
      expect(parseLedger(text).rejects[0]).toMatchObject({ field: "cost_usd" });
    },
  );

  test("a value in a cell of several lines is found where it stands", () => {
    const text = 'notes,timestamp,model\n"a\nb",today,m\n';
    expect(parseLedger(text).rejects).toMatchObject([{ line: 3, column: 4, field: "timestamp" }]);
  });

  test("more cells than columns", () => {
    const text = `${HEADER}\n${row(1, "a, b")}\n${row(2)}\n`;
    expect(outcome(text)).toEqual({ rows: [2], rejects: [2] });
    expect(parseLedger(text).rejects[0]?.expected).toContain("8 cells");
  });

  test("a NUL byte", () => {
    expect(outcome(`${HEADER}\n${row(1, "a\0b")}\n${row(2)}\n`)).toEqual({
      rows: [2],
      rejects: [2],
    });
  });

  test("a line longer than any row", () => {
    const text = `${HEADER}\n${row(1, "x".repeat(2_000_000))}\n${row(2)}\n`;
    expect(outcome(text)).toEqual({ rows: [2], rejects: [2] });
    expect(parseLedger(text).rejects[0]?.got.length).toBeLessThan(200);
  });
});

test("git's conflict markers are rejected by name, and the rows of both sides are read", () => {
  const text = `${HEADER}\n<<<<<<< HEAD\n${row(1)}\n||||||| 1234567\n=======\n${row(2)}\n>>>>>>> feature\n`;
  expect(outcome(text)).toEqual({ rows: [1, 2], rejects: [2, 4, 5, 7] });
  for (const { got } of parseLedger(text).rejects) expect(got).toContain("conflict marker");
});

test("a conflict around the header leaves the rows readable", () => {
  const text = `<<<<<<< HEAD\n${HEADER}\n=======\n${HEADER}\n>>>>>>> feature\n${row(1)}\n`;
  expect(outcome(text)).toEqual({ rows: [1], rejects: [1, 3, 5] });
});

describe("a quote out of place costs its own line only", () => {
  test.each([
    ["one that never closes", `"unclosed`],
    ["one within a cell", `5" disk`],
    ["one that closes too early", `"5" disk`],
    ["one that closes after a doubled one", `"a "" b`],
  ])("%s", (_name, notes) => {
    const good = [row(2), row(3, '"a, ""b"""'), row(4, '"a\nb"'), row(5)].join("\n");
    const text = `${HEADER}\n${row(1, notes)}\n${good}\n`;
    expect(outcome(text)).toEqual({ rows: [2, 3, 4, 5], rejects: [2] });
    expect(parseLedger(text).rejects[0]).toMatchObject({ column: row(1).length + 1 });
  });

  test("on the last line", () => {
    expect(outcome(`${HEADER}\n${row(1)}\n${row(2, '"')}`)).toEqual({ rows: [1], rejects: [3] });
  });
});

describe("a text that is not a ledger is one reject", () => {
  test.each([
    ["an empty text", "", 1],
    ["blank lines", "\n\n", 1],
    ["other columns", "date,cost\n2026-02-23,1\n", 1],
    ["a row without a header", `${row(1)}\n${row(2)}\n`, 1],
    ["semicolons", `${HEADER.replaceAll(",", ";")}\n${row(1).replaceAll(",", ";")}\n`, 1],
    ["only a byte order mark", "\uFEFF", 1],
    ["a text between quotes that never end", `"${HEADER}\n${row(1)}\n`, 1],
  ])("%s", (_name, text, line) => {
    const { header, rows, rejects } = parseLedger(text);
    expect(header).toEqual([]);
    expect(rows).toEqual([]);
    expect(rejects).toMatchObject([{ line, column: 1, field: undefined }]);
  });

  test("what stands in its place is named, also where its bytes were decoded already", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(HEADER, "utf16le")]);
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n";

    expect(parseLedger(utf16.toString()).rejects).toMatchObject([
      { line: 1, expected: "a ledger", got: "text in UTF-16: save it as CSV UTF-8" },
    ]);
    expect(parseLedger(pointer).rejects).toMatchObject([
      { line: 1, expected: "a ledger", got: expect.stringMatching(/^a Git LFS pointer: run/) },
    ]);
  });

  test("a column that is named twice", () => {
    expect(parseLedger(`${HEADER},notes\n${row(1)},\n`)).toMatchObject({
      header: [],
      rows: [],
      rejects: [{ line: 1, expected: "each column once in the header line", got: "notes twice" }],
    });
  });

  test("columns that something else than a comma separates", () => {
    const { rejects } = parseLedger(HEADER.replaceAll(",", ";"));
    expect(rejects[0]?.got).toContain("separate the columns by commas");
  });
});
