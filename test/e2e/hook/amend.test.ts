import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("git commit --amend adds the calls since, and none twice", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  const second = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one, amended", "--amend");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test("an amended message takes the calls since along", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("one");
  const second = await repository.session.call();

  await repository.commit("better words", "--amend");

  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test("notes follow an amended commit", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.git("config", "notes.rewriteRef", "refs/notes/*");
  await repository.stage("a.txt");
  await repository.commit("one");
  await repository.git("notes", "add", "-m", "a note");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  await repository.commit("one, amended", "--amend");

  expect(await repository.git("notes", "show", "HEAD")).toBe("a note\n");
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});
