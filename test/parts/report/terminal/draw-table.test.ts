import { expect, test } from "vitest";
import { drawBar, drawColumns } from "../../../../src/parts/report/terminal/draw-bars.ts";
import { drawTable } from "../../../../src/parts/report/terminal/draw-table.ts";
import { createInk } from "../../../../src/parts/report/terminal/ink.ts";
import { nameColumn, numberColumn } from "../../../../src/parts/report/terminal/sum-columns.ts";
import { wrapFacts, wrapWords } from "../../../../src/parts/report/terminal/text-width.ts";

interface Row {
  readonly name: string;
  readonly cost: string;
  readonly tokens: string;
}

const COLUMNS = [
  nameColumn("Model", ({ name }: Row) => name),
  numberColumn("Cost", ({ cost }: Row) => cost),
  numberColumn("Tokens", ({ tokens }: Row) => tokens, 1),
];
const ROWS: readonly Row[] = [
  { name: "claude-opus-4-6", cost: "$1,234.56", tokens: "12.3 M" },
  { name: "模型", cost: "$0.01", tokens: "1.00 k" },
];

function draw(width: number, values: Partial<Parameters<typeof drawTable<Row>>[0]> = {}) {
  return drawTable({ columns: COLUMNS, rows: ROWS, ...values }, width, createInk(false));
}

test("numbers end in one column, whatever the width of the characters before them", () => {
  expect(draw(80)).toEqual([
    "Model                 Cost  Tokens",
    "claude-opus-4-6  $1,234.56  12.3 M",
    "模型                 $0.01  1.00 k",
  ]);
});

test("a long name is cut in its middle", () => {
  expect(draw(30)[1]).toBe("claud…s-4-6  $1,234.56  12.3 M");
});

test("where that is not enough, columns go; numbers stay whole", () => {
  expect(draw(20)).toEqual([
    "Model           Cost",
    "clau…-4-6  $1,234.56",
    "模型           $0.01",
  ]);
});

test("bars take the room that is left, and none where there is too little", () => {
  const shareOf = ({ name }: Row) => (name === "模型" ? 0.5 : 1);
  const [, first = "", second = ""] = draw(60, { shareOf });
  expect(first.endsWith(`  ${"█".repeat(24)}`)).toBe(true);
  expect(second.endsWith(`  ${"█".repeat(12)}`)).toBe(true);
  expect(draw(40, { shareOf }).join("")).not.toContain("█");
});

test("a name that is very long leaves room for the bars", () => {
  const rows = [
    { name: `feature/${"x".repeat(90)}/end`, cost: "$2.00", tokens: "2.00 k" },
    ...ROWS,
  ];
  const lines = draw(80, { rows, shareOf: () => 1 });

  expect(lines[1]).toMatch(/^feature\/x+…x+\/end +\$2\.00 +2\.00 k {2}█{12}$/);
  expect(lines.map((line) => line.length)).toEqual([66, 80, 80, 78]);
});

test("but is not cut where no bar has room then", () => {
  const rows = [{ name: "x".repeat(46), cost: "$2.00", tokens: "2.00 k" }];

  expect(draw(62, { rows, shareOf: () => 1 })[1]).toBe(`${"x".repeat(46)}  $2.00  2.00 k`);
});

test("a name of forty columns stays whole where a column that matters less can go", () => {
  const name = `feature/${"x".repeat(28)}/end`;
  const columns = [...COLUMNS, numberColumn("Cache hits", () => "94 %", 5)];
  const rows = [{ name, cost: "$2.00", tokens: "2.00 k" }];

  expect(draw(60, { columns, rows })[1]).toBe(`${name}  $2.00  2.00 k`);
  // Where that does not help, it goes for nothing.
  expect(draw(50, { columns, rows })[1]).toBe("feature/xxx…xxxxxxx/end  $2.00  2.00 k        94 %");
});

test("the total comes last", () => {
  const total = { name: "Total", cost: "$1,234.57", tokens: "12.3 M" };
  expect(draw(80, { total }).at(-1)).toBe("Total            $1,234.57  12.3 M");
});

test("a bar of more than nothing is seen", () => {
  expect([0, 0.001, 0.5, 1, 7].map((share) => drawBar(share, 4))).toEqual([
    "",
    "▏",
    "██",
    "████",
    "████",
  ]);
});

test("columns are as high as their values", () => {
  const size = { height: 2, columnWidth: 1, gap: 1 };
  expect(drawColumns([1, 0.5, 0, 0.001], size)).toEqual(["█", "█ █   ▁"]);
});

test("a number keeps its unit, a fact its words", () => {
  const sentence = "No price is known for 12.3 M tokens, ≥ $4.56 in all";
  for (let width = 8; width < 60; width++) {
    for (const line of wrapWords(sentence, width)) expect(line).not.toMatch(/12\.3$|≥$/);
  }
  expect(wrapFacts(["$4.56", "12.3 M tokens", "94 % cache hits"], 24)).toEqual([
    "$4.56  ·  12.3 M tokens",
    "94 % cache hits",
  ]);
});
