/** @module-tag soak */

import { mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { expect, test } from "vitest";
import { createHookedRepository, PACKAGE_ROOT } from "../../support/hooked-repository.ts";
import { installNpmTool } from "../../support/npm-tool.ts";

const commands = await installNpmTool("lint-staged@17.6.1");
const tools = commands === undefined ? undefined : dirname(commands);

/** A repository whose husky hook has lint-staged rewrite the staged text files, and fail on `bad`. */
async function createLintedRepository(modules: string) {
  const repository = await createHookedRepository({ bare: true });
  await mkdir(join(repository.root, "node_modules"));
  for (const [name, folder] of [
    ["husky", join(PACKAGE_ROOT, "node_modules", "husky")],
    ["lint-staged", join(modules, "lint-staged")],
  ] as const) {
    await symlink(folder, join(repository.root, "node_modules", name));
  }
  await repository.write(".gitignore", "node_modules/\n");
  await repository.write("lint.sh", 'sed -i s/more/less/ "$@"\n! grep -q bad "$@"\n');
  await repository.write(
    "package.json",
    '{ "private": true, "devDependencies": { "husky": "9" }, "lint-staged": { "*.txt": "sh lint.sh" } }\n',
  );
  await repository.run(execPath, ["node_modules/husky/bin.js"]);
  await repository.write(
    ".husky/pre-commit",
    `"${execPath}" node_modules/lint-staged/bin/lint-staged.js --quiet\n`,
  );
  await repository.cli("init");
  await repository.git("add", "-A");
  await repository.commit("start");
  return repository;
}

test.skipIf(tools === undefined)(
  "lint-staged under husky (skipped where npm cannot install it) rewrites files and leaves the rows alone",
  async () => {
    await using repository = await createLintedRepository(tools ?? "");
    const calls: number[] = [];
    for (const name of ["a", "b"]) {
      calls.push(await repository.session.call());
      await repository.stage("a.txt");
      // lint-staged hides what is not staged while it runs.
      await repository.append("a.txt", `not staged ${name}\n`);
      const { exitCode, stderr } = await repository.commit(name);
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(await repository.status()).toBe(" M a.txt\n");
    }

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.git("show", "HEAD:a.txt")).toBe("less\nnot staged a\nless\n");
    expect(await repository.read("a.txt")).toContain("not staged b\n");
    expect(await repository.git("stash", "list")).toBe("");
  },
);

test.skipIf(tools === undefined)(
  "a commit that lint-staged stopped records nothing, and the next one all",
  async () => {
    await using repository = await createLintedRepository(tools ?? "");
    const first = await repository.session.call();
    await repository.write("a.txt", "bad\n");
    await repository.git("add", "a.txt");
    const stopped = await repository.commit("one");
    const status = await repository.status();
    const second = await repository.session.call();
    await repository.write("a.txt", "good\n");
    await repository.git("add", "a.txt");

    const { exitCode } = await repository.commit("two");

    expect([stopped.exitCode, exitCode]).toEqual([1, 0]);
    expect(status).toBe("A  a.txt\n");
    expect(await repository.recorded()).toEqual([first + second]);
    expect(await repository.status()).toBe("");
  },
);
