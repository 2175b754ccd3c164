/** @module-tag soak */

import { existsSync } from "node:fs";
import { chmod, mkdir, rm, writeFile } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { execPath } from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";

/** Waits until a file is there. */
async function until(path: string): Promise<void> {
  while (!existsSync(path)) await sleep(10);
}

/** Makes a `node` that takes what the shell hands in and waits before it runs, as on a busy machine; returns the PATH with it in front. */
async function createWaitingNode({ home, environment }: HookedRepository) {
  const folder = join(home, "waiting");
  await mkdir(folder);
  const [input, started, go] = ["node-input", "node-started", "node-go"].map((name) =>
    join(home, name),
  ) as [string, string, string];
  // What the shell hands in ends once it has looked at the index.
  const script = `#!/bin/sh\ncat > "${input}"\n: > "${started}"\nwhile [ ! -e "${go}" ]; do sleep 0.02; done\nexec "${execPath}" "$@" < "${input}"\n`;
  await writeFile(join(folder, "node"), script);
  await chmod(join(folder, "node"), 0o755);
  return { PATH: `${folder}${delimiter}${environment.PATH}`, started, go };
}

test("a hook whose node started late sets the index of another's commit not back", async () => {
  await using repository = await createHookedRepository();
  const late = await createWaitingNode(repository);
  const first = await repository.session.call();
  await repository.stage("late.txt");
  const lateCommit = repository.run("git", ["commit", "-m", "late"], {
    environment: { PATH: late.PATH },
  });
  await until(late.started);
  await repository.stage("a.txt");
  const one = await repository.commit("one");
  const held = await repository.recorded();
  const second = await repository.session.call();
  await writeFile(late.go, "");
  const { exitCode } = await lateCommit;
  const staged = await repository.git("diff", "--cached", "--stat", "--", ".telemetry");

  await repository.stage("b.txt");
  await repository.commit("two", "--no-verify");
  const afterTwo = await repository.recorded();
  await repository.stage("b.txt");
  await repository.commit("three");

  expect(one).toMatchObject({ exitCode: 0, stderr: "" });
  expect(held).toEqual([first]);
  expect(exitCode).not.toBe(0);
  expect(staged).not.toContain("-");
  expect(afterTwo).toContain(first);
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test("nor the one of a commit that is just being made", async () => {
  await using repository = await createHookedRepository();
  const { home, root } = repository;
  const first = await repository.session.call();
  const late = await createWaitingNode(repository);
  await repository.stage("late.txt");
  const lateCommit = repository.run("git", ["commit", "-m", "late"], {
    environment: { PATH: late.PATH },
  });
  await until(late.started);
  await repository.stage("a.txt");
  await repository.commit("one");
  const held = await repository.recorded();
  const second = await repository.session.call();
  // Between pre-commit and the commit, as an editor for the message is.
  const script = `#!/bin/sh\n: > "${home}/editing"\nwhile [ ! -e "${home}/edited" ]; do sleep 0.02; done\necho two > "$1"\n`;
  await writeFile(join(home, "editor"), script);
  await chmod(join(home, "editor"), 0o755);
  await repository.stage("b.txt");
  const two = repository.run("git", ["commit"], {
    environment: { GIT_EDITOR: join(home, "editor") },
  });
  await until(join(home, "editing"));
  await writeFile(late.go, "");
  await lateCommit;
  await writeFile(join(home, "edited"), "");
  await two;
  const afterTwo = await repository.recorded();
  await rm(join(root, "late.txt"), { force: true });
  await repository.git("add", "-A");
  await repository.commit("three");

  expect(held).toEqual([first]);
  expect(afterTwo).toEqual([first, second]);
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test("what the shell hands in after node has started is waited for", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  const hook = join(PACKAGE_ROOT, "dist", "hook", "index.js");
  // Nothing that is handed in is a snapshot: git is asked then.
  const late = `(sleep 2; echo) | "${execPath}" "${hook}" pre-commit`;

  const { exitCode, stderr } = await repository.run("sh", ["-c", late]);

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.git("diff", "--cached", "--name-only")).toContain(".telemetry/usage.csv");
});
