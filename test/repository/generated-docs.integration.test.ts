import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { withSection } from "../../scripts/docs/generated-section.ts";
import { generatedSections } from "../../scripts/docs/generated-sections.ts";

const sections = await generatedSections();

test.each(sections)(
  "$page has its $name as the code has them (`npm run generate:docs`)",
  async (section) => {
    const page = await readFile(section.page, "utf8");

    expect(withSection(page, section)).toBe(page);
  },
);

test("every command, input, output, key and variable is on a page", () => {
  expect(sections.map(({ name }) => name)).toEqual([
    ...["commands", "options", "inputs", "outputs", "keys", "variables"],
  ]);
});

test("no option is listed twice among those of several commands", () => {
  const { markdown = "" } = sections.find(({ name }) => name === "options") ?? {};
  const names = Array.from(markdown.matchAll(/^\| `(?:-\w, )?(--[a-z-]+)/gm), ([, name]) => name);

  expect(names.length).toBeGreaterThan(20);
  expect(names).toEqual([...new Set(names)]);
});
