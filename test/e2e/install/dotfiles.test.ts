/** @module-tag soak */

import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";
import {
  commitAll,
  expectRecording,
  expectUninstalled,
  initAndCommit,
} from "../../support/installed-hooks.ts";

test.each([
  { what: "GIT_DIR and GIT_WORK_TREE", worktreeBySetting: false },
  { what: "GIT_DIR and core.worktree", worktreeBySetting: true },
])(
  "a home folder as the worktree of a bare repository, by $what",
  async ({ worktreeBySetting }) => {
    await using outer = await createHookedRepository({ bare: true });
    const root = join(outer.root, "dot");
    await mkdir(join(root, ".config"), { recursive: true });
    await outer.git("init", "--quiet", "--bare", "--initial-branch=main", join(root, ".dotfiles"));
    const home = asHooked(outer, root);
    Object.assign(outer.environment, {
      GIT_DIR: join(root, ".dotfiles"),
      ...(worktreeBySetting ? {} : { GIT_WORK_TREE: root }),
    });
    await home.git("config", "core.bare", "false");
    if (worktreeBySetting) await home.git("config", "core.worktree", root);
    await home.write("dot/.bashrc", "x\n");
    await home.write("dot/.gitignore", ".dotfiles\n");
    const before = await commitAll(home, "start");

    await initAndCommit(home);
    const first = await expectRecording(home);
    await home.cli("init");
    await expectRecording(home, first);

    const doctor = await home.cli("doctor");
    expect(doctor.stdout).toContain("run by git, from .dotfiles/hooks/pre-commit");
    await expectUninstalled(home, before);
  },
);

test("GIT_DIR relative to a subfolder", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await mkdir(join(repository.root, "sub"));

  const { exitCode, stderr } = await repository.run(
    process.execPath,
    [join(import.meta.dirname, "../../../dist/cli/index.js"), "init"],
    {
      cwd: join(repository.root, "sub"),
      environment: { GIT_DIR: "../.git", GIT_WORK_TREE: ".." },
    },
  );

  expect(exitCode, stderr).toBe(0);
  expect(await repository.read(".git/hooks/pre-commit")).toContain("tokenledger");
});
