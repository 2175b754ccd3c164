import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("after --no-verify the rows stand in the working tree and ride with the next commit", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one", "--no-verify");
  const status = await repository.status();
  const second = await repository.session.call();
  await repository.stage("a.txt");
  await repository.commit("two");

  expect({ exitCode, stderr, status }).toEqual({
    exitCode: 0,
    stderr: "",
    status: " M .telemetry/usage.csv\n",
  });
  expect(await repository.recorded("HEAD~1")).toEqual([]);
  expect(await repository.recorded()).toEqual([first, second]);
  expect(await repository.status()).toBe("");
});

test("post-commit does not wait for what its standard input may bring", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await repository.run("git", ["-c", "core.hooksPath=/dev/null", "commit", "-m", "one"]);
  const fifo = join(repository.home, "never-ends");

  const { exitCode, stderr } = await repository.run("sh", [
    "-c",
    'mkfifo "$0" && exec 3<>"$0" && .git/hooks/post-commit <&3',
    fifo,
  ]);
  await repository.stage("b.txt");
  await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
});
