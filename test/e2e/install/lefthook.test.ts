/** @module-tag soak */

import { chmod, readFile, utimes } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";
import {
  addToPath,
  commitAll,
  expectRecording,
  expectUninstalled,
  initAndCommit,
} from "../../support/installed-hooks.ts";
import { installNpmTool } from "../../support/npm-tool.ts";

const commands = await installNpmTool("lefthook@2.2.2");

async function createWithLefthook(file: string, text: string): Promise<HookedRepository> {
  const repository = await createHookedRepository({ bare: true });
  addToPath(repository, commands ?? "");
  await repository.write(file, text);
  return repository;
}

async function install(repository: HookedRepository): Promise<void> {
  const { exitCode, stderr } = await repository.run("lefthook", ["install"]);
  expect(exitCode, stderr).toBe(0);
}

const LINT = "  jobs:\n  - run: echo lint # ours\n";

describe.skipIf(commands === undefined)("with lefthook (skipped without network)", () => {
  eachMostlyInSoak(["always", "non-ci", "ci", "true", "never"])(
    "a commit that records passes fail_on_changes: %s",
    async (mode) => {
      const text = `# our hooks\npre-commit:\n  fail_on_changes: ${mode}\n${LINT}`;
      await using repository = await createWithLefthook("lefthook.yml", text);
      await install(repository);
      const before = await commitAll(repository, "start");

      await initAndCommit(repository);
      await install(repository);
      const first = await expectRecording(repository);
      await install(repository);
      await expectRecording(repository, first);
      const doctor = await repository.cli("doctor");

      expect(doctor.stdout).toContain("run by lefthook, from lefthook.yml");
      expect((await repository.run("git", ["config", "core.hooksPath"])).exitCode).toBe(1);
      await expectUninstalled(repository, before);
    },
  );

  eachMostlyInSoak([
    [".lefthook.yaml", "pre-push:\n  commands: { test: { run: make test } }\n"],
    [".config/lefthook.yml", `pre-commit:\n${LINT}post-commit:\n${LINT}`],
    ["lefthook.toml", '# ours\n[pre-commit.commands.lint]\nrun = "echo lint" # quick\n'],
    [".lefthook.toml", 'rc = "./rc.sh"\n\n[post-commit.commands.lint]\nrun = "echo lint"\n'],
    [
      "lefthook.json",
      '{\n  "pre-commit": {\n    "commands": {\n      "lint": { "run": "echo lint" }\n    }\n  }\n}\n',
    ],
    [".config/lefthook.jsonc", '{\n\t// ours\n\t"rc": "./rc.sh",\n\t"pre-commit": {}\n}\n'],
  ])("%s keeps its comments and layout", async (file, text) => {
    await using repository = await createWithLefthook(file, text);
    const before = await commitAll(repository, "start");

    await initAndCommit(repository);
    await install(repository);
    await expectRecording(repository);

    expect((await repository.cli("init")).stdout).toBe("Everything is in place already.\n");
    await expectUninstalled(repository, before);
  });

  test("that was installed in the same second looks at its configuration again", async () => {
    await using repository = await createWithLefthook("lefthook.yml", `pre-commit:\n${LINT}`);
    await install(repository);
    const checksum = join(repository.root, ".git/info/lefthook.checksum");
    const [, second] = (await readFile(checksum, "utf8")).split(" ");

    await repository.cli("init");
    const config = join(repository.root, "lefthook.yml");
    await utimes(config, Number(second), Number(second));
    await repository.git("add", "-A");
    await repository.commit("start");

    await expectRecording(repository);
  });

  test("of a hook that is there for ours alone lefthook prints nothing, and uninstall removes it", async () => {
    await using repository = await createWithLefthook("lefthook.yml", `pre-commit:\n${LINT}`);
    const { stdout: advice } = await repository.cli("init");
    await install(repository);
    await repository.git("add", "-A");

    const { stdout, stderr } = await repository.commit("one");
    await repository.cli("uninstall");

    expect(advice).toContain("Run `lefthook install` before you commit.");
    expect(stdout + stderr).toMatch(/hook: .*pre-commit/);
    expect(stdout + stderr).not.toMatch(/hook: .*post-commit/);
    const { stdout: hooks } = await repository.run("ls", [".git/hooks"]);
    expect(hooks).toMatch(/^pre-commit$/m);
    expect(hooks).not.toMatch(/^post-commit$/m);
  });

  test("an rc that is there is run before the jobs, as it was", async () => {
    const text = `rc: ./rc.sh # for GUI clients\npre-commit:\n${LINT}`;
    await using repository = await createWithLefthook("lefthook.yml", text);
    await repository.write("rc.sh", "echo rc ran >&2\n");
    const before = await commitAll(repository, "start");
    await initAndCommit(repository);
    await install(repository);
    await repository.stage("a.txt");

    const { stderr } = await repository.commit("one");

    expect(stderr.match(/rc ran/g)).toHaveLength(2);
    await repository.git("rm", "--quiet", "a.txt");
    await expectRecording(repository);
    await expectUninstalled(repository, before);
  });

  test("an rc of one's own in lefthook-local.yml is told of", async () => {
    await using repository = await createWithLefthook("lefthook.yml", `pre-commit:\n${LINT}`);
    await repository.write("lefthook-local.yml", "rc: ~/.lefthookrc\n");

    const { stdout } = await repository.cli("init");

    expect(stdout).toContain("add this line to it: . ./.telemetry/lefthook-rc.sh");
  });

  test("a job that fails stops the commit, and nothing is staged for it", async () => {
    const text = "pre-commit:\n  jobs:\n    - run: exit 3\n";
    await using repository = await createWithLefthook("lefthook.yml", text);
    await repository.cli("init");
    await install(repository);
    await repository.session.call();
    await repository.stage("a.txt");

    const { exitCode } = await repository.commit("one");

    expect(exitCode).toBe(1);
    expect(await repository.git("diff", "--cached", "--name-only")).toBe("a.txt\n");
  });

  test("the jobs that version 0.3.0 wrote are taken out", async () => {
    const theirs = "pre-commit:\n  jobs:\n    - run: echo lint\n";
    const earlier = "    - name: tokenledger\n      run: echo earlier\n";
    const text = `${theirs}${earlier}post-commit:\n  commands:\n    tokenledger:\n      run: echo earlier\n`;
    await using repository = await createWithLefthook("lefthook.yml", text);

    await repository.cli("init");
    const withOurs = await repository.read("lefthook.yml");
    await repository.cli("uninstall");

    expect(withOurs).not.toContain("earlier");
    expect(await repository.read("lefthook.yml")).toBe(theirs);
  });

  test("a hook that was there before lefthook is left alone", async () => {
    await using repository = await createWithLefthook("lefthook.yml", `pre-commit:\n${LINT}`);
    await repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho mine\n");
    await chmod(join(repository.root, ".git/hooks/pre-commit"), 0o755);

    await repository.cli("init");

    expect(await repository.read(".git/hooks/pre-commit")).toBe("#!/bin/sh\necho mine\n");
  });
});
