import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { UNSUPPORTED_AGENTS } from "../../../src/parts/agents/logs/unsupported-agents.ts";

const PAGE = await readFile("docs/agents.md", "utf8");
const [READ = "", COUNTS = ""] = PAGE.split("## What each log counts");
const [, NOT_READ = ""] = PAGE.split("## Not read");

describe.each(KNOWN_AGENTS)("$name", ({ name, locationVariables }) => {
  test("has the name of its file, and a line in both tables of docs/agents.md", () => {
    expect(existsSync(join("src", "parts", "agents", name, `${name}.ts`))).toBe(true);
    expect(READ).toContain(`(\`${name}\`) |`);
    expect(COUNTS).toContain(`(\`${name}\`) |`);
  });

  test("finds its logs by the home folder, among other variables", () => {
    expect(locationVariables).toEqual(expect.arrayContaining(["HOME", "USERPROFILE"]));
  });
});

test.each(UNSUPPORTED_AGENTS)("docs/agents.md says why $name is not read", ({ name }) => {
  expect(NOT_READ.toLowerCase()).toContain(name.replaceAll("-", " "));
});
