import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("a commit that stages an invalid row is stopped, and told where, what and how to go on", async () => {
  await using repository = await createHookedRepository();
  await repository.append(
    ".telemetry/usage.csv",
    "2026-02-23T22:19:12+01:00,gpt-5,-5,1,true,execute,1,,,,,,,\n",
  );
  await repository.git("add", ".telemetry/usage.csv");
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect(exitCode).toBe(1);
  expect(stderr).toContain(".telemetry/usage.csv:2:");
  expect(stderr).toContain("-5");
  expect(stderr).toContain("--no-verify");
  expect(await repository.git("log", "--format=%s")).toBe("start\n");
});

test("a corrected ledger can be committed, and an invalid row that HEAD has already stops nothing", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.append(".telemetry/usage.csv", "yesterday,gpt-5,5,1,true,execute,1,,,,,,,\n");
  await repository.git("add", ".telemetry/usage.csv");
  const stopped = await repository.commit("bad");
  await repository.commit("bad", "--no-verify");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect(stopped.exitCode).toBe(1);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test.skipIf(process.platform === "win32")(
  "the name of a staged ledger that would steer the terminal is spelled out",
  { tags: ["soak"] },
  async () => {
    await using repository = await createHookedRepository();
    await repository.write(".telemetry/usage/a\u001b]0;b\u0007.csv", "timestamp,model\nbad,row\n");
    await repository.git("add", ".telemetry");

    const { exitCode, stderr } = await repository.commit("one");

    expect(exitCode).toBe(1);
    expect(stderr).toContain(".telemetry/usage/a\\x1b]0;b\\x07.csv:2:1: expected");
    expect(stderr).not.toContain("\u001b");
  },
);

test("a staged Git LFS pointer is named for what it is", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.write(
    ".telemetry/usage.csv",
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
  );
  await repository.git("add", ".telemetry");

  const { exitCode, stderr } = await repository.commit("one");

  expect(exitCode).toBe(1);
  expect(stderr).toContain(
    ".telemetry/usage.csv:1:1: expected a ledger, got a Git LFS pointer: run `git lfs pull`",
  );
});
