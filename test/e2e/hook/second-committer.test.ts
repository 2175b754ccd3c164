/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

/** Commits a file from the same worktree by an index of its own, as some editors and agents do. */
async function commitFromSecondIndex(repository: HookedRepository): Promise<void> {
  const environment = { GIT_INDEX_FILE: join(repository.home, "second-index") };
  await repository.append("second.txt", "more\n");
  for (const args of [
    ["read-tree", "HEAD"],
    ["add", "second.txt"],
    ["commit", "-m", "second"],
  ]) {
    const { exitCode, stderr } = await repository.run("git", args, { environment });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  }
}

test("a commit from the index that a second committer left behind takes none of its rows away", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await commitFromSecondIndex(repository);
  const second = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first, second]);
});

test("nor does it when a person has staged an edit of the older ledger", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.cli("mark", repository.session.id, "--failed", "no");
  await repository.git("add", ".telemetry");
  const second = await repository.session.call();
  await commitFromSecondIndex(repository);
  const third = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first, second, third]);
  expect(await repository.git("show", "HEAD:.telemetry/usage.csv")).toContain("error: no");
  const ledger = await repository.read(".telemetry/usage.csv");
  expect(ledger.match(new RegExp(`,${first},`, "g"))).toHaveLength(1);
});

test("nor does it when a person has staged a mark on a row that waited for its commit", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one", "--no-verify");
  await repository.cli("mark", repository.session.id, "--failed", "no");
  await repository.git("add", ".telemetry");
  const second = await repository.session.call();
  await commitFromSecondIndex(repository);
  const third = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first, second, third]);
  expect(await repository.git("show", "HEAD:.telemetry/usage.csv")).toContain("error: no");
  const ledger = await repository.read(".telemetry/usage.csv");
  expect(ledger.match(new RegExp(`,${first},`, "g"))).toHaveLength(1);
});
