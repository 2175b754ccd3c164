import { execFileSync } from "node:child_process";
import { chmod, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";

const withText = (text: string) => (path: string) => writeFile(path, text);

// What a bad disk, another version or another program may leave in a place of ours.
const ODD_THINGS: readonly (readonly [string, (path: string) => Promise<unknown>])[] = [
  ["nothing", withText("")],
  ["no text", withText("\0\uffff[]")],
  ["JSON of another shape", withText("{}")],
  ["another version's JSON", withText("null")],
  ["commands", withText("$(touch hacked) `touch hacked`\n|\n;touch hacked\n||\n")],
  ["a folder", (path) => mkdir(path)],
  ["a pipe", async (path) => execFileSync("mkfifo", [path])],
];
const STATE_FILES = [
  "prepared",
  "prepared.new",
  "reading.json",
  "known-logs.json",
  "watch",
  "ledger-seen",
  "log/1111.json",
  "session-totals.json",
  "prices.json",
  "node",
];

/** Puts something else in the place of a file of the state. */
async function replace(
  repository: HookedRepository,
  name: string,
  put: (path: string) => Promise<unknown>,
): Promise<void> {
  const path = join(repository.root, ".git/tokenledger", name);
  await rm(path, { recursive: true, force: true });
  await mkdir(dirname(path), { recursive: true });
  await put(path);
}

/** Makes a call and commits; expects that nothing is said. */
async function commitCall(repository: HookedRepository, message: string): Promise<number> {
  const call = await repository.session.call();
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit(message);
  expect({ message, exitCode, stderr }).toEqual({ message, exitCode: 0, stderr: "" });
  return call;
}

test.each(ODD_THINGS)(
  "with %s in all places of its state, usage is recorded",
  { tags: ["soak"] },
  async (_, put) => {
    await using repository = await createHookedRepository();
    for (const name of STATE_FILES) await replace(repository, name, put);

    const calls = [await commitCall(repository, "one"), await commitCall(repository, "two")];

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
  },
);

test.each(ODD_THINGS)(
  "with %s in the place of one file of its state after another, usage is recorded",
  { tags: ["soak"] },
  async (_, put) => {
    await using repository = await createHookedRepository();
    const calls: number[] = [];
    for (const name of STATE_FILES) {
      await replace(repository, name, put);
      calls.push(await commitCall(repository, name));
    }

    expect(await repository.recorded()).toEqual(calls);
    expect(await repository.status()).toBe("");
  },
);

test("an ignored ledger is not forced into commits", { tags: ["soak"] }, async () => {
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

test("a lock on the index that appears after pre-commit began costs one line, and no row", {
  tags: ["soak"],
}, async () => {
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

test("without node on the PATH the node of the last run is used", { tags: ["soak"] }, async () => {
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

test("a package that is not there as a whole does not stop a commit", async () => {
  await using repository = await createHookedRepository();
  const call = await repository.session.call();
  await repository.stage("a.txt");
  // As in the midst of an installation. In node_modules it comes before any other.
  const hook = "node_modules/tokenledger/hooks/pre-commit";
  await repository.write(hook, await readFile(join(PACKAGE_ROOT, "hooks/pre-commit"), "utf8"));

  const { exitCode, stderr } = await repository.commit("one");
  await rm(join(repository.root, "node_modules"), { recursive: true });
  await repository.stage("a.txt");
  await repository.commit("two");

  expect({ exitCode, stderr }).toEqual({
    exitCode: 0,
    stderr: expect.stringMatching(/^.*shared\.sh.*\n$/),
  });
  expect(await repository.recorded()).toEqual([call]);
});

test("an unknown setting costs one line that names it", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.write(".telemetry/config.json", '{ "agent": ["claude-code"] }\n');
  await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^tokenledger: .*"?agent"?.*\(commit not affected\)$/m);
});

for (const variable of ["TOKENLEDGER=later", "HUSKY=0", "CI=true"]) {
  test(`${variable} puts recording off until the next commit`, { tags: ["soak"] }, async () => {
    await using repository = await createHookedRepository();
    const call = await repository.session.call();
    await repository.stage("a.txt");
    const [name = "", value = ""] = variable.split("=");

    await repository.run("git", ["commit", "-m", "one"], { environment: { [name]: value } });

    expect(await repository.recorded()).toEqual([]);
    expect(await repository.status()).toBe("");
    await repository.stage("a.txt");
    await repository.commit("two");
    expect(await repository.recorded()).toEqual([call]);
  });
}
