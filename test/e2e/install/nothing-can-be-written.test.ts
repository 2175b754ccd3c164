/** @module-tag soak */

import { rename } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository, PACKAGE_ROOT } from "../../support/hooked-repository.ts";

test.each(["/dev/null", "hooks-file"])(
  "core.hooksPath %s is told in one line, and nothing is changed",
  async (hooksPath) => {
    await using repository = await createHookedRepository({ bare: true });
    await repository.write("hooks-file", "");
    await repository.git("config", "core.hooksPath", hooksPath);

    const { exitCode, stdout, stderr } = await repository.cli("init");

    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(
      /^tokenledger: Cannot place hooks: core\.hooksPath is .*, by .*config, .* Nothing was changed\.\n$/,
    );
    expect(await repository.status()).toBe("?? hooks-file\n");
    expect((await repository.run("ls", [".git/tokenledger"])).exitCode).not.toBe(0);
  },
);

test("a hook that cannot be written leaves everything as it was", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write(".git/hooks/post-commit/a-folder", "");

  const { exitCode, stdout, stderr } = await repository.cli("init");

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/^tokenledger: Cannot .*post-commit.*Nothing was changed\.\n$/);
  expect(await repository.status()).toBe("");
  expect((await repository.run("ls", [".git/hooks/pre-commit"])).exitCode).not.toBe(0);
});

test("a path with a line feed is refused in one sentence, and a commit says one line at most", async () => {
  await using repository = await createHookedRepository();
  const root = `${repository.root}\nrenamed`;
  await rename(repository.root, root);
  const renamed = asHooked(repository, root);
  await renamed.session.call();
  await renamed.stage("a.txt");

  const init = await renamed.cli("init");
  const { exitCode, stderr } = await renamed.commit("work");

  expect(init.exitCode).toBe(1);
  expect(init.stderr).toMatch(
    /^tokenledger: Cannot work in a repository whose path has a line feed: .*\n$/,
  );
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^(?:tokenledger: .*\n)?$/);
});

// Other file systems take no such name.
test.runIf(process.platform === "linux")(
  "a path that is not UTF-8 is refused as what it is",
  async () => {
    await using repository = await createHookedRepository({ bare: true });
    // The test's own process cannot name it either.
    const script = `mv "$1" "$1$(printf '\\351')" && cd "$1"* && exec "$2" "$3" init`;
    const cli = join(PACKAGE_ROOT, "dist/cli/index.js");
    const args = ["-c", script, "sh", repository.root, process.execPath, cli];

    const { exitCode, stderr } = await repository.run("sh", args, { cwd: repository.home });

    expect({ exitCode, stderr }).toEqual({
      exitCode: 1,
      stderr: expect.stringMatching(
        /^tokenledger: Cannot work in a folder whose path is not UTF-8: .*\. Give it another name\.\n$/,
      ),
    });
  },
);
