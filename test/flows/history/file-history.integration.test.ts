import { readFileSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readChanges } from "../../../src/flows/history/read-changes.ts";
import { findRepository } from "../../../src/parts/git/repository.ts";
import type { Change } from "../../../src/usage/change.ts";
import { type ChangeRepository, createChangeRepository } from "../../support/change-repository.ts";

const numbers = (count: number) => Array.from({ length: count }, (_, line) => `${line}\n`).join("");

const outcomes = async (repository: ChangeRepository) =>
  Object.fromEntries(
    Array.from((await repository.readChanges()).values(), ({ subject, outcome }) => [
      subject,
      outcome,
    ]),
  );

const reworkOf = (changes: ReadonlyMap<string, Change>, id: string) => {
  const { addedLines, reworkedLines } = changes.get(id) as Change;
  return [addedLines, reworkedLines];
};

describe("a commit whose message says nothing reverts", () => {
  test("one whose exact inverse it is, in several files and with the ledger left out", async () => {
    await using repository = await createChangeRepository();
    await repository.commit("base", { "a.txt": numbers(20), "b.txt": numbers(20) });
    await repository.git("mv", "b.txt", "c.txt");
    await repository.commit("work", {
      "a.txt": numbers(20).replace("9\n", "nine\n"),
      "new/d.bin": "\0",
      ".telemetry/usage.csv": "a\n",
    });
    await repository.commit("meanwhile", { "a.txt": `top\n${await repository.read("a.txt")}` });
    await repository.git("mv", "c.txt", "b.txt");
    await repository.git("rm", "--quiet", "new/d.bin");
    await repository.commit("back", {
      "a.txt": `top\n${numbers(20)}`,
      ".telemetry/usage.csv": "a\nb\n",
    });
    expect(await outcomes(repository)).toMatchObject({ work: "reverted", base: "merged" });

    await repository.git("mv", "b.txt", "c.txt");
    await repository.commit("again", {
      "a.txt": (await repository.read("a.txt")).replace("9\n", "nine\n"),
      "new/d.bin": "\0",
    });
    expect(await outcomes(repository)).toMatchObject({
      ...{ work: "merged", back: "reverted", again: "merged" },
    });
  });

  test("not one of which it takes back a part, or which changed the same elsewhere", async () => {
    await using repository = await createChangeRepository();
    await repository.commit("base", { "a.txt": numbers(40) });
    await repository.commit("work", { "a.txt": `top\n${numbers(40)}end\n` });
    await repository.commit("part", { "a.txt": `top\n${numbers(40)}` });
    const blank = numbers(40).replace("9\n", "9\n\n");
    await repository.commit("blank", { "a.txt": `top\n${blank.replace("30\n", "30\n\n")}` });
    await repository.commit("other", { "a.txt": `top\n${blank}` });
    expect(await outcomes(repository)).toMatchObject({
      ...{ base: "merged", work: "merged", blank: "merged" },
    });
  });

  test("of several equal ones the last that stands", async () => {
    await using repository = await createChangeRepository();
    for (const message of ["on 1", "off 1", "on 2", "off 2", "on 3"]) {
      const text = message.startsWith("on") ? "flag\n" : "";
      await repository.commit(message, { "flag.txt": text, "kept.txt": "kept\n" });
    }
    // The first one also adds a file, so that nothing takes back all of it.
    expect(await outcomes(repository)).toMatchObject({
      ...{ "on 1": "merged", "off 1": "reverted", "on 2": "merged", "off 2": "reverted" },
      "on 3": "merged",
    });
  });
});

describe("rework", () => {
  test("is what others changed of a change's lines, and no revert", async () => {
    await using repository = await createChangeRepository();
    const work = await repository.commit("work", { "a.txt": numbers(10) });
    await repository.git("mv", "a.txt", "b.txt");
    const fix = await repository.commit("fix", { "b.txt": `${numbers(8)}other\n` });
    expect(reworkOf(await repository.readChanges(), work)).toEqual([10, 2]);

    await repository.gitAt("revert", "--no-edit", fix);
    expect(reworkOf(await repository.readChanges(), fix)).toEqual([1, 0]);
    expect(reworkOf(await repository.readChanges(), work)).toEqual([10, 2]);
  });

  test("is counted for all that a merge brought, and none on open branches", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--create", "side");
    const one = await repository.commit("one", { "a.txt": numbers(10) });
    await repository.commit("two", { "a.txt": numbers(5) });
    expect(reworkOf(await repository.readChanges(), one)).toEqual([0, 0]);

    await repository.git("switch", "--quiet", "main");
    await repository.gitAt("merge", "--no-ff", "--no-edit", "side");
    await repository.commit("fix", { "a.txt": numbers(4) });
    expect(reworkOf(await repository.readChanges(), one)).toEqual([5, 1]);
  });

  test("is not what a commit does that is listed to be ignored", async () => {
    await using repository = await createChangeRepository();
    const work = await repository.commit("work", { "a.txt": "let a = 1\nlet b = 2\n" });
    const format = await repository.commit("format", { "a.txt": "let a = 1;\nlet b = 2;\n" });
    await repository.commit("fix", { "a.txt": "let a = 1;\nlet c = 3;\n" });
    const changes = await repository.readChanges({ ignoredRevisions: [format] });
    expect(reworkOf(changes, work)).toEqual([2, 1]);
    expect(reworkOf(changes, format)).toEqual([0, 0]);
    expect(reworkOf(await repository.readChanges(), work)).toEqual([2, 2]);

    await repository.write("list", `${format}\n`);
    await repository.git("config", "blame.ignoreRevsFile", "list");
    expect(reworkOf(await repository.readChanges(), work)).toEqual([2, 1]);
  });

  test("is the same for a commit alone, from which on history is read", async () => {
    await using repository = await createChangeRepository();
    await repository.commit("before", { "a.txt": numbers(10) });
    const work = await repository.commit("work", { "a.txt": `${numbers(10)}a\nb\nc\n` });
    await repository.commit("fix", { "a.txt": `1\n${numbers(10)}a\n` });
    const alone = await repository.readChanges({ commits: [work] });
    expect(reworkOf(alone, work)).toEqual([3, 2]);
    expect(alone).toEqual(new Map([[work, (await repository.readChanges()).get(work) as Change]]));
  });
});

describe("what was read before", () => {
  const cacheOf = ({ root }: ChangeRepository) => join(root, ".git/tokenledger/history");

  test("is not read again, and may be damaged or gone", async () => {
    await using repository = await createChangeRepository();
    await repository.commit("one", { "a.txt": numbers(10), 'q"\n\t ü': "x\n" });
    await repository.commit("two", { "a.txt": numbers(5) });
    const read: number[] = [];
    const onProgress = (_done: number, total: number) => void read.push(total);
    const first = await repository.readChanges({ onProgress });
    expect(read).toEqual([3, 3, 3]);
    expect(await repository.readChanges({ onProgress })).toEqual(first);
    await repository.commit("three", { "a.txt": numbers(6) });
    const more = await repository.readChanges({ onProgress });
    expect(read).toEqual([3, 3, 3, 1]);

    const whole = readFileSync(cacheOf(repository));
    for (const damaged of [whole.subarray(0, -7), Buffer.from("foreign\n"), Buffer.alloc(0)]) {
      writeFileSync(cacheOf(repository), damaged);
      expect(await repository.readChanges()).toEqual(more);
      expect(readFileSync(cacheOf(repository), "utf8")).toMatch(/\nend 4\n$/);
    }
    writeFileSync(cacheOf(repository), whole.toString().replaceAll('"text', "?").replace("[", "{"));
    expect(await repository.readChanges()).toEqual(more);
    await rm(cacheOf(repository));
    expect(await repository.readChanges()).toEqual(more);
  });

  test("is another commit's where a replacement stands for it", async () => {
    await using repository = await createChangeRepository();
    const small = await repository.commit("small", { "a.txt": numbers(2) });
    await repository.readChanges();
    await repository.git("switch", "--quiet", "--detach", "HEAD~1");
    const large = await repository.commit("large", { "a.txt": numbers(9) });
    await repository.git("switch", "--quiet", "main");
    await repository.git("replace", small, large);
    expect((await repository.readChanges()).get(small)).toMatchObject({
      ...{ subject: "large", changedLines: new Map([[".", 9]]) },
    });
  });
});

describe("of a clone that lacks something", () => {
  const readClone = async (repository: ChangeRepository, ...options: string[]) => {
    const folder = join(repository.root, "../clone");
    await repository.git("clone", "--quiet", ...options, `file://${repository.root}`, folder);
    const found = await findRepository(folder);
    if (found === undefined) throw new Error("expected a repository");
    const needs = { outcome: true, changedLines: true };
    return readChanges(found, repository.environment, { commits: "all", needs });
  };

  test("nothing is told of a shallow one's first commit's files", async () => {
    await using repository = await createChangeRepository();
    const first = await repository.commit("boundary", { "a.txt": numbers(10) });
    const second = await repository.commit("known", { "a.txt": `${numbers(9)}other\n` });
    const { changes } = await readClone(repository, "--depth=2");
    expect(Array.from(changes.keys())).toEqual([first, second]);
    expect(changes.get(first)).toMatchObject({
      ...{ outcome: "merged", changedLines: new Map(), addedLines: 0, reworkedLines: 0 },
    });
    expect(changes.get(second)).toMatchObject({
      ...{ changedLines: new Map([[".", 2]]), addedLines: 1 },
    });
  });

  test("a partial one says that it has no files, and fetches none", async () => {
    await using repository = await createChangeRepository();
    await repository.git("config", "uploadpack.allowFilter", "true");
    const id = await repository.commit("work (#1)", { "a.txt": numbers(10) });
    await repository.commit(`back\n\nThis reverts commit ${id}.`, { "a.txt": "" });
    const partial = ["--filter=blob:none", "--no-checkout"];
    const { changes, hasFiles } = await readClone(repository, ...partial);
    expect(hasFiles).toBe(false);
    expect(changes.get(id)).toMatchObject({
      ...{ outcome: "reverted", pullRequest: 1, changedLines: new Map(), addedLines: 0 },
    });
    const missing = ["-C", "../clone", "rev-list", "--objects", "--missing=print", "HEAD"];
    expect(await repository.git(...missing)).toContain("?");
  });
});
