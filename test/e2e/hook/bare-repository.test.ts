/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

test("worktrees of a bare repository each record their own calls", async () => {
  await using origin = await createHookedRepository({ bare: true, name: "origin" });
  await origin.git("commit", "--quiet", "--allow-empty", "-m", "start");
  const folder = join(origin.root, "..");
  const bare = join(folder, "project.git");
  await origin.git("clone", "--quiet", "--bare", origin.root, bare);
  await origin.git("-C", bare, "worktree", "add", "--quiet", join(folder, "first"), "main");
  const first = asHooked(origin, join(folder, "first"));
  await first.cli("init");
  await first.git("add", "-A");
  await first.commit("init");
  await first.git("worktree", "add", "--quiet", "-b", "topic", join(folder, "second"));
  const second = asHooked(origin, join(folder, "second"));
  const inFirst = await first.session.call();
  const inSecond = await second.session.call();
  await first.stage("a.txt");
  await second.stage("b.txt");

  const results = [await first.commit("a"), await second.commit("b")];

  expect(results.map(({ exitCode, stderr }) => ({ exitCode, stderr }))).toEqual([
    { exitCode: 0, stderr: "" },
    { exitCode: 0, stderr: "" },
  ]);
  expect(await first.recorded()).toEqual([inFirst]);
  expect(await second.recorded()).toEqual([inSecond]);
  expect([await first.status(), await second.status()]).toEqual(["", ""]);
});
