import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const TEST_NAME = /`(test\/[\w./-]+\.test\.ts)`/g;
/** What is asked of people, or told of others, and no claim. */
const NO_CLAIMS = ['Through "Report a vulnerability"'];

const text = readFileSync("docs/security.md", "utf8");

/** Paragraphs, items of lists and rows of tables, each on one line. */
const claims = text
  .replace(/^#.*$/gm, "")
  .replace(/\n(?=[-|] ?)/g, "\n\n")
  .split(/\n\n+/)
  .map((block) => block.replace(/\s+/g, " ").trim())
  .filter(
    (block) => block !== "" && !/^\|[-|]+\|$/.test(block) && !/^\| .* \| test \|$/.test(block),
  )
  .filter((block) => !NO_CLAIMS.some((start) => block.startsWith(start)));

const testsOf = (block: string) => Array.from(block.matchAll(TEST_NAME), ([, path = ""]) => path);

describe("docs/security.md", () => {
  test("has claims", () => {
    expect(claims.length).toBeGreaterThan(35);
  });

  test.each(claims)("names the test of: %s", (claim) => {
    expect(testsOf(claim)).not.toEqual([]);
  });

  test("names tests that there are", () => {
    expect(testsOf(text).filter((path) => !existsSync(path))).toEqual([]);
  });
});
