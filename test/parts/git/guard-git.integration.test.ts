import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createGit } from "../../../src/parts/git/git.ts";
import { guardGit } from "../../../src/parts/git/guard-git.ts";
import { createGitRepository, type GitRepository } from "../../support/git-repository.ts";

function guarded(repository: GitRepository, more: Record<string, string> = {}) {
  const environment = { ...repository.environment, ...more };
  guardGit(environment);
  return { environment, git: createGit(repository.root, environment) };
}

async function createScript(repository: GitRepository) {
  const mark = join(repository.home, "mark");
  const path = join(repository.home, "script");
  await writeFile(path, `#!/bin/sh\ntouch ${mark}\nexit 1\n`);
  await chmod(path, 0o755);
  return { path, hasRun: () => existsSync(mark) };
}

async function committed(): Promise<GitRepository> {
  const repository = await createGitRepository();
  await repository.write("a.txt", "a\n");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "first");
  return repository;
}

describe("a guarded git", () => {
  test("fetches nothing that a partial clone lacks, by no command of its configuration", {
    tags: ["soak"],
  }, async () => {
    await using repository = await committed();
    const script = await createScript(repository);
    for (const [key, value] of [
      ["core.repositoryFormatVersion", "1"],
      ["core.sshCommand", script.path],
      ["extensions.partialClone", "origin"],
      ["remote.origin.url", "ssh://x.invalid/x"],
      ["remote.origin.promisor", "true"],
      ["protocol.ssh.allow", "always"],
    ] as const) {
      await repository.git("config", key, value);
    }
    const missing = ["cat-file", "-e", "0123456789012345678901234567890123456789"];

    await expect(guarded(repository).git(missing)).rejects.toThrow();
    expect(script.hasRun()).toBe(false);

    await repository.run("git", missing);
    expect(script.hasRun()).toBe(true);
  });

  test("asks no program which files changed", async () => {
    await using repository = await committed();
    const script = await createScript(repository);
    await repository.git("config", "core.fsmonitor", script.path);
    await repository.write("a.txt", "b\n");

    const { environment, git } = guarded(repository);
    await git(["ls-files", "--modified"]);
    // Git before 2.31 does not know this variable.
    delete environment.GIT_CONFIG_COUNT;
    await git(["ls-files", "--modified"]);
    expect(script.hasRun()).toBe(false);

    await repository.run("git", ["ls-files", "--modified"]);
    expect(script.hasRun()).toBe(true);
  });

  test("takes no object for another", { tags: ["soak"] }, async () => {
    await using repository = await committed();
    const head = (await repository.git("rev-parse", "HEAD:a.txt")).trim();
    const other = execFileSync("git", ["hash-object", "-w", "--stdin"], {
      cwd: repository.root,
      input: "forged\n",
      encoding: "utf8",
    }).trim();
    await repository.git("replace", head, other);

    const content = await guarded(repository).git(["cat-file", "blob", head]);

    expect(content.toString()).toBe("a\n");
    expect(await repository.git("cat-file", "blob", head)).toBe("forged\n");
  });

  test("keeps the settings that its variables hold, except those whose value was taken out", async () => {
    await using repository = await committed();
    const { environment, git } = guarded(repository, {
      GIT_CONFIG_COUNT: "3",
      GIT_CONFIG_KEY_0: "user.name",
      GIT_CONFIG_VALUE_0: "Ada",
      GIT_CONFIG_KEY_1: "http.extraHeader",
      GIT_CONFIG_KEY_2: "core.fsmonitor",
      GIT_CONFIG_VALUE_2: "/bin/false",
      GIT_SSH_COMMAND: "false",
      GIT_ASKPASS: "/bin/false",
    });

    expect((await git(["config", "user.name"])).toString()).toBe("Ada\n");
    expect((await git(["config", "core.fsmonitor"])).toString()).toBe("false\n");
    expect(Object.values(environment)).not.toContain("http.extraHeader");
    expect(Object.keys(environment)).not.toContain("GIT_SSH_COMMAND");
    expect(Object.keys(environment)).not.toContain("GIT_ASKPASS");
  });
});
