import { chmod, mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

test("state that cannot be written costs one line, and the usage is recorded once it can", async () => {
  await using repository = await createHookedRepository();
  const state = join(repository.root, ".git", "tokenledger", "worktrees");
  await rm(state, { recursive: true, force: true });
  await repository.write(".git/tokenledger/worktrees", "in the way");
  const first = await repository.session.call();
  await repository.stage("a.txt");

  const blocked = await repository.commit("one");
  await rm(state);
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(blocked.exitCode).toBe(0);
  expect(blocked.stderr).toMatch(/^(tokenledger: .*\(commit not affected\)\n)+$/);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first]);
  expect(await repository.status()).toBe("");
});

test("a reservation that cannot be written leaves the commit without the rows, and none is doubled", async () => {
  await using repository = await createHookedRepository();
  const first = await repository.session.call();
  await repository.stage("a.txt");
  await mkdir(join(repository.root, ".git/tokenledger/reservation.json.new"));

  const blocked = await repository.commit("one");
  const inBlocked = await repository.recorded();
  await rm(join(repository.root, ".git/tokenledger/reservation.json.new"), { recursive: true });
  const second = await repository.session.call();
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(blocked.exitCode).toBe(0);
  expect(blocked.stderr).toMatch(/^(tokenledger: .*\(commit not affected\)\n)+$/);
  expect(inBlocked).toEqual([]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([first + second]);
  expect(await repository.status()).toBe("");
});

test("an ignored ledger is not forced into commits", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.cli("init");
  await repository.append(".gitignore", ".telemetry/usage.csv\n");
  await repository.git("add", "-A");
  await repository.commit("start");
  await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([]);
  expect(await repository.status()).toBe("");
});

test("a lock on the index that appears after pre-commit began costs one line, and no row", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  // Another program takes the lock as the hooks start.
  const hook = await repository.read(".git/hooks/pre-commit");
  await repository.write(".git/hooks/pre-commit", hook.replace("\n", "\n: > .git/index.lock\n"));
  await chmod(join(repository.root, ".git/hooks/pre-commit"), 0o755);

  const locked = await repository.commit("one");
  await rm(join(repository.root, ".git", "index.lock"), { force: true });
  await repository.write(".git/hooks/pre-commit", hook);
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("two");

  expect(locked.stderr).toMatch(/^tokenledger: .*index\.lock.*\(commit not affected\)$/m);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
});

test("without node on the PATH the node of the last run is used", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.run("git", ["commit", "-m", "one"], {
    environment: { PATH: "/usr/local/sbin:/sbin:/bin:/tmp/no-node" },
  });

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
});

test("without any node the commit succeeds, one line says so, and the usage waits", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  await rm(join(repository.root, ".git/tokenledger/node"));
  const tools = join(repository.home, "bin");
  await mkdir(tools);
  for (const tool of ["git", "sh", "dirname", "find", "head", "tail", "cat"]) {
    await repository.run("sh", ["-c", `ln -s "$(command -v ${tool})" "${tools}/${tool}"`]);
  }

  const without = await repository.run("git", ["commit", "-m", "one"], {
    environment: { PATH: tools },
  });
  await repository.stage("a.txt");
  await repository.commit("two");

  expect(without.exitCode).toBe(0);
  expect(without.stderr).toContain("tokenledger: no node");
  expect(await repository.recorded("HEAD~1")).toEqual([]);
  expect(await repository.recorded()).toEqual([call]);
});

test("an unknown setting costs one line that names it", async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/config.json", '{ "agent": ["claude-code"] }\n');
  await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^tokenledger: .*"?agent"?.*\(commit not affected\)$/m);
});

for (const variable of ["TOKENLEDGER=0", "HUSKY=0", "CI=true"]) {
  test(`${variable} turns recording off`, async () => {
    await using repository = await createHookedRepository();
    await repository.session.call();
    await repository.stage("a.txt");
    const [name = "", value = ""] = variable.split("=");

    await repository.run("git", ["commit", "-m", "one"], { environment: { [name]: value } });

    expect(await repository.recorded()).toEqual([]);
    expect(await repository.status()).toBe("");
  });
}
