/** @module-tag soak */

import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import {
  commitAll,
  expectRecording,
  expectUninstalled,
  initAndCommit,
} from "../../support/installed-hooks.ts";

const hasLfs = spawnSync("git-lfs", ["--version"]).status === 0;
const NAMES = ["text", "eol", "merge", "filter", "working-tree-encoding", "ident", "diff"];

test.each([
  "*.csv filter=lfs diff=lfs merge=lfs -text",
  "** filter=git-crypt diff=git-crypt",
  "*.csv text working-tree-encoding=UTF-16 eol=crlf ident",
])(
  "the ledger stays as it is where the repository has %j, also in a clone without init",
  async (line) => {
    await using repository = await createHookedRepository({ bare: true });
    await repository.cli("init");
    await repository.write(".git/info/attributes", "");
    // Below all that is there, as \`git lfs track\` writes it.
    await repository.append(".gitattributes", `${line}\n`);

    for (const path of [".telemetry/usage.csv", ".telemetry/usage/main.csv"]) {
      const answer = await repository.git("check-attr", ...NAMES, "--", path);
      expect(
        answer
          .trim()
          .split("\n")
          .map((each) => each.split(": ").at(-1)),
      ).toEqual(["set", "lf", "union", "unset", "unset", "unset", "set"]);
    }
  },
);

test("the lines of version 0.3.0 are replaced, and what else stands in the files stays", async () => {
  await using repository = await createHookedRepository({ bare: true });
  const ours =
    "\n# tokenledger: a ledger only grows, so a merge keeps the rows of both sides.\n.telemetry/*.csv text eol=lf merge=union\n.telemetry/usage/*.csv text eol=lf merge=union\n";
  await repository.write(".gitattributes", `*.png binary\n${ours}`);
  await repository.write(".git/info/attributes", ours.trimStart());

  await repository.cli("init");

  expect(await repository.read(".gitattributes")).toBe("*.png binary\n");
  const clone = await repository.read(".git/info/attributes");
  expect(clone.match(/merge=union/g)).toHaveLength(2);
  expect(clone).toContain(".telemetry/*.csv text eol=lf merge=union -filter");
});

describe.skipIf(!hasLfs)("with Git LFS (skipped where it is not installed)", () => {
  test("commits hold the rows where *.csv is in LFS before init", async () => {
    await using repository = await createHookedRepository({ bare: true });
    await repository.git("lfs", "install", "--local");
    await repository.git("lfs", "track", "*.csv");
    const before = await commitAll(repository, "start");

    await initAndCommit(repository);
    await expectRecording(repository);
    await expectUninstalled(repository, before);
  });

  test("commits hold the rows where *.csv goes to LFS after init", async () => {
    await using repository = await createHookedRepository();
    const first = await expectRecording(repository);
    // Its own hooks would not go beside others: `git lfs update --manual` says how they are joined.
    await repository.git("lfs", "install", "--local", "--skip-repo");
    await repository.git("lfs", "track", "*.csv");
    await commitAll(repository, "csv in lfs");

    await expectRecording(repository, first);
  });
});
