import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const HEAD = "| Set up with |";

/** The rows of the table in docs/teams.md, each a cell for a column. */
function readRows(): readonly (readonly string[])[] {
  const document = readFileSync("docs/teams.md", "utf8");
  const [table = ""] = document.slice(document.indexOf(HEAD)).split("\n\n");
  return table
    .trim()
    .split("\n")
    .slice(2)
    .map((row) => row.slice(2, -2).split(" | "));
}

test("no way to set a project up records nothing while doctor finds no problems", () => {
  const rows = readRows();

  expect(rows.length).toBeGreaterThan(10);
  for (const [name, doctorBefore, records, , inClone, doctorThen] of rows) {
    expect(doctorBefore, name).not.toBe("no problems");
    const isRecorded = records !== "nothing" && inClone !== "nothing";
    expect(isRecorded || doctorThen !== "no problems", name).toBe(true);
  }
});
