/** @module-tag soak */

import { spawnSync } from "node:child_process";
import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";
import {
  addToPath,
  commitAll,
  expectRecording,
  expectUninstalled,
  initAndCommit,
} from "../../support/installed-hooks.ts";
import { installNpmTool } from "../../support/npm-tool.ts";

const prekCommands = await installNpmTool("@j178/prek@0.5.3");
const hasPreCommit = spawnSync("pre-commit", ["--version"]).status === 0;
const CONFIG = `# our hooks
repos:
- repo: local
  hooks:
  - id: lint
    name: lint
    language: system
    entry: sh -c "exit 0"
`;
const LEFT = "git ls-files --others --exclude-standard";

describe.each([
  { tool: "pre-commit", isThere: hasPreCommit, commands: undefined },
  { tool: "prek", isThere: prekCommands !== undefined, commands: prekCommands },
])("with $tool (skipped where it is not installed)", ({ tool, isThere, commands }) => {
  async function create(config = CONFIG): Promise<HookedRepository> {
    const repository = await createHookedRepository({ bare: true });
    if (commands !== undefined) addToPath(repository, commands);
    await repository.write(".pre-commit-config.yaml", config);
    return repository;
  }
  const run = async (repository: HookedRepository, ...args: string[]) => {
    const { exitCode, stderr } = await repository.run(tool, args);
    expect(exitCode, stderr).toBe(0);
  };

  test.skipIf(!isThere)("installed before init, and again later", async () => {
    await using repository = await create();
    await run(repository, "install");
    const before = await commitAll(repository, "start");

    await initAndCommit(repository);
    const first = await expectRecording(repository);
    await run(repository, "install");
    await expectRecording(repository, first);
    const doctor = await repository.cli("doctor");

    expect(doctor.stdout).toContain("from .git/hooks/pre-commit.legacy");
    await expectUninstalled(repository, before);
    expect((await repository.run("sh", ["-c", "ls .git/hooks/*.legacy"])).exitCode).not.toBe(0);
  });

  test.skipIf(!isThere)(
    "installed after init, with post-commit too, and uninstalled",
    { tags: ["soak"] },
    async () => {
      await using repository = await create();
      const before = await commitAll(repository, "start");

      await initAndCommit(repository);
      await run(repository, "install", "--hook-type", "pre-commit", "--hook-type", "post-commit");
      const first = await expectRecording(repository);
      await run(repository, "uninstall", "--hook-type", "pre-commit", "--hook-type", "post-commit");
      await expectRecording(repository, first);
      await expectUninstalled(repository, before);
    },
  );

  test.skipIf(!isThere)(
    "install -f takes ours away, doctor says so, and init brings it back",
    { tags: ["soak"] },
    async () => {
      await using repository = await create();
      await repository.cli("init");
      await run(repository, "install");
      await run(repository, "install", "-f");

      const broken = await repository.cli("doctor");
      await initAndCommit(repository);

      expect(broken.stdout).toContain("pre-commit: not installed");
      await expectRecording(repository);
    },
  );

  test.skipIf(!isThere)(
    "rows that wait and work that is not staged stay where they are",
    { tags: ["soak"] },
    async () => {
      await using repository = await create();
      await repository.write("a.txt", "a\n");
      await initAndCommit(repository);
      await run(repository, "install");
      const waiting = await repository.session.call();
      await repository.stage("b.txt");
      await repository.commit("one", "--no-verify");
      await repository.append("a.txt", "an hour of work\n");
      const call = await repository.session.call();
      await repository.stage("b.txt");

      const { exitCode, stderr } = await repository.commit("two");

      expect(exitCode, stderr).toBe(0);
      expect(await repository.read("a.txt")).toBe("a\nan hour of work\n");
      expect(await repository.recorded()).toEqual([waiting, call]);
      expect((await repository.run("sh", ["-c", LEFT])).stdout).toBe("");
    },
  );

  test.skipIf(!isThere)("the first commit of a clone records, beside unstaged work", async () => {
    await using origin = await create();
    const commandFolder = join(origin.home, "bin");
    await mkdir(commandFolder);
    await symlink(join(PACKAGE_ROOT, "dist/cli/index.js"), join(commandFolder, "tokenledger"));
    addToPath(origin, commandFolder);
    await origin.write("a.txt", "one\n");
    await origin.cli("init", "--share");
    await commitAll(origin, "start");
    const root = join(origin.root, "..", "clone");
    await origin.git("clone", "--quiet", origin.root, root);
    const clone = asHooked(origin, root);
    await run(clone, "install");
    const call = await clone.session.call();
    await writeFile(join(root, "a.txt"), "two\n");
    await clone.stage("work.txt");

    const { exitCode, stdout, stderr } = await clone.commit("first");

    expect(exitCode, stdout + stderr).toBe(0);
    expect(await clone.recorded()).toEqual([call]);
    expect(await clone.status()).toBe(" M a.txt\n");
    expect(await readFile(join(root, "a.txt"), "utf8")).toBe("two\n");
    const later = await clone.session.call();
    await clone.run("git", ["commit", "--quiet", "-a", "-m", "second"]);
    expect(await clone.recorded()).toEqual([call, later]);
    expect(await clone.status()).toBe("");
  });

  test.skipIf(!isThere)("a hook that fails stops the commit", async () => {
    await using repository = await create(CONFIG.replace("exit 0", "exit 3"));
    await run(repository, "install");
    await repository.cli("init");
    await repository.git("add", "-A");

    expect((await repository.commit("one")).exitCode).toBe(1);
  });
});

test("the entries that version 0.3.0 wrote are taken out of the configuration", async () => {
  await using repository = await createHookedRepository({ bare: true });
  const ours = ["pre-commit", "post-commit"].map(
    (hook) => `      - id: tokenledger-${hook}
        name: tokenledger (${hook})
        language: system
        entry: sh -c 'true'
        stages: [ ${hook} ]
`,
  );
  const theirs = `repos:
  - repo: local
    hooks:
      - id: lint # quick
        name: lint
        language: system
        entry: "true"
`;
  await repository.write(
    ".pre-commit-config.yaml",
    `${theirs}  - repo: local\n    hooks:\n${ours.join("")}default_install_hook_types:\n  - pre-commit\n  - post-commit\n`,
  );

  await repository.cli("init");

  expect(await repository.read(".pre-commit-config.yaml")).toBe(theirs);
});
