import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { FAILURE_CODES } from "../../src/usage/failure.ts";

test("docs/errors.md lists the codes of failures, and no others", () => {
  const docs = readFileSync("docs/errors.md", "utf8");
  const listed = Array.from(docs.matchAll(/^\| `([a-z-]+)` \|/gm), ([, code]) => code);
  expect(listed.toSorted()).toEqual(FAILURE_CODES.toSorted());
});
