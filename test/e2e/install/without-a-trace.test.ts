/** @module-tag soak */

import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";
import { addToPath } from "../../support/installed-hooks.ts";

/** What git itself writes when somebody commits. */
const GITS_OWN =
  /^\.git\/(?:.*\/)?(?:objects|logs|refs|index|COMMIT_EDITMSG|ORIG_HEAD)(?:\/|$)|^\.git\/worktrees\/linked\/gitdir$/;

const SETUPS: Readonly<
  Record<string, { prepare(repository: HookedRepository): Promise<void>; init: string[] }>
> = {
  "nothing else": { prepare: async () => {}, init: [] },
  "hooks, attributes and ignore rules of its own": {
    async prepare(repository) {
      await repository.write(".gitignore", "node_modules/\n");
      await repository.write(".git/hooks/pre-commit", "#!/bin/sh\ntrue\n");
      await repository.run("chmod", ["+x", ".git/hooks/pre-commit"]);
      await repository.write(".git/info/attributes", "*.bin -diff\n");
    },
    init: ["--workflow"],
  },
  husky: {
    async prepare(repository) {
      addToPath(repository, join(PACKAGE_ROOT, "node_modules", ".bin"));
      await repository.write("package.json", '{\n  "scripts": { "prepare": "husky" }\n}\n');
      await repository.run("husky", []);
      await repository.write(".husky/pre-commit", "true\n");
    },
    init: ["--share", "--per-branch"],
  },
  "a linked worktree": {
    async prepare(repository) {
      await repository.git("commit", "--quiet", "--allow-empty", "-m", "empty");
      await repository.git("worktree", "add", "--quiet", "-b", "topic", "../linked");
    },
    init: [],
  },
};

test.each(Object.entries(SETUPS))("in a repository with %s nothing stays", async (_, setup) => {
  await using repository = await createHookedRepository({ bare: true });
  await setup.prepare(repository);
  await repository.write("readme.txt", "text\n");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "start");
  const [before, tree] = [await listing(repository.root), await treeOf(repository)];

  await repository.cli("init", ...setup.init);
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "tokenledger");
  await work(repository);
  if (before.has(".git/worktrees/linked/HEAD")) {
    const linked = asHooked(repository, join(repository.root, "..", "linked"));
    await linked.git("merge", "--quiet", "main");
    await work(linked);
  }
  await repository.git("rm", "--quiet", "a.txt");
  await repository.cli("uninstall");
  await rm(join(repository.root, ".telemetry"), { recursive: true });
  await repository.git("commit", "--quiet", "-am", "Remove tokenledger");

  expect(await repository.status()).toBe("");
  expect(await treeOf(repository)).toBe(tree);
  expect(await listing(repository.root)).toEqual(before);
});

/** Makes a commit that carries usage. */
async function work(repository: HookedRepository): Promise<void> {
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("work");
  expect(await repository.recorded()).toContain(call);
}

async function treeOf(repository: HookedRepository): Promise<string> {
  return repository.git("rev-parse", "HEAD^{tree}");
}

/** Returns all files with their contents, and all folders, git's folder included. */
async function listing(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const found = new Map<string, string>();
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(root.length + 1);
    if (GITS_OWN.test(name)) continue;
    found.set(name, entry.isFile() ? await readFile(path, "latin1") : "");
  }
  return found;
}
