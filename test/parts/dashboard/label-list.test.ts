import { expect, test } from "vitest";
import { LabelList } from "../../../src/parts/dashboard/label-list.ts";

function labelsOf(...texts: readonly string[]): readonly string[] {
  const list = new LabelList();
  return texts.map((text) => list.labels[list.indexOf(text)] ?? "");
}

test("a text has one number, and the empty text the first", () => {
  const list = new LabelList();

  expect(["main", "dev", "main", ""].map((text) => list.indexOf(text))).toEqual([1, 2, 1, 0]);
  expect(list.labels).toEqual(["", "main", "dev"]);
});

test("characters that nobody sees are left out, and texts that would look alike are numbered", () => {
  expect(labelsOf("main", "ma\u200Bin", "\u202Emain", "main (2)", "\u200B")).toEqual([
    "main",
    "main (2)",
    "main (3)",
    "main (2) (2)",
    "–",
  ]);
});

test("long text is cut, and stands on one line", () => {
  const [label = ""] = labelsOf(`a\nb${"c".repeat(5_000)}`);

  expect(label).toHaveLength(120);
  expect(label).toMatch(/^a bc+…$/);
});
