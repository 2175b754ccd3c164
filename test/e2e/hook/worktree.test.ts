import { join } from "node:path";
import { expect, test } from "vitest";
import { asHooked, createHookedRepository } from "../../support/hooked-repository.ts";

test("a linked worktree records its own calls and no others", async () => {
  await using repository = await createHookedRepository();
  const linkedRoot = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
  const linked = asHooked(repository, linkedRoot);
  const inMain = await repository.session.call();
  const inLinked = await linked.session.call();
  await linked.stage("a.txt");
  await repository.stage("b.txt");

  const first = await linked.commit("linked");
  const second = await repository.commit("main");

  expect([first.stderr, second.stderr]).toEqual(["", ""]);
  expect(await linked.recorded()).toEqual([inLinked]);
  expect(await repository.recorded()).toEqual([inMain]);
  expect([await linked.status(), await repository.status()]).toEqual(["", ""]);
});

test("a worktree inside another one keeps its calls to itself", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.append(".gitignore", "worktrees/\n");
  await repository.git("commit", "--quiet", "-am", "ignore");
  const nestedRoot = join(repository.root, "worktrees", "nested");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", nestedRoot);
  const nested = asHooked(repository, nestedRoot);
  const inMain = await repository.session.call();
  const inNested = await nested.session.call();
  await repository.stage("b.txt");
  await nested.stage("a.txt");

  await repository.commit("main");
  await nested.commit("nested");

  expect(await repository.recorded()).toEqual([inMain]);
  expect(await nested.recorded()).toEqual([inNested]);
  expect([await nested.status(), await repository.status()]).toEqual(["", ""]);
});

test("a worktree that is removed and made again at the same path doubles nothing", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const root = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", root);
  const linked = asHooked(repository, root);
  const first = await linked.session.call();
  await linked.stage("a.txt");
  await linked.commit("one");
  await repository.git("worktree", "remove", "--force", root);
  await repository.git("worktree", "add", "--quiet", root, "topic");
  const second = await linked.session.call();
  await linked.stage("a.txt");

  await linked.commit("two");

  expect(await linked.recorded()).toEqual([first, second]);
  expect(await linked.status()).toBe("");
});

test("a call that waits in a worktree which is removed is recorded in the one made at its place", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const root = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", root);
  const linked = asHooked(repository, root);
  const first = await linked.session.call();
  await linked.stage("a.txt");
  await linked.commit("one");
  const second = await linked.session.call();
  await repository.git("worktree", "remove", "--force", root);
  await repository.stage("b.txt");
  await repository.commit("elsewhere");
  await repository.git("worktree", "add", "--quiet", root, "topic");
  await linked.stage("a.txt");

  const { exitCode, stderr } = await linked.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await linked.recorded()).toEqual([first, second]);
  expect(await repository.recorded()).toEqual([]);
});

test("the calls of a nested worktree that was removed are not recorded again by the outer one", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.append(".gitignore", "worktrees/\n");
  await repository.git("commit", "--quiet", "-am", "ignore");
  const nestedRoot = join(repository.root, "worktrees", "nested");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", nestedRoot);
  const nested = asHooked(repository, nestedRoot);
  const inNested = await nested.session.call();
  await nested.stage("a.txt");
  await nested.commit("nested");
  await repository.git("merge", "--quiet", "topic");
  await repository.git("worktree", "remove", nestedRoot);
  const inMain = await repository.session.call();
  await repository.stage("b.txt");

  await repository.commit("main");

  expect(await repository.recorded()).toEqual([inNested, inMain]);
  expect(await repository.status()).toBe("");
});

test("a worktree without a .telemetry folder records nothing", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.git("rm", "-r", "--quiet", ".telemetry");
  await repository.commit("stop");
  await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.git("ls-tree", "-r", "--name-only", "HEAD", ".telemetry/")).toBe("");
  expect(await repository.status()).toBe("");
});

test("a new worktree's first commit brings back the rows that a reset in it threw away", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "topic");
  const calls = [await repository.session.call()];
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.git("checkout", "--quiet", "main");
  const root = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", root, "topic");
  const linked = asHooked(repository, root);

  await linked.git("reset", "--quiet", "--hard", "main");
  calls.push(await linked.session.call());
  await linked.stage("b.txt");
  await linked.commit("two");

  expect(await linked.recorded()).toEqual(calls);
  expect(await linked.status()).toBe("");
});
