/** @module-tag soak */

import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../support/hooked-repository.ts";

const EARLIER = "2026-02-05T10:00:00.000Z";

/** Backfills a call from before `init`; returns its completion tokens. */
async function backfillCall(repository: HookedRepository): Promise<number> {
  const earlier = await repository.session.call({ timestamp: EARLIER });
  const { exitCode, stderr } = await repository.cli("backfill", "--yes");
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return earlier;
}

/** Commits a change of a file. */
async function commit(repository: HookedRepository, message: string): Promise<void> {
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit(message);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
}

test("the next commit carries the rows beside its own, and no later one brings them again", async () => {
  await using repository = await createHookedRepository();
  const earlier = await backfillCall(repository);
  const own = await repository.session.call();

  await commit(repository, "one");
  const first = await repository.recorded();
  const status = await repository.status();
  const next = await repository.session.call();
  await commit(repository, "two");
  const { stdout } = await repository.cli("backfill");

  expect(first).toEqual([earlier, own]);
  expect(status).toBe("");
  expect(await repository.recorded()).toEqual([earlier, own, next]);
  expect(await repository.status()).toBe("");
  expect(stdout).toMatch(/^Nothing to add: /);
});

test("the rows can be a commit of their own", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  const earlier = await backfillCall(repository);

  await repository.git("commit", "--quiet", "-am", "backfill");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const own = await repository.session.call();
  await commit(repository, "one");
  const { stdout } = await repository.cli("backfill");

  expect(await repository.recorded("HEAD^")).toEqual([earlier]);
  expect(await repository.recorded()).toEqual([earlier, own]);
  expect(stdout).toMatch(/^Nothing to add: /);
});

test("a kill between the reservation and the ledger loses nothing and doubles nothing", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const earlier = await backfillCall(repository);
  // The reservation is written first: this is how a kill leaves the ledger.
  await repository.git("checkout", "--quiet", "--", ".telemetry/usage.csv");

  const { stdout } = await repository.cli("backfill", "--yes");
  await commit(repository, "one");

  expect(stdout).toMatch(/^Nothing to add: /);
  expect(await repository.recorded()).toEqual([earlier]);
  expect(await repository.status()).toBe("");
});

test("rows that wait from an aborted commit are kept", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  const waiting = await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });

  const earlier = await backfillCall(repository);
  const own = await repository.session.call();
  await commit(repository, "one");

  expect(await repository.recorded()).toEqual([waiting, earlier, own]);
  expect(await repository.status()).toBe("");
});

test("a session that began before init gets its earlier calls, though later ones are recorded", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const earlier = await repository.session.call({ timestamp: EARLIER });
  const own = await repository.session.call();
  await commit(repository, "one");
  const before = await repository.recorded();

  await repository.cli("backfill", "--yes");
  await commit(repository, "two");

  expect(before).toEqual([own]);
  expect(await repository.recorded()).toEqual([earlier, own]);
});

test("a repository that is cloned again at its old path adds nothing", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await commit(repository, "one");
  await backfillCall(repository);
  await commit(repository, "two");
  const before = await repository.recorded();
  const lost = `${repository.root}-lost`;
  await rename(repository.root, lost);
  await repository.run("git", ["clone", "--quiet", lost, repository.root], { cwd: lost });
  await rm(lost, { recursive: true });

  const { stdout: atInit } = await repository.cli("init");
  const { stdout } = await repository.cli("backfill", "--yes");
  const own = await repository.session.call();
  await commit(repository, "three");

  expect(atInit).not.toContain("backfill");
  expect(stdout).toMatch(/^Nothing to add: /);
  expect(before).toHaveLength(2);
  expect(await repository.recorded()).toEqual([...before, own]);
});

test("hooks that never saw init record nothing of it again", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init");
  await rm(join(repository.root, ".git", "tokenledger", "recording-since"));
  await repository.git("add", "-A");
  const dates = {
    GIT_AUTHOR_DATE: "2026-02-10T10:00:00Z",
    GIT_COMMITTER_DATE: "2026-02-10T10:00:00Z",
  };
  await repository.run("git", ["commit", "-m", "start"], {
    environment: { ...dates, TOKENLEDGER: "later" },
  });

  const earlier = await backfillCall(repository);
  const since = await repository.session.call({ timestamp: "2026-02-10T11:00:00.000Z" });
  await commit(repository, "one");
  await commit(repository, "two");

  expect(await repository.recorded()).toEqual([earlier, since]);
});

test("what was taken in one worktree is recorded in no other", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  const root = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", root);
  const linked = asHooked(repository, root);
  const inMain = await repository.session.call({ timestamp: EARLIER });
  const inLinked = await backfillCall(linked);

  const { stdout } = await repository.cli("backfill", "--yes");
  await commit(repository, "main");
  await commit(linked, "linked");

  expect(stdout).toMatch(/^Nothing to add: /);
  expect(await repository.recorded()).toEqual([]);
  expect(await linked.recorded()).toEqual([inMain, inLinked]);
  expect([await linked.status(), await repository.status()]).toEqual(["", ""]);
});

test("a branch with a ledger of its own gets the rows there", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init", "--per-branch");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "start");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const earlier = await backfillCall(repository);

  await commit(repository, "one");

  expect(await repository.recorded()).toEqual([earlier]);
  expect(await repository.git("show", "HEAD:.telemetry/usage/topic.csv")).toContain(`,${earlier},`);
  expect(await repository.status()).toBe("");
});

test("a ledger that grows past its limit is rotated by the next commit that records", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/config.json", '{ "rotateAtBytes": 1024 }');
  const models = Array.from({ length: 20 }, (_, index) => `acme-${index}`);
  for (const model of models) await repository.session.call({ timestamp: EARLIER, model });
  await repository.cli("backfill", "--yes");

  await repository.git("add", "-A");
  await commit(repository, "one");
  const files = await repository.git("ls-files", ".telemetry/*.csv");
  await repository.session.call();
  await commit(repository, "two");
  const { stdout } = await repository.cli("validate");

  expect(files).toBe(".telemetry/usage.csv\n");
  expect(await repository.recorded()).toHaveLength(models.length + 1);
  expect(stdout).toBe("2 files, 21 rows: nothing wrong\n");
  expect(await repository.status()).toBe("");
});

test("without a terminal it shows what it found and exits as after a wrong argument", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call({ timestamp: EARLIER });

  const { exitCode, stdout, stderr } = await repository.cli("backfill");

  expect(exitCode).toBe(2);
  expect(stdout).toContain("1 record of");
  expect(stderr).toMatch(/^tokenledger: Cannot ask "Add 1 record to .*--yes.*\n$/);
  expect(await repository.status()).toBe("");
});
