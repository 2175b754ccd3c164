import { expect, test } from "vitest";
import { locateCell } from "../../../src/parts/ledger/reject.ts";

test.each([
  ["a,b,c", 0, { linesDown: 0, column: 1 }],
  ["a,b,c", 2, { linesDown: 0, column: 5 }],
  ["a,,c", 1, { linesDown: 0, column: 3 }],
  ['"a,b","c""d,",e', 2, { linesDown: 0, column: 15 }],
  ['"a\nb",c', 1, { linesDown: 1, column: 4 }],
  ['a,"b\n\nc",d', 1, { linesDown: 0, column: 3 }],
  ["a,b", 5, { linesDown: 0, column: 4 }],
])("in %j cell %i is at %j", (text, cellIndex, location) => {
  expect(locateCell(text, cellIndex)).toEqual(location);
});
