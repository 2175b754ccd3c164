import { expect, test } from "vitest";
import { textTable } from "../../../src/doors/cli/text-table.ts";

test("wide characters take two columns", () => {
  const table = textTable(
    [
      { title: "Author", text: ({ author }) => author },
      { title: "Cost", text: ({ cost }) => cost, align: "right" },
    ],
    [
      { author: "王小明", cost: "$1.00" },
      { author: "Ada Lovelace", cost: "三" },
    ],
  );

  expect(table).toBe("Author         Cost\n王小明        $1.00\nAda Lovelace     三\n");
});

test("columns are as wide as their widest cell, numbers end in one line", () => {
  const table = textTable(
    [
      { title: "Model", text: ({ model }) => model },
      { title: "Cost", text: ({ cost }) => cost, align: "right" },
      { title: "Note", text: ({ note }) => note },
    ],
    [
      { model: "opus", cost: "$12.00", note: "" },
      { model: "sonnet", cost: "$1.00", note: "old" },
    ],
  );

  expect(table).toBe("Model     Cost  Note\nopus    $12.00\nsonnet   $1.00  old\n");
});
