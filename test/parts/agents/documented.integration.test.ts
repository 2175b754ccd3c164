import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import { UNSUPPORTED_AGENTS } from "../../../src/parts/agents/logs/unsupported-agents.ts";

const README = await readFile("README.md", "utf8");

describe.each(KNOWN_AGENTS)("$name", ({ name, locationVariables }) => {
  test("has the name of its file, and a line in the README", () => {
    expect(existsSync(join("src", "parts", "agents", name, `${name}.ts`))).toBe(true);
    expect(README).toContain(`(\`${name}\`) |`);
  });

  test("finds its logs by the home folder, among other variables", () => {
    expect(locationVariables).toEqual(expect.arrayContaining(["HOME", "USERPROFILE"]));
  });
});

test.each(UNSUPPORTED_AGENTS)("the README says that $name is not read", ({ name }) => {
  const [line = ""] = README.split("\n").filter((each) => each.includes("| nothing:"));

  expect(line.toLowerCase()).toContain(name.replaceAll("-", " "));
});
