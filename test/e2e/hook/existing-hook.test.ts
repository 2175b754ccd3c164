import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const EXISTING = {
  "a shell script": "#!/bin/sh\necho existing >&2\n",
  "a shell script that exits at its end": "#!/bin/bash\nset -eu\necho existing >&2\nexit 0\n",
  "a script in another language": "#!/usr/bin/env node\nconsole.error('existing');\n",
};

for (const [what, script] of Object.entries(EXISTING)) {
  test(`${what} keeps running beside ours, and uninstall leaves it as it was`, async () => {
    await using repository = await createHookedRepository({ bare: true });
    await repository.write(".git/hooks/pre-commit", script);
    await chmod(join(repository.root, ".git/hooks/pre-commit"), 0o755);
    await repository.cli("init");
    await repository.cli("init");
    await repository.git("add", "-A");
    await repository.commit("start");
    const call = await repository.session.call();
    await repository.stage("a.txt");

    const { exitCode, stderr } = await repository.commit("one");
    await repository.cli("uninstall");

    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "existing\n" });
    expect(await repository.recorded()).toEqual([call]);
    expect(await repository.read(".git/hooks/pre-commit")).toBe(script);
    expect((await repository.run("ls", [".git/hooks/post-commit"])).exitCode).not.toBe(0);
  });
}

test("an existing hook that fails still stops the commit", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 3\n");
  await chmod(join(repository.root, ".git/hooks/pre-commit"), 0o755);
  await repository.cli("init");
  await repository.git("add", "-A");

  const { exitCode } = await repository.commit("one");

  expect(exitCode).toBe(1);
});
