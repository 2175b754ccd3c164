/** @module-tag soak */

import { chmod, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";
import { addToPath, commitAll, initAndCommit } from "../../support/installed-hooks.ts";

const HOOK = ".git/hooks/pre-commit";

/** A repository with hooks of the person's own, which note that they ran. */
async function createRepositoryWithHooks(folder: string): Promise<HookedRepository> {
  const repository = await createHookedRepository({ bare: true });
  addToPath(repository, join(PACKAGE_ROOT, "node_modules", ".bin"));
  if (folder === ".husky") await repository.run("husky", []);
  for (const hook of ["pre-commit", "post-commit"]) {
    await repository.write(`${folder}/${hook}`, "#!/bin/sh\necho ran >> .git/ran\n");
    await chmod(join(repository.root, folder, hook), 0o755);
  }
  await commitAll(repository, "start");
  await initAndCommit(repository);
  await repository.write(".git/ran", "");
  return repository;
}

test.each([".git/hooks", ".husky"])(
  "doctor runs the hook that git runs, from %s, and of it nothing but ours",
  async (folder) => {
    await using repository = await createRepositoryWithHooks(folder);
    await repository.append(`${folder}/pre-commit`, "echo added >> .git/ran\n");
    await repository.session.call();

    const { exitCode, stdout } = await repository.cli("doctor");

    expect(exitCode, stdout).toBe(0);
    expect(stdout).toContain("1 call in 1 row will be recorded");
    expect(await repository.read(".git/ran")).toBe("");
  },
);

/** What keeps git from coming to our lines, and what doctor says then. */
const CHANGES: Readonly<
  Record<string, readonly [RegExp, (repository: HookedRepository) => Promise<unknown>]>
> = {
  "lines that stand before ours": [
    /pre-commit: in \.git\/hooks\/pre-commit, but other lines or an earlier version's come first/,
    async (repository) => {
      const text = await repository.read(HOOK);
      await repository.write(HOOK, text.replace("\n", "\n[ -z again ] || exit 0\n"));
    },
  ],
  "lines of an earlier version": [
    /pre-commit: in \.git\/hooks\/pre-commit, but other lines or an earlier version's come first/,
    async (repository) => {
      const text = await repository.read(HOOK);
      await repository.write(HOOK, text.replaceAll("TOKENLEDGER_TRIAL", "OTHER"));
    },
  ],
  "a shell that is not there": [
    /a commit was tried, and the hook said: .*pre-commit.*not found/,
    async (repository) => {
      const text = await repository.read(HOOK);
      await repository.write(HOOK, text.replace("#!/bin/sh", "#!/no/such/shell"));
    },
  ],
};

test.each(Object.entries(CHANGES))(
  "of a hook with %s doctor promises nothing",
  async (_, [says, change]) => {
    await using repository = await createRepositoryWithHooks(".git/hooks");
    await change(repository);
    await repository.session.call();

    const { exitCode, stdout } = await repository.cli("doctor");

    expect(exitCode).toBe(1);
    expect(stdout).toMatch(says);
    expect(stdout).not.toContain("will be recorded");
    expect(await repository.read(".git/ran")).toBe("");
  },
);

test("of a start-up file of husky's that leaves doctor promises nothing", async () => {
  await using repository = await createRepositoryWithHooks(".husky");
  const settings = join(repository.home, ".config", "husky");
  await mkdir(settings, { recursive: true });
  await repository.write("../home/.config/husky/init.sh", "exit 0\n");
  await repository.session.call();

  const { exitCode, stdout } = await repository.cli("doctor");

  expect(exitCode).toBe(1);
  expect(stdout).toContain("PROBLEM  a commit was tried, and the hook recorded nothing");
});

test("init puts lines of an earlier version in order", async () => {
  await using repository = await createRepositoryWithHooks(".git/hooks");
  const text = await repository.read(HOOK);
  await repository.write(
    HOOK,
    "#!/bin/sh\nexit 0\n# >>> tokenledger >>> (made by x)\nold\n# <<< tokenledger <<<\n",
  );

  await repository.cli("init");

  expect(await repository.read(HOOK)).toBe(text.replace("echo ran >> .git/ran", "exit 0"));
});

test("a damaged note of where the package is is named", async () => {
  await using repository = await createHookedRepository();
  await repository.write(".git/tokenledger/package", "\u0000\u001b[31mgone");
  await repository.session.call();

  const doctor = await repository.cli("doctor");
  await repository.cli("init");
  const mended = await repository.cli("doctor");

  expect(doctor.exitCode).toBe(1);
  expect(doctor.stdout).toMatch(
    /bundle: none found in .*, nor where .*\.git\/tokenledger\/package names the package: \\x00\\x1b\[31mgone\n/,
  );
  expect(mended.stdout).toContain("will be recorded");
});
