import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const EXISTING = {
  "a shell script": "#!/bin/sh\necho existing >&2\n",
  "a shell script that exits at its end": "#!/bin/bash\nset -eu\necho existing >&2\nexit 0\n",
  "a script in another language": "#!/usr/bin/env node\nconsole.error('existing');\n",
};

for (const [what, script] of Object.entries(EXISTING)) {
  test(`${what} keeps running beside ours, and uninstall leaves it as it was`, {
    tags: ["soak"],
  }, async () => {
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

test("a hook in another language runs under its own name, with what git gives it", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write(
    ".git/hooks/pre-commit",
    `#!/usr/bin/env node
const name = require("node:path").basename(process.argv[1]);
if (name !== "pre-commit") throw new Error(name);
process.exitCode = require("node:fs").existsSync("stop") ? 7 : 0;
`,
  );
  await chmod(join(repository.root, ".git/hooks/pre-commit"), 0o755);
  await repository.cli("init");
  await repository.git("add", "-A");
  await repository.commit("start");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode } = await repository.commit("one");
  await repository.stage("stop");
  const stopped = await repository.commit("two");

  expect([exitCode, stopped.exitCode]).toEqual([0, 1]);
  expect(await repository.recorded()).toEqual([call]);
});

test("a hook that was switched off by its permissions stays off", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  const script = "#!/bin/sh\nexit 3\n";
  await repository.write(".git/hooks/pre-commit", script);
  await chmod(join(repository.root, ".git/hooks/pre-commit"), 0o644);
  await repository.cli("init");
  await repository.git("add", "-A");

  const { exitCode } = await repository.commit("one");
  await repository.cli("uninstall");

  expect(exitCode).toBe(0);
  expect(await repository.read(".git/hooks/pre-commit")).toBe(script);
  expect((await stat(join(repository.root, ".git/hooks/pre-commit"))).mode & 0o777).toBe(0o644);
});

test("a hook that version 0.3.0 moved aside is kept under its own name from now on", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });
  const original = "#!/usr/bin/env node\nconsole.error('existing');\n";
  const hook = ".git/hooks/pre-commit";
  await repository.write(`${hook}.before-tokenledger`, original);
  await repository.write(
    hook,
    '#!/bin/sh\n"$0.before-tokenledger" "$@" || exit $?\n# >>> tokenledger >>> (x)\n:\n# <<< tokenledger <<<\n',
  );
  for (const path of [hook, `${hook}.before-tokenledger`]) {
    await chmod(join(repository.root, path), 0o755);
  }
  await repository.cli("init");
  await repository.git("add", "-A");

  const { stderr } = await repository.commit("one");
  await repository.cli("uninstall");

  expect(stderr).toBe("existing\n");
  expect(await repository.read(hook)).toBe(original);
  expect((await repository.run("ls", [".git/hooks/tokenledger.d"])).exitCode).not.toBe(0);
});

test("an existing hook that fails still stops the commit", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write(".git/hooks/pre-commit", "#!/bin/sh\nexit 3\n");
  await chmod(join(repository.root, ".git/hooks/pre-commit"), 0o755);
  await repository.cli("init");
  await repository.git("add", "-A");

  const { exitCode } = await repository.commit("one");

  expect(exitCode).toBe(1);
});
