import { expect, test } from "vitest";
import { createHookedRepository, type HookedRepository } from "../../support/hooked-repository.ts";

const commitWithout = (repository: HookedRepository, ...options: string[]) =>
  repository.run("git", ["commit", "-m", "private", ...options], {
    environment: { TOKENLEDGER: "0" },
  });

test("TOKENLEDGER=0 leaves the calls of one commit unrecorded for ever", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  const { exitCode, stderr } = await commitWithout(repository);
  const status = await repository.status();
  const next = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("two");

  expect({ exitCode, stderr, status }).toEqual({ exitCode: 0, stderr: "", status: "" });
  expect(await repository.recorded()).toEqual([next]);
  const { stdout } = await repository.cli("backfill", "--dry-run");
  expect(stdout).not.toContain("claude-code");
});

test("TOKENLEDGER=0 takes out the rows that a commit which was given up left in the index", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });
  await repository.session.call();
  await commitWithout(repository);

  expect(await repository.recorded()).toEqual([]);
  expect(await repository.status()).toBe("");
  const next = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("two");
  expect(await repository.recorded()).toEqual([next]);
});

test("the same with an index of the commit's own", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });
  await commitWithout(repository, "--only", "a.txt");

  expect(await repository.recorded()).toEqual([]);
  expect(await repository.status()).toBe("");
});

test("TOKENLEDGER=0 keeps what an earlier commit without pre-commit left waiting", async () => {
  await using repository = await createHookedRepository();
  const waiting = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one", "--no-verify");
  await repository.session.call();
  await repository.stage("a.txt");
  await commitWithout(repository);
  expect(await repository.recorded()).toEqual([]);

  await repository.stage("a.txt");
  await repository.commit("three");
  expect(await repository.recorded()).toEqual([waiting]);
  expect(await repository.status()).toBe("");
});

test("a commit that TOKENLEDGER=0 began and that was given up discards nothing", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  const environment = { TOKENLEDGER: "0", GIT_EDITOR: "false" };
  await repository.run("git", ["commit"], { environment });
  await repository.commit("one");
  expect(await repository.recorded()).toEqual([call]);
});

test("a repository's first commit can go without", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init");
  await repository.session.call();
  await repository.git("add", "-A");
  await repository.run("git", ["commit"], { environment: { GIT_EDITOR: "false" } });
  await commitWithout(repository);
  expect(await repository.recorded()).toEqual([]);
  const next = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("two");
  expect(await repository.recorded()).toEqual([next]);
});

test("rows that a reset threw away come back after a commit with TOKENLEDGER=0 too", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const thrownAway = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.git("reset", "--quiet", "--hard", "HEAD~1");
  await repository.session.call();
  await repository.stage("b.txt");
  await commitWithout(repository);
  const next = await repository.session.call();
  await repository.stage("c.txt");

  await repository.commit("three");

  expect(new Set(await repository.recorded())).toEqual(new Set([thrownAway, next]));
  expect(await repository.status()).toBe("");
});
