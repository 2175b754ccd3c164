/** @module-tag soak */

import { chmod, readFile, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

test("a commit with nothing to record starts no node, and the next call is recorded", async () => {
  await using repository = await createHookedRepository();
  await using programs = await createTemporaryFolder();
  const starts = join(programs.path, "starts");
  await writeFile(starts, "");
  const node = join(programs.path, "node");
  await writeFile(node, `#!/bin/sh\necho "$2" >> '${starts}'\nexec '${process.execPath}' "$@"\n`);
  await chmod(node, 0o755);
  const PATH = `${programs.path}${delimiter}${process.env.PATH}`;
  const commit = async (message: string) => {
    await repository.stage("a.txt");
    const { stderr } = await repository.run("git", ["commit", "--quiet", "-m", message], {
      environment: { PATH },
    });
    expect(stderr).toBe("");
    const started = await readFile(starts, "utf8");
    await writeFile(starts, "");
    return started;
  };
  // The log's time has fractions of a millisecond, as file systems give them.
  const first = await repository.session.call();
  expect(await commit("recorded")).not.toBe("");
  // Folds what the first left.
  await commit("nothing");

  expect([await commit("nothing"), await commit("nothing")]).toEqual(["", ""]);

  const second = await repository.session.call();
  expect(await commit("recorded")).not.toBe("");
  expect(await repository.recorded()).toEqual([first, second]);
});
