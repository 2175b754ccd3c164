import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a merge that conflicts holds the usage of its resolution and the rows of both sides", async () => {
  await using repository = await createHookedRepository();
  await repository.write("a.txt", "base\n");
  await repository.git("add", "a.txt");
  await repository.commit("base");
  await repository.git("checkout", "--quiet", "-b", "topic");
  const onTopic = await repository.session.call();
  await repository.write("a.txt", "topic\n");
  await repository.commit("topic", "-a");
  await repository.git("checkout", "--quiet", "main");
  const onMain = await repository.session.call();
  await repository.write("a.txt", "main\n");
  await repository.commit("main", "-a");

  const merge = await repository.run("git", ["merge", "topic"]);
  const resolving = await repository.session.call();
  await repository.write("a.txt", "both\n");
  await repository.git("add", "a.txt");
  const { exitCode, stderr } = await repository.run("git", ["commit", "--no-edit"]);

  expect(merge.exitCode).toBe(1);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([onTopic, onMain, resolving]);
  expect((await repository.git("show", "--format=%P", "--no-patch")).split(" ")).toHaveLength(2);
  expect(await repository.status()).toBe("");
});

test("a merge without conflict keeps the rows of both sides, and nothing is recorded twice after it", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.git("checkout", "--quiet", "-b", "topic");
  const onTopic = await repository.session.call();
  await repository.stage("topic.txt");
  await repository.commit("topic");
  await repository.git("checkout", "--quiet", "main");
  const onMain = await repository.session.call();
  await repository.stage("main.txt");
  await repository.commit("main");

  await repository.git("merge", "--quiet", "--no-edit", "topic");
  await repository.stage("main.txt");
  await repository.commit("after");

  expect(await repository.recorded()).toEqual([onTopic, onMain]);
  expect(await repository.status()).toBe("");
});
