/** @module-tag soak */

import { mkdir, readdir, rm, symlink } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createGitRepository } from "../../support/git-repository.ts";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";

// The commit of version 0.3.0; a shallow clone of tokenledger does not have it.
const VERSION_0_3_0 = "d0b47936257fc74163b3855ba1f4bdb4a8c5bdd4";
const OLD_STATE = [
  "settled-calls",
  "landed",
  "worktrees",
  "reservation.json",
  "logs-read",
  "append-plan",
  "log-folders",
  "recent-logs",
  "ledger.lock",
];

const isThere = await (async () => {
  await using somewhere = await createGitRepository();
  const args = ["-C", PACKAGE_ROOT, "cat-file", "-e", `${VERSION_0_3_0}^{tree}`];
  return (await somewhere.run("git", args)).exitCode === 0;
})();

/** Makes node_modules/tokenledger lead to a package. */
async function usePackage({ root }: HookedRepository, folder: string): Promise<void> {
  const place = join(root, "node_modules", "tokenledger");
  await rm(place, { force: true });
  await symlink(folder, place);
}

/** Makes a repository that version 0.3.0 records in. */
async function createOldRepository(): Promise<HookedRepository> {
  const repository = await createHookedRepository({ bare: true });
  const old = join(repository.home, "tokenledger-0.3.0");
  await mkdir(old);
  const archive = `git -C "${PACKAGE_ROOT}" archive ${VERSION_0_3_0} hooks dist package.json`;
  await repository.run("sh", ["-c", `${archive} | tar -x -C "${old}"`]);
  await mkdir(join(repository.root, "node_modules"));
  await usePackage(repository, old);
  await repository.write(".gitignore", "node_modules\n");
  const { exitCode, stderr } = await repository.run("node", [
    join(old, "dist", "cli", "index.js"),
    "init",
  ]);
  expect(exitCode, stderr).toBe(0);
  await repository.git("add", "-A");
  await repository.commit("start");
  return repository;
}

async function commit(repository: HookedRepository, ...options: string[]): Promise<void> {
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("work", ...options);
  expect({ options, exitCode, stderr }).toEqual({ options, exitCode: 0, stderr: "" });
}

/** What the state still has of version 0.3.0. */
async function oldState({ root }: HookedRepository): Promise<readonly string[]> {
  const folder = join(root, ".git", "tokenledger");
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  return files
    .map((path) => relative(folder, path))
    .filter((path) => OLD_STATE.includes(path.split(sep)[0] ?? ""));
}

/** Stops a commit after pre-commit, so that its rows wait. */
async function abortCommit(repository: HookedRepository): Promise<void> {
  await repository.stage("a.txt");
  const environment = { GIT_EDITOR: "false" };
  const { exitCode } = await repository.run("git", ["commit"], { environment });
  expect(exitCode).not.toBe(0);
}

// Ways for the first commit after the change of the package.
const WAYS = [[], ["-a"], ["--no-verify"], ["--amend"]].map((options) => ({ options }));

eachMostlyInSoak(isThere ? WAYS : [])(
  "rows of 0.3.0 that a commit holds are not recorded again: $options (needs the history)",
  async ({ options }) => {
    await using repository = await createOldRepository();
    const calls: number[] = [];
    for (let count = 0; count < 2; count += 1) {
      calls.push(await repository.session.call());
      await commit(repository);
    }
    expect(await oldState(repository)).toContainEqual(expect.stringMatching(/^landed/));

    await usePackage(repository, PACKAGE_ROOT);
    calls.push(await repository.session.call());
    await commit(repository, ...options);
    calls.push(await repository.session.call());
    await commit(repository);
    await commit(repository, "-a");

    expect(await repository.recorded()).toEqual(calls);
    expect(await oldState(repository)).toEqual([]);
    expect(await repository.status()).toBe("");
  },
);

eachMostlyInSoak(isThere ? WAYS : [])(
  "rows of 0.3.0 that an aborted commit left are in the next one: $options (needs the history)",
  async ({ options }) => {
    await using repository = await createOldRepository();
    const calls = [await repository.session.call()];
    await commit(repository);
    calls.push(await repository.session.call());
    await abortCommit(repository);
    expect(await oldState(repository)).toContain("reservation.json");

    await usePackage(repository, PACKAGE_ROOT);
    await commit(repository, ...options);
    calls.push(await repository.session.call());
    await commit(repository);
    await commit(repository, "-a");

    expect(await repository.recorded()).toEqual(calls);
    expect(await oldState(repository)).toEqual([]);
    expect(await repository.status()).toBe("");
  },
);

test.skipIf(!isThere)(
  "two worktrees take over from 0.3.0 what each has, after init of the new version (needs the history)",
  async () => {
    await using repository = await createOldRepository();
    const linkedRoot = join(repository.root, "..", "linked");
    await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
    const linked = asHooked(repository, linkedRoot);
    const [first, second] = [await repository.session.call(), await linked.session.call()];
    await abortCommit(repository);
    await commit(linked);
    await usePackage(repository, PACKAGE_ROOT);
    const init = await repository.cli("init");
    const [third, fourth] = [await repository.session.call(), await linked.session.call()];

    for (const worktree of [linked, repository, linked, repository]) await commit(worktree);

    expect(init.exitCode, init.stderr).toBe(0);
    expect(await repository.recorded()).toEqual([first, third]);
    expect(await linked.recorded()).toEqual([second, fourth]);
    expect(await oldState(repository)).toEqual([]);
    expect(await linked.status()).toBe("");
  },
);
