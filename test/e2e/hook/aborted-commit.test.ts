import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const ABORTS = {
  "an empty message": { GIT_EDITOR: "true" },
  "an editor that fails": { GIT_EDITOR: "false" },
};

eachMostlyInSoak(Object.entries(ABORTS))(
  "%s leaves the ledger as it was, and the next commit holds the usage once",
  async (_, environment) => {
    await using repository = await createHookedRepository();
    const first = await repository.session.call();
    await repository.stage("a.txt");
    const before = await repository.read(".telemetry/usage.csv");

    const aborted = await repository.run("git", ["commit"], { environment });
    const afterAbort = await repository.read(".telemetry/usage.csv");
    const second = await repository.session.call();
    const { exitCode, stderr } = await repository.commit("one");

    expect(aborted.exitCode).not.toBe(0);
    expect(afterAbort).toBe(before);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(await repository.recorded()).toEqual([first, second]);
    expect(await repository.status()).toBe("");
  },
);

test("a commit that commit-msg rejects leaves nothing doubled", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.write(".git/hooks/commit-msg", '#!/bin/sh\ngrep -q ok "$1"\n');
  await repository.run("chmod", ["+x", ".git/hooks/commit-msg"]);
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const rejected = await repository.commit("no");
  const rejectedAgain = await repository.commit("no");
  const { exitCode } = await repository.commit("ok");

  expect([rejected.exitCode, rejectedAgain.exitCode, exitCode]).toEqual([1, 1, 0]);
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("an aborted commit's rows that a person brings into the working tree are not doubled", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });
  await repository.git("checkout", "--", ".");

  await repository.commit("one");

  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("git commit -a after an aborted commit holds the usage once", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });

  await repository.commit("one", "-a");

  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("the rows of an aborted commit land with --no-verify and are settled then", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });

  await repository.commit("one", "--no-verify");

  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
