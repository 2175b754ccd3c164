/** @module-tag soak */

import { chmod, readlink, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";
import {
  commitAll,
  expectRecording,
  expectUninstalled,
  initAndCommit,
} from "../../support/installed-hooks.ts";

// What a hook sees of itself: its name, its folder, its arguments and what fails.
const RUNNERS = {
  "a shell script": `#!/bin/bash
set -e
cd "$(dirname "$0")/../.."
echo "$(basename "$0") in $(basename "$PWD")" >&2
[ ! -f stop ] || false
true
`,
  "a program in another language": `#!/usr/bin/env node
const { basename } = require("node:path");
console.error(\`\${basename(process.argv[1])} in \${basename(process.cwd())}\`);
process.exit(require("node:fs").existsSync("stop") ? 3 : 0);
`,
};

eachMostlyInSoak(Object.entries(RUNNERS))(
  "hooks that are links to one runner, %s, run it under their own names",
  async (_, script) => {
    await using repository = await createHookedRepository({ bare: true, name: "shop" });
    await repository.write("tools/run-hook", script);
    await chmod(join(repository.root, "tools/run-hook"), 0o755);
    for (const hook of ["pre-commit", "post-commit"]) {
      await symlink("../../tools/run-hook", join(repository.root, ".git/hooks", hook));
    }
    const before = await commitAll(repository, "start");

    await initAndCommit(repository);
    await repository.cli("init");
    await expectRecording(repository);
    await repository.stage("work.txt");
    const { stderr } = await repository.commit("one");
    await repository.write("stop", "");
    await repository.git("add", "stop");
    const stopped = await repository.commit("stopped");
    await repository.git("rm", "--quiet", "-f", "stop");

    expect(await repository.read("tools/run-hook")).toBe(script);
    expect(stderr).toBe("pre-commit in shop\npost-commit in shop\n");
    expect(stopped.exitCode).toBe(1);
    await expectUninstalled(repository, before);
    expect(await readlink(join(repository.root, ".git/hooks/pre-commit"))).toBe(
      "../../tools/run-hook",
    );
  },
);

test("a link to nothing is kept, and ours runs", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await symlink("../../gone", join(repository.root, ".git/hooks/pre-commit"));

  await initAndCommit(repository);
  await expectRecording(repository);
  await repository.cli("uninstall");

  expect(await readlink(join(repository.root, ".git/hooks/pre-commit"))).toBe("../../gone");
});
