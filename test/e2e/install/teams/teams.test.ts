/** @module-tag soak */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PACKAGE_ROOT } from "../../../support/hooked-repository.ts";
import {
  type PackedPackage,
  packNextVersion,
  packPackage,
} from "../../../support/packed-package.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../../support/temporary-folder.ts";
import { PROJECTS } from "./projects.ts";
import { rowOf } from "./row.ts";
import { walkThrough } from "./walk.ts";

const DOCUMENT = join(PACKAGE_ROOT, "docs", "teams.md");
const HEAD = "| Set up with |";
const NOTHING_RECORDED = "nothing";

let packed: PackedPackage;
let folder: TemporaryFolder;
let next: string;
beforeAll(async () => {
  [packed, folder] = await Promise.all([packPackage(), createTemporaryFolder()]);
  next = await packNextVersion(packed.tarball, folder.path);
});
afterAll(async () => {
  await Promise.all([packed?.[Symbol.asyncDispose](), folder?.[Symbol.asyncDispose]()]);
});

const seenRows = new Map<string, string>();

for (const project of PROJECTS) {
  const needed = [...project.commands, ...(project.newerCommands ?? [])];
  test.skipIf(needed.includes(undefined))(
    `${project.name}: from init to uninstall (skipped without its tools)`,
    { tags: ["soak"] },
    async () => {
      const seen = await walkThrough(project, { first: packed.tarball, next });

      seenRows.set(project.name, rowOf(project, seen));
      const { records, doctorBefore, doctorAfter, clone } = seen;
      expect(doctorBefore).not.toBe("no problems");
      if ([records, clone].includes(NOTHING_RECORDED)) expect(doctorAfter).not.toBe("no problems");
    },
  );
}

test("docs/teams.md has the table that was seen (`vitest run --update` writes it)", {
  tags: ["soak"],
}, async () => {
  const document = readFileSync(DOCUMENT, "utf8");
  const start = document.indexOf("\n", document.indexOf("\n", document.indexOf(HEAD)) + 1) + 1;
  const end = document.indexOf("\n\n", start) + 1;
  const written = new Map(
    document
      .slice(start, end)
      .split("\n")
      .map((row) => [row.split(" | ").at(0)?.replace("| ", "") ?? "", row]),
  );
  const rows = PROJECTS.flatMap(({ name }) => seenRows.get(name) ?? written.get(name) ?? []);
  const now = `${document.slice(0, start)}${rows.map((row) => `${row}\n`).join("")}${document.slice(end)}`;
  await expect(now).toMatchFileSnapshot(DOCUMENT);
});
