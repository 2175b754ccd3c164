import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";
import {
  addToPath,
  commitAll,
  expectRecording,
  initAndCommit,
} from "../../support/installed-hooks.ts";

// Hooks of shell that end before their last line, or leave another place behind.
const HOOKS = {
  "exits on its last line": '#!/bin/sh\nmain() { true; }\nmain "$@"; exit $?\n',
  "exits within a block": "#!/bin/sh\nif true; then\n  exit 0\nfi\n",
  "exits after && and ||": "#!/bin/sh\ngrep -q zzz work.txt && exit 1 || exit 0",
  "becomes another program": "#!/bin/sh\nexec true\n# never read",
  "goes elsewhere": "#!/bin/sh\ncd /tmp\nPATH=/nowhere\nunset GIT_DIR GIT_INDEX_FILE\n",
  "returns, without a shebang": "return 0\n",
  "is strict, and has a trap": "#!/bin/bash\nset -euo pipefail\ntrap 'exit 0' EXIT\ntrue\n",
  "has aliases and text after its end":
    "#!/bin/bash\nshopt -s expand_aliases extglob\nalias leave=exit\nleave 0\nno ( shell at all\n",
  "starts itself anew": `#!/bin/sh\n[ "\${ANEW-}" ] || { ANEW=1 sh "$0" "$@"; exit $?; }\n`,
  "looks where it stands": `#!/bin/bash
hook=.git/hooks/$(basename "$0")
[ "$0 $BASH_SOURCE $#" = "$hook $hook 0" ]
`,
};

async function writeHooks(repository: HookedRepository, script: string): Promise<void> {
  for (const hook of ["pre-commit", "post-commit"]) {
    await repository.write(`.git/hooks/${hook}`, script);
    await chmod(join(repository.root, ".git/hooks", hook), 0o755);
  }
}

eachMostlyInSoak(Object.entries(HOOKS))(
  "usage is recorded beside a hook that %s",
  async (_, script) => {
    await using repository = await createHookedRepository({ bare: true });
    await writeHooks(repository, script);
    await initAndCommit(repository);

    await expectRecording(repository);
    const doctor = await repository.cli("doctor");
    await repository.cli("uninstall");

    expect(doctor.exitCode, doctor.stdout).toBe(0);
    for (const hook of ["pre-commit", "post-commit"]) {
      expect(await repository.read(`.git/hooks/${hook}`)).toBe(script);
    }
  },
);

test("a hook that fails keeps its exit code, and its output comes once", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });
  const script = '#!/bin/sh\necho "$(basename "$0") ran" >&2\n[ ! -f stop ] || exit 3\n';
  await writeHooks(repository, script);
  await initAndCommit(repository);
  const call = await repository.session.call();
  await repository.stage("stop");

  const stopped = await repository.commit("stopped");
  const hook = await repository.run(".git/hooks/pre-commit", []);
  await repository.git("rm", "--quiet", "-f", "stop");
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("one");

  expect([stopped.exitCode, stopped.stderr]).toEqual([1, "pre-commit ran\n"]);
  expect(hook.exitCode).toBe(3);
  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: "pre-commit ran\npost-commit ran\n",
  });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("usage is recorded after a post-commit hook that fails", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  for (const [hook, script] of [
    ["pre-commit", "#!/usr/bin/env node\n"],
    ["post-commit", "#!/usr/bin/env node\nprocess.exit(4);\n"],
  ] as const) {
    await repository.write(`.git/hooks/${hook}`, script);
    await chmod(join(repository.root, ".git/hooks", hook), 0o755);
  }
  await initAndCommit(repository);

  await expectRecording(repository);
});

test("a commit that a hook makes is a commit like any other", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  const script = `#!/bin/sh
[ "$(git log -1 --format=%s)" = work ] || exit 0
echo generated > generated.txt
git add generated.txt
git commit -qm generated
`;
  await repository.write(".git/hooks/post-commit", script);
  await chmod(join(repository.root, ".git/hooks/post-commit"), 0o755);
  await initAndCommit(repository);

  await expectRecording(repository);

  expect(await repository.git("log", "--format=%s")).toBe("generated\nwork\ntokenledger\n");
});

test("a hook that another one sources runs there without ours", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  await writeHooks(repository, '#!/bin/sh\necho "$#" >> .git/ran\n');
  const push = `#!/bin/sh
read -r refs
. "$(dirname "$0")/pre-commit"
echo "pushed $refs" >> .git/ran
`;
  await repository.write(".git/hooks/pre-push", push);
  await chmod(join(repository.root, ".git/hooks/pre-push"), 0o755);
  await initAndCommit(repository);
  await repository.git("init", "--quiet", "--bare", join(repository.root, ".git/remote"));
  await repository.write(".git/ran", "");

  await repository.git("push", "--quiet", join(repository.root, ".git/remote"), "main:main");

  expect(await repository.read(".git/ran")).toMatch(/^2\npushed refs\/heads\/main .*\n$/);
});

test("under husky, too, usage is recorded beside hooks that leave, and lint-staged's like come first", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });
  addToPath(repository, join(PACKAGE_ROOT, "node_modules", ".bin"));
  await repository.write("package.json", "{}\n");
  await repository.run("husky", []);
  // `false` ends a script of husky, which runs it with `sh -e`.
  const before = {
    "pre-commit": "echo formatted >> work.txt\ngit add -A\n[ ! -f stop ] || exit 1\nexit 0",
    "post-commit": "false\n",
  };
  for (const [hook, script] of Object.entries(before)) {
    await repository.write(`.husky/${hook}`, script);
  }
  await commitAll(repository, "start");
  await initAndCommit(repository);

  const first = await expectRecording(repository);
  const doctor = await repository.cli("doctor");
  await repository.stage("stop");
  const stopped = await repository.commit("stopped");
  await repository.git("rm", "--quiet", "-f", "stop");
  await expectRecording(repository, first);
  await repository.cli("uninstall");

  expect(doctor.exitCode, doctor.stdout).toBe(0);
  expect(stopped.exitCode).toBe(1);
  expect(await repository.git("show", "HEAD:work.txt")).toMatch(/\nformatted\n$/);
  for (const [hook, script] of Object.entries(before)) {
    expect(await repository.read(`.husky/${hook}`)).toBe(script);
  }
});
