/** @module-tag soak */

import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import {
  addToPath,
  commitAll,
  expectRecording,
  expectUninstalled,
  initAndCommit,
} from "../../support/installed-hooks.ts";
import { installNpmTool } from "../../support/npm-tool.ts";

const commands = await installNpmTool("simple-git-hooks@2.13.1");

describe.skipIf(commands === undefined)("with simple-git-hooks (skipped without network)", () => {
  const CONFIG = { "pre-commit": "echo lint" };
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

  eachMostlyInSoak([
    ["package.json", json({ name: "shop", "simple-git-hooks": CONFIG })],
    ["simple-git-hooks.json", json(CONFIG)],
  ])(
    "our commands are joined to those in %s, and live through its next run",
    async (file, text) => {
      await using repository = await createHookedRepository({ bare: true });
      addToPath(repository, commands ?? "");
      await repository.write("package.json", json({ name: "shop" }));
      await repository.write(file, text);
      await repository.run("simple-git-hooks", []);
      const before = await commitAll(repository, "start");

      await initAndCommit(repository);
      const first = await expectRecording(repository);
      await repository.run("simple-git-hooks", []);
      await expectRecording(repository, first);
      const doctor = await repository.cli("doctor");
      await repository.cli("init");

      expect(doctor.stdout).toContain("run by simple-git-hooks");
      expect(await repository.status()).toBe("");
      await expectUninstalled(repository, before);
    },
  );

  test("its configuration in a subfolder is found, wherever init runs", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createHookedRepository({ bare: true });
    addToPath(repository, commands ?? "");
    const manifest = json({ name: "front", "simple-git-hooks": CONFIG });
    await repository.write("front/package.json", manifest);
    const cwd = join(repository.root, "front");
    await repository.run("simple-git-hooks", [], { cwd });
    const before = await commitAll(repository, "start");

    await initAndCommit(repository);
    await repository.run("simple-git-hooks", [], { cwd });
    await expectRecording(repository);

    await expectUninstalled(repository, before);
  });

  eachMostlyInSoak([
    "cd front && echo lint",
    "echo lint;",
    "echo lint &",
    "echo lint # all of it",
    "exec echo lint",
    "exit 0",
    "(cd front; echo lint); echo done",
    "# nothing yet",
  ])(
    "a command that ends the shell's line, leaves or goes elsewhere keeps nothing back: %s",
    async (existing) => {
      await using repository = await createHookedRepository({ bare: true });
      addToPath(repository, commands ?? "");
      await repository.write("front/page.txt", "page\n");
      const hooks = { "pre-commit": existing, "post-commit": "cd front; false" };
      await repository.write("package.json", json({ name: "shop", "simple-git-hooks": hooks }));
      await repository.run("simple-git-hooks", []);
      const before = await commitAll(repository, "start");

      await initAndCommit(repository);
      await repository.run("simple-git-hooks", []);
      await expectRecording(repository);

      await expectUninstalled(repository, before);
    },
  );

  eachMostlyInSoak(["exit 3", "set -e; false; echo lint"])(
    "a lint that fails still stops the commit: %s",
    async (existing) => {
      await using repository = await createHookedRepository({ bare: true });
      addToPath(repository, commands ?? "");
      const config = { "simple-git-hooks": { "pre-commit": existing } };
      await repository.write("package.json", json(config));
      await repository.cli("init");
      await repository.run("simple-git-hooks", []);
      await repository.git("add", "-A");

      expect((await repository.commit("one")).exitCode).toBe(1);
    },
  );

  test("a configuration that is a program is left alone, and init says what to add", {
    tags: ["soak"],
  }, async () => {
    await using repository = await createHookedRepository({ bare: true });
    const config = 'module.exports = { "pre-commit": "echo lint" };\n';
    await repository.write(".simple-git-hooks.cjs", config);

    const { exitCode, stdout } = await repository.cli("init");

    expect(exitCode).toBe(0);
    expect(await repository.read(".simple-git-hooks.cjs")).toBe(config);
    expect(stdout).toContain(
      `Add, as a line of its own before the others of "post-commit" in ${join(repository.root, ".simple-git-hooks.cjs")}: { [ ! -f .telemetry/run-hook.sh ] || sh .telemetry/run-hook.sh post-commit; }\n`,
    );
  });
});
