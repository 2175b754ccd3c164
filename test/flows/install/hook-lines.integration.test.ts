import { spawnSync } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hookScript } from "../../../src/flows/install/hook-script.ts";
import { createGitRepository, type GitRepository } from "../../support/git-repository.ts";

const SHELLS = ["dash", "bash", "sh", "zsh"].filter(
  (shell) => spawnSync(shell, ["-c", ":"]).status === 0,
);
const PLACES = { folders: ["", "front $HOME/"] };

async function install(repository: GitRepository, folder: string): Promise<void> {
  const hooks = join(repository.root, folder, "hooks");
  await mkdir(hooks, { recursive: true });
  await writeFile(join(hooks, "pre-commit"), `echo "from ${folder.replaceAll("$", "\\$")}"\n`);
  await chmod(join(hooks, "pre-commit"), 0o644);
}

async function run(repository: GitRepository, shell: string, environment = {}) {
  await repository.write(".git/lines", hookScript("pre-commit", PLACES));
  return repository.run(shell, ["-eu", ".git/lines"], { environment });
}

test.each(SHELLS)("under %s -eu the lines run the first package there is", async (shell) => {
  await using repository = await createGitRepository();
  const found: string[] = [];
  for (const folder of [
    "elsewhere",
    "front $HOME/node_modules/tokenledger",
    "node_modules/tokenledger",
  ]) {
    await install(repository, folder);
    await repository.write(".git/tokenledger/package", `${join(repository.root, "elsewhere")}\n`);
    const { exitCode, stdout, stderr } = await run(repository, shell);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    found.push(stdout.trim());
  }

  expect(found).toEqual([
    "from elsewhere",
    "from front $HOME/node_modules/tokenledger",
    "from node_modules/tokenledger",
  ]);
});

test.each(SHELLS)(
  "under %s -eu they find what nobody noted: beside the global command, and where Yarn unpacks it",
  async (shell) => {
    await using repository = await createGitRepository();
    const commands = join(repository.root, "global", "bin");
    await mkdir(commands, { recursive: true });
    await writeFile(join(commands, "tokenledger"), "", { mode: 0o755 });
    const PATH = `${commands}:${repository.environment.PATH}`;
    const found: string[] = [];
    for (const folder of [
      "global/lib/node_modules/tokenledger",
      ".yarn/unplugged/tokenledger-npm-1.2.0-0a1b2c/node_modules/tokenledger",
    ]) {
      await install(repository, folder);
      const { exitCode, stdout } = await run(repository, shell, { PATH });
      expect(exitCode).toBe(0);
      found.push(stdout.trim());
    }

    expect(found).toEqual([
      "from global/lib/node_modules/tokenledger",
      "from .yarn/unplugged/tokenledger-npm-1.2.0-0a1b2c/node_modules/tokenledger",
    ]);
  },
);

test.each(SHELLS)(
  "under %s -eu the want of a package is one line, where a ledger is",
  async (shell) => {
    await using repository = await createGitRepository();
    const without = await run(repository, shell);
    await repository.write(".telemetry/usage.csv", "");

    const withLedger = await run(repository, shell);
    const off = await run(repository, shell, { TOKENLEDGER: "0" });

    expect(without).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(withLedger).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: expect.stringMatching(/^tokenledger: not found, .*\(commit not affected\)\n$/),
    });
    expect(off.stderr).toBe("");
  },
);

test("the lines hold no single quotes", () => {
  expect(hookScript("post-commit", PLACES)).not.toContain("'");
});

test("lines for all repositories of a machine trust no node_modules", async () => {
  await using repository = await createGitRepository();
  await install(repository, "node_modules/tokenledger");
  await install(repository, "global");
  const script = hookScript("pre-commit", { folders: [], fixed: join(repository.root, "global") });

  expect((await repository.run("sh", ["-euc", script])).stdout).toBe("from global\n");
});
