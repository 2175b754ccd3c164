import { describe, expect, test } from "vitest";
import {
  logLine,
  markdownCode,
  markdownLink,
  markdownText,
  mermaidLabel,
  oneLine,
  shortLine,
  visibleJson,
} from "../../../src/parts/report/escape.ts";

const RIGHT_TO_LEFT = "\u202e";
const ZERO_WIDTH = "\u200b";
const ESCAPE = "\u001b";

describe("one line", () => {
  test.each([
    ["claude-opus-4-5", "claude-opus-4-5"],
    ["  a \r\n\t b ", "a b"],
    [`a${RIGHT_TO_LEFT}txt.exe`, "atxt.exe"],
    [`ad${ZERO_WIDTH}min`, "admin"],
    [`${ESCAPE}[31mred\u0000`, "[31mred"],
    ["\ufeffbyte\u00adorder", "byteorder"],
    ["tag\u{e0041}ged", "tagged"],
    ["half \ud800pair", "half pair"],
    ["grün 模型 🚀", "grün 模型 🚀"],
    [RIGHT_TO_LEFT, ""],
  ])("of %j is %j", (text, line) => {
    expect(oneLine(text)).toBe(line);
  });

  test("is cut where room is short, to 120 characters unless told otherwise", () => {
    expect(shortLine("x".repeat(70_000))).toBe(`${"x".repeat(119)}…`);
    expect(shortLine("🚀".repeat(121))).toBe(`${"🚀".repeat(119)}…`);
    expect(shortLine("x".repeat(120))).toBe("x".repeat(120));
    expect(shortLine("x".repeat(51), 50)).toBe(`${"x".repeat(49)}…`);
  });
});

describe("a markdown code span", () => {
  test.each([
    ["claude-opus-4-5", "`claude-opus-4-5`"],
    ["a|b|c", "`a\\|b\\|c`"],
    ["a\\|b", "`a\\ \\|b`"],
    ["tick`tick", "``tick`tick``"],
    ["```", "```` ``` ````"],
    ["</details><!-- @all #1 ~x~ **b**", "`</details><!-- @all #1 ~x~ **b**`"],
    ["line\nbreak", "`line break`"],
    ["", "–"],
    [ZERO_WIDTH, "–"],
  ])("of %j is %j", (text, code) => {
    expect(markdownCode(text)).toBe(code);
  });
});

describe("a sentence in markdown", () => {
  test.each([
    ["The run costs $12.40, above 95 % (of all).", "The run costs $12.40, above 95 % (of all)."],
    ["At least ≥ $12.40, ≥ 95 %.", "At least ≥ $12.40, ≥ 95 %."],
    ["Only .telemetry/usage.csv was read.", "Only `.telemetry/usage.csv` was read."],
    ["See a/b.csv, please: it’s read-only!", "See `a/b.csv`, please: it’s read-only!"],
    ["It was usage.csv.", "It was `usage.csv`."],
    ['None at "a/b", here', 'None at `"a/b"`, here'],
    [
      "Run `git lfs pull` (or `lfs: true`), please.",
      "Run `git lfs pull` (or `lfs: true`), please.",
    ],
    ["`a | b` and `<b>`.", "`a \\| b` and `<b>`."],
    ["`@all fixes #1`@all `x", "`` `@all fixes #1`@all `x ``"],
    ["` `", "–"],
    ["hi @everyone @org/team now", "hi `@everyone @org/team` now"],
    ["fixes #1 or GH-1", "fixes `#1` or `GH-1`"],
    ["see deadbeefcafe or 1234567", "see `deadbeefcafe` or `1234567`"],
    ["1. list", "`1`. list"],
    ["- list", "`-` list"],
    ["**bold** _it_ ~x~", "`**bold** _it_ ~x~`"],
    ["<!-- x --> </details>", "`<!--` x `--> </details>`"],
    ["www.a.b http://a.b a@b.c", "`www.a.b http://a.b a@b.c`"],
    ["[x](y) ![x](y) [^1]", "`[x](y) ![x](y) [^1]`"],
    [":rocket: and $x$", "`:rocket:` and `$x$`"],
    ["a\n\n# b", "a `#` b"],
    ["", "–"],
    [`ad${ZERO_WIDTH}min`, "admin"],
  ])("%j is %j", (text, markdown) => {
    expect(markdownText(text)).toBe(markdown);
  });

  test("is cut where it is long", () => {
    expect(markdownText("word ".repeat(1000), 20)).toBe("word word word word…");
  });
});

describe("a link", () => {
  test.each([
    ["https://github.com/a/b/commit/1", "[x](https://github.com/a/b/commit/1)"],
    ["https://a.b/c(d)|e`f\\g", "[x](https://a.b/c%28d%29%7Ce%60f/g)"],
    ["http://127.0.0.1:80/<b>", "[x](http://127.0.0.1/%3Cb%3E)"],
    ["javascript:alert(1)", "x"],
    ["https://a.b/c d", "x"],
    ["https://", "x"],
    ["/a", "x"],
    [undefined, "x"],
  ])("to %j is %j", (url, markdown) => {
    expect(markdownLink("x", url)).toBe(markdown);
  });
});

describe("a mermaid label", () => {
  test.each([
    ["claude-opus-4-5", '"claude-opus-4-5"'],
    ['a" : 99\nend', '"a_ : 99 end"'],
    ["%%{init: {}}%%", '"___init: _____"'],
    ["<b>`x`</b>", '"_b__x__/b_"'],
    ["x; click y", '"x_ click y"'],
    ["模型 (β)", '"模型 (β)"'],
    [ZERO_WIDTH, '"–"'],
  ])("of %j is %j", (text, label) => {
    expect(mermaidLabel(text)).toBe(label);
  });
});

describe("a log line", () => {
  test.each([
    ["::error::pwned", ": :error: :pwned"],
    [":::add-mask::x", ": : :add-mask: :x"],
    ["see ##[error]pwned", "see ## [error]pwned"],
    ["a\n::stop-commands::x", "a : :stop-commands: :x"],
    [`:${ZERO_WIDTH}:set-output`, ": :set-output"],
    [`##${ZERO_WIDTH}[group]`, "## [group]"],
  ])("of %j is %j", (text, line) => {
    expect(logLine(text)).toBe(line);
  });

  test.each(["::x::", ":::x", "::::", "##[x]", "##\n[x]"])("holds no command for %j", (text) => {
    expect(logLine(text)).not.toMatch(/::|##\[/);
  });
});

test("JSON keeps its value and shows what nobody would see", () => {
  const value = { model: `a${RIGHT_TO_LEFT}b${ZERO_WIDTH}c\u{e0041}\u007f`, line: "x\ny" };

  const json = visibleJson(JSON.stringify(value, undefined, 2));

  expect(json).toContain("a\\u202eb\\u200bc\\udb40\\udc41\\u007f");
  expect(JSON.parse(json)).toEqual(value);
});
