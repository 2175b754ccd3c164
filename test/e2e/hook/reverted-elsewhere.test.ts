/** @module-tag soak */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../../support/hooked-repository.ts";

/** A clone with hooks, in which each work has a row and is pushed, and one without. */
async function createClones(...initOptions: string[]) {
  const hooked = await createHookedRepository({ bare: initOptions.length > 0 });
  if (initOptions.length > 0) {
    await hooked.cli("init", ...initOptions);
    await hooked.git("add", "-A");
    await hooked.commit("start");
  }
  const origin = join(hooked.root, "..", "origin.git");
  await hooked.git("clone", "--quiet", "--bare", hooked.root, origin);
  await hooked.git("remote", "add", "origin", origin);
  await hooked.git("fetch", "--quiet");
  await hooked.git("branch", "--set-upstream-to=origin/main", "main");
  const clone = async (name: string) => {
    const root = join(hooked.root, "..", name);
    await hooked.git("clone", "--quiet", origin, root);
    return asHooked(hooked, root);
  };
  const plain = await clone("plain");
  return { hooked, plain, clone, [Symbol.asyncDispose]: () => hooked[Symbol.asyncDispose]() };
}

async function work(repository: HookedRepository, name: string): Promise<number> {
  const branch = (await repository.git("branch", "--show-current")).trim();
  const call = await repository.session.call({ branch });
  await repository.stage(`${name}.txt`);
  const { exitCode, stderr } = await repository.commit(name);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  return call;
}

async function revert(plain: HookedRepository, ...revisions: string[]): Promise<void> {
  await plain.git("pull", "--quiet");
  await plain.git("revert", "--no-edit", ...revisions);
  await plain.git("push", "--quiet");
}

const read = ({ root }: HookedRepository, path: string) => readFile(join(root, path), "utf8");

async function write({ root }: HookedRepository, path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}

const sorted = (calls: readonly number[]) => calls.toSorted((a, b) => a - b);

test("a row that a revert in a clone without hooks took out comes back with the next commit", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  const calls = [await work(hooked, "one")];
  await hooked.git("push", "--quiet");
  await revert(plain, "HEAD");
  await hooked.git("pull", "--quiet");
  const between = await hooked.recorded();

  calls.push(await work(hooked, "two"), await work(hooked, "three"));

  expect(between).toEqual([]);
  expect(await hooked.recorded()).toEqual(sorted(calls));
  expect(await hooked.status()).toBe("");
});

test("a row that came back counts to its commit, which is reverted", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  await work(hooked, "one");
  await hooked.git("push", "--quiet");
  await revert(plain, "HEAD");
  await hooked.git("pull", "--quiet");
  await work(hooked, "two");
  await hooked.git("push", "--quiet");

  const { stdout } = await hooked.cli("report", "--by", "commit,outcome", "--format", "csv");
  const outcomeOf = async (commit: string) => {
    const id = (await hooked.git("rev-parse", commit)).trim();
    return stdout
      .split("\n")
      .find((line) => line.startsWith(`commit,${id},`))
      ?.split(",")[2];
  };

  expect(await outcomeOf("HEAD~2")).toBe("reverted");
  expect(await outcomeOf("HEAD~1")).toBe(undefined);
  expect(await outcomeOf("HEAD")).toBe("merged");
});

test("rows of others, of an older commit and of a merge come back, whoever brought them", async () => {
  await using clones = await createClones();
  const { hooked, plain, clone } = clones;
  const other = await clone("other");
  await other.cli("init");
  const calls = [await work(hooked, "one")];
  await hooked.git("push", "--quiet");
  await other.git("pull", "--quiet");
  calls.push(await work(other, "two"), await work(other, "three"));
  await other.git("push", "--quiet");
  await plain.git("pull", "--quiet");
  await revert(plain, "HEAD~1");
  await revert(plain, "HEAD~1");
  calls.push(await work(hooked, "four"));
  await hooked.git("pull", "--quiet", "--no-rebase", "--no-edit");

  calls.push(await work(hooked, "five"));

  expect(await hooked.recorded()).toEqual(sorted(calls));
  expect(await hooked.status()).toBe("");
});

test("a rebase onto a revert brings the row back", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  const calls = [await work(hooked, "one")];
  await hooked.git("push", "--quiet");
  await revert(plain, "HEAD");
  calls.push(await work(hooked, "two"));
  await hooked.git("pull", "--quiet", "--rebase");

  calls.push(await work(hooked, "three"));

  expect(await hooked.recorded()).toEqual(sorted(calls));
});

test("a merge that a person commits has the rows that it brings reverts of", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  const calls = [await work(hooked, "one")];
  await hooked.git("push", "--quiet");
  await revert(plain, "HEAD");
  await hooked.stage("two.txt");
  await hooked.commit("two");
  await hooked.git("pull", "--quiet", "--no-rebase", "--no-commit");

  await hooked.commit("merge");
  const merged = await hooked.recorded();
  calls.push(await work(hooked, "three"));

  expect(merged).toEqual(calls.slice(0, 1));
  expect(await hooked.recorded()).toEqual(sorted(calls));
});

test("a reverted squash of a branch gives back all of its rows, as a forge's button does it", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  await hooked.git("switch", "--quiet", "-c", "topic");
  const calls = [await work(hooked, "one"), await work(hooked, "two")];
  await hooked.git("switch", "--quiet", "main");
  await hooked.git("merge", "--quiet", "--squash", "topic");
  const squash = { environment: { TOKENLEDGER: "later" } };
  await hooked.run("git", ["commit", "--quiet", "-m", "Topic (#12)"], squash);
  await hooked.git("branch", "--quiet", "-D", "topic");
  await hooked.git("push", "--quiet");
  await plain.git("pull", "--quiet");
  await plain.git("revert", "--no-commit", "HEAD");
  await plain.git("commit", "--quiet", "-m", 'Revert "Topic (#12)" (#13)', "-m", "Reverts a/b#12");
  await plain.git("push", "--quiet");
  await hooked.git("pull", "--quiet");

  calls.push(await work(hooked, "three"));

  expect(await hooked.recorded()).toEqual(sorted(calls));
});

test("a revert of the revert, before or after the row came back, leaves it once", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  const calls = [await work(hooked, "one")];
  await hooked.git("push", "--quiet");
  await revert(plain, "HEAD");
  await revert(plain, "HEAD");
  await hooked.git("pull", "--quiet");
  calls.push(await work(hooked, "two"));
  await hooked.git("push", "--quiet");
  await revert(plain, "HEAD");
  await hooked.git("pull", "--quiet");
  calls.push(await work(hooked, "three"));
  await plain.git("revert", "--no-edit", "HEAD");
  await plain.git("pull", "--quiet", "--no-rebase", "--no-edit");
  await hooked.git("push", "--quiet").catch(() => {});
  await hooked.git("pull", "--quiet", "--no-rebase", "--no-edit", plain.root, "main");

  calls.push(await work(hooked, "four"));

  expect(await hooked.recorded()).toEqual(sorted(calls));
});

test("two clones that both bring a row back have it once after their merge", async () => {
  await using clones = await createClones();
  const { hooked, plain, clone } = clones;
  const calls = [await work(hooked, "one")];
  await hooked.git("push", "--quiet");
  const other = await clone("other");
  await other.cli("init");
  calls.push(await work(other, "two"));
  await other.git("push", "--quiet");
  await hooked.git("pull", "--quiet");
  await revert(plain, "HEAD", "HEAD~1");
  for (const repository of [hooked, other]) await repository.git("pull", "--quiet");
  calls.push(await work(hooked, "three"), await work(other, "four"));
  await hooked.git("push", "--quiet");
  await other.git("pull", "--quiet", "--no-rebase", "--no-edit");

  calls.push(await work(other, "five"));

  expect(await other.recorded()).toEqual(sorted(calls));
  expect(await other.status()).toBe("");
});

test("with one ledger per branch the row comes back in the file of the branch that commits", async () => {
  await using clones = await createClones("--per-branch");
  const { hooked, plain } = clones;
  await hooked.git("switch", "--quiet", "-c", "topic");
  const calls = [await work(hooked, "one")];
  await hooked.git("switch", "--quiet", "main");
  await hooked.git("merge", "--quiet", "--no-ff", "--no-edit", "topic");
  await hooked.git("push", "--quiet");
  await plain.git("pull", "--quiet");
  await revert(plain, "--mainline=1", "HEAD");
  await hooked.git("pull", "--quiet");

  calls.push(await work(hooked, "two"));

  expect(await hooked.recorded()).toEqual(sorted(calls));
  expect(await hooked.git("ls-files", ".telemetry/usage")).toBe(".telemetry/usage/main.csv\n");
});

test("a row that stands in another file after the revert does not come twice", async () => {
  await using clones = await createClones("--per-branch");
  const { hooked, plain } = clones;
  const calls = [await work(hooked, "one")];
  await hooked.git("push", "--quiet");
  await plain.git("pull", "--quiet");
  const ledger = await read(plain, ".telemetry/usage/main.csv");
  await revert(plain, "HEAD");
  await write(plain, ".telemetry/usage/kept.csv", ledger);
  await plain.git("add", "-A");
  await plain.git("commit", "--quiet", "-m", "keep the row");
  await plain.git("push", "--quiet");
  await hooked.git("pull", "--quiet");

  calls.push(await work(hooked, "two"));

  expect(await hooked.recorded()).toEqual(sorted(calls));
});

test("what a person deletes, beside a revert of other work, stays deleted", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  await work(hooked, "deleted");
  const calls = [await work(hooked, "kept"), await work(hooked, "reverted")];
  await hooked.git("push", "--quiet");
  await plain.git("pull", "--quiet");
  const [header = "", deleted = "", ...rest] = (await read(plain, ".telemetry/usage.csv")).split(
    "\n",
  );
  await write(plain, ".telemetry/usage.csv", [header, ...rest].join("\n"));
  await plain.git("commit", "--quiet", "-a", "-m", "delete a row");
  await revert(plain, "HEAD~1");
  await hooked.git("pull", "--quiet");
  const between = await hooked.recorded();
  calls.push(await work(hooked, "three"));

  expect(between).toEqual(calls.slice(0, 1));
  expect(deleted).not.toBe("");
  expect(await hooked.recorded()).toEqual(sorted(calls));
});

test("a row that was reverted, came back and was deleted stays deleted", async () => {
  await using clones = await createClones();
  const { hooked, plain } = clones;
  await work(hooked, "one");
  await hooked.git("push", "--quiet");
  await revert(plain, "HEAD");
  await revert(plain, "HEAD");
  const [header = ""] = (await read(plain, ".telemetry/usage.csv")).split("\n");
  await write(plain, ".telemetry/usage.csv", `${header}\n`);
  await plain.git("commit", "--quiet", "-a", "-m", "delete the row");
  await plain.git("push", "--quiet");
  await hooked.git("pull", "--quiet");

  const call = await work(hooked, "two");

  expect(await hooked.recorded()).toEqual([call]);
});

test("a reverted correction and a reverted fold bring no row twice", async () => {
  await using clones = await createClones("--per-branch");
  const { hooked, plain } = clones;
  await hooked.git("switch", "--quiet", "-c", "topic");
  const calls = [await work(hooked, "one")];
  await hooked.git("switch", "--quiet", "main");
  await hooked.git("merge", "--quiet", "--no-ff", "--no-edit", "topic");
  await hooked.git("branch", "--quiet", "-d", "topic");
  await hooked.cli("mark", "HEAD^2", "--failed", "the export lost a column");
  await hooked.commit("correct", "-a");
  await hooked.cli("compact");
  await hooked.git("add", "-A", ".telemetry");
  await hooked.commit("fold");
  await hooked.git("push", "--quiet");
  await plain.git("pull", "--quiet");
  await revert(plain, "HEAD");
  await revert(plain, "HEAD~2");
  const reverted = await read(plain, ".telemetry/usage/topic.csv");
  await hooked.git("pull", "--quiet");

  calls.push(await work(hooked, "two"));

  expect(reverted).not.toContain("the export lost");
  expect(await hooked.recorded()).toEqual(sorted(calls));
  expect(await hooked.status()).toBe("");
});
