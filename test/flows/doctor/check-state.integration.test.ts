import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkState } from "../../../src/flows/doctor/check-state.ts";
import { findRepository } from "../../../src/parts/git/repository.ts";
import { writeStateFile } from "../../../src/parts/state/state-file.ts";
import { createGitRepository } from "../../support/git-repository.ts";

async function createScene() {
  const repository = await createGitRepository();
  const found = await findRepository(repository.root);
  if (found === undefined) throw new Error("no repository");
  const folder = join(found.commonDir, "tokenledger");
  await mkdir(folder);
  return {
    folder,
    texts: async () => (await checkState(found)).map(({ text }) => text),
    [Symbol.asyncDispose]: () => repository[Symbol.asyncDispose](),
  };
}

test("a state that is ours, or not there, is not worth a word", async () => {
  await using scene = await createScene();
  writeStateFile(join(scene.folder, "prices.json"), "{}");

  expect(await scene.texts()).toEqual([]);
});

test.each([
  ["prices.json", "5"],
  ["reading.json", '{"since":'],
  ["session-totals.json", "[]"],
  ["known-logs.json", ""],
  ["prepared", "rm -rf /\n"],
])("%s that holds %j is named", async (name, content) => {
  await using scene = await createScene();
  await writeFile(join(scene.folder, name), content);

  expect(await scene.texts()).toEqual([
    `state: ${join(scene.folder, name)} holds something else, and is ignored`,
  ]);
});

test("a folder in a file's place is named, and what was moved aside for the file, too", async () => {
  await using scene = await createScene();
  const path = join(scene.folder, "recorded-calls");
  await mkdir(path);
  const before = await scene.texts();
  writeStateFile(path, "");

  expect(before).toEqual([`state: ${path} holds something else, and is ignored`]);
  expect(await scene.texts()).toEqual([
    `state: ${path}.damaged was in the place of one of our files, and was moved aside`,
  ]);
});
