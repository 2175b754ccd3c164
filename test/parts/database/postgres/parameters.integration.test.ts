import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import {
  IGNORED_PARAMETERS,
  PARAMETERS,
} from "../../../../src/parts/database/postgres/connection-parameters.ts";

const documentation = await readFile("docs/databases.md", "utf8");

const names = Object.entries(PARAMETERS).flat();

test.each(names.filter((name) => name !== undefined))("%s is documented", (name) => {
  expect(documentation).toContain(`\`${name}\``);
});

test.each([...IGNORED_PARAMETERS.keys()])("%s is documented as without effect", (name) => {
  const [, ignored = ""] = /\*\*Without effect\*\*([\s\S]*?)\n##/.exec(documentation) ?? [];

  expect(ignored).toContain(name.replace(/^keepalives.*/, "keepalives…"));
});
