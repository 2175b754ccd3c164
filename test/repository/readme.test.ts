import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const README = readFileSync("README.md", "utf8");
const AGENTS_PAGE = readFileSync("docs/agents.md", "utf8");
const WORDS = 1_300;

test("the README can be read in five minutes", () => {
  expect(README.split(/\s+/).length).toBeLessThanOrEqual(WORDS);
});

test("the README names each agent that docs/agents.md says is read, and says how many", () => {
  // Two tables of that page name each.
  const rows = AGENTS_PAGE.matchAll(/^\| (.+?)(?: \d)? \(`[\w-]+`\) \|/gm);
  const names = [...new Set(Array.from(rows, ([, name]) => name))];
  const section = /^## Agents\n\n(.*?)\n\n/ms.exec(README)?.[1]?.replaceAll("\n", " ");

  expect(section?.split(" · ").map((name) => name.trim())).toEqual(names);
  expect(README).toContain(`| ${names.length}, by exact counts |`);
});

test("each picture is there, light and dark", () => {
  const pictures = Array.from(
    README.matchAll(/(?:src|srcset)="([^"]+)"/g),
    ([, path = ""]) => path,
  );

  expect(pictures).toHaveLength(6);
  for (const path of pictures) expect(readFileSync(path).subarray(1, 4).toString()).toBe("PNG");
});
