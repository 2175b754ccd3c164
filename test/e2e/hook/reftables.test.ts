/** @module-tag soak */

import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../../support/hooked-repository.ts";

/** From git 2.45 on. */
const hasReftables = /ref-format/.test(helpOfInit());

function helpOfInit(): string {
  try {
    execFileSync("git", ["init", "-h"], { encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    return String((error as { stdout: unknown }).stdout);
  }
  return "";
}

if (!hasReftables) console.warn("Tests with reftables are skipped: they need git 2.45 or newer.");

async function createWithReftables(...init: string[]): Promise<HookedRepository> {
  const repository = await createHookedRepository({ bare: true });
  await repository.run("rm", ["-rf", ".git"]);
  await repository.git("init", "--quiet", "--initial-branch=main", "--ref-format=reftable");
  await repository.cli("init", ...init);
  await repository.git("add", "-A");
  await repository.commit("start");
  return repository;
}

async function commitCall(repository: HookedRepository, path: string): Promise<number> {
  const call = await repository.session.call();
  await repository.stage(path);
  const { exitCode, stderr } = await repository.commit(path);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return call;
}

describe.skipIf(!hasReftables)("a repository with reftables", () => {
  test("each branch has its file", async () => {
    await using repository = await createWithReftables("--per-branch");

    for (const branch of ["feature/login", "feature/logout"]) {
      await repository.git("switch", "--quiet", "-c", branch, "main");
      await commitCall(repository, "a.txt");
    }
    await repository.git("switch", "--quiet", "--detach", "main");
    await commitCall(repository, "b.txt");

    const ledgers = async (commit: string) =>
      repository.git("ls-tree", "--name-only", commit, ".telemetry/usage/");
    expect(await ledgers("feature/login")).toBe(".telemetry/usage/feature-login.csv\n");
    expect(await ledgers("feature/logout")).toBe(".telemetry/usage/feature-logout.csv\n");
    expect(await ledgers("HEAD")).toBe(".telemetry/usage/detached.csv\n");
  });

  test("what a reset takes away comes back, and a cherry-pick brings no new row", async () => {
    await using repository = await createWithReftables();
    await repository.git("switch", "--quiet", "-c", "topic");
    const picked = await commitCall(repository, "a.txt");
    await repository.git("switch", "--quiet", "main");
    const waiting = await repository.session.call();
    await repository.git("cherry-pick", "topic");
    const afterPick = await repository.recorded();
    await repository.stage("b.txt");
    await repository.commit("b");
    await repository.git("reset", "--quiet", "--hard", "HEAD~1");

    const last = await commitCall(repository, "c.txt");

    expect(afterPick).toEqual([picked]);
    expect(await repository.recorded()).toEqual([picked, waiting, last]);
    expect(await repository.status()).toBe("");
  });

  test("a commit that ends a cherry-pick with conflicts brings no new row", async () => {
    await using repository = await createWithReftables();
    await repository.git("switch", "--quiet", "-c", "topic");
    await repository.write("a.txt", "topic\n");
    await repository.git("add", "a.txt");
    await repository.commit("topic");
    await repository.git("switch", "--quiet", "main");
    await repository.write("a.txt", "main\n");
    await repository.git("add", "a.txt");
    await repository.commit("main");
    await repository.session.call();

    await repository.run("git", ["cherry-pick", "topic"]);
    await repository.write("a.txt", "both\n");
    await repository.git("add", "a.txt");
    await repository.commit("both");

    expect(await repository.recorded()).toEqual([]);
  });

  test("a linked worktree has its own HEAD", async () => {
    await using repository = await createWithReftables("--per-branch");
    await repository.git("worktree", "add", "--quiet", "-b", "side", "../side");
    const side = asHooked(repository, `${repository.root}/../side`);

    const call = await commitCall(side, "a.txt");

    expect(await side.recorded()).toEqual([call]);
    expect(await side.git("ls-files", ".telemetry/usage")).toBe(".telemetry/usage/side.csv\n");
  });
});
