import { rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSettings, SettingsLeftOut } from "../../src/flows/read-settings.ts";
import { DEFAULT_CONFIG } from "../../src/parts/config/config.ts";
import { createGitRepository, type GitRepository } from "../support/git-repository.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

/** A repository with settings, of which `src` alone is checked out. */
async function createSparse(settings: string): Promise<GitRepository> {
  const repository = await createGitRepository();
  await repository.write(".telemetry/config.json", settings);
  await repository.write("src/a.txt", "a\n");
  await repository.git("add", ".");
  await repository.git("commit", "--quiet", "--message=first");
  await repository.git("sparse-checkout", "set", "src");
  return repository;
}

test("settings that a sparse checkout leaves out hold", async () => {
  await using repository = await createSparse('{ "retentionDays": 7 }');

  const settings = await readSettings(repository.root, repository.environment);

  expect(settings).toEqual({ ...DEFAULT_CONFIG, retentionDays: 7 });
});

test("what is wrong in them is told as in a file", async () => {
  await using repository = await createSparse('{ "retentionDays": "many" }');

  await expect(readSettings(repository.root, repository.environment)).rejects.toThrow(
    /Cannot use the configuration \.telemetry\/config\.json: line 1, retentionDays: expected/,
  );
});

test("settings that git does not hold either are not taken for none", async () => {
  await using repository = await createSparse('{ "retentionDays": 7 }');
  const blob = (await repository.git("rev-parse", "HEAD:.telemetry/config.json")).trim();
  await rm(join(repository.root, ".git/objects", blob.slice(0, 2), blob.slice(2)));

  const reading = readSettings(repository.root, repository.environment);

  await expect(reading).rejects.toThrow(SettingsLeftOut);
  await expect(reading).rejects.toThrow("`git sparse-checkout add .telemetry` brings it.");
});

test("settings that were deleted, or are in no repository, are none", async () => {
  await using repository = await createSparse("{}");
  await repository.git("sparse-checkout", "disable");
  await rm(join(repository.root, ".telemetry/config.json"));
  await using folder = await createTemporaryFolder();

  expect(await readSettings(repository.root, repository.environment)).toEqual(DEFAULT_CONFIG);
  expect(await readSettings(folder.path, repository.environment)).toEqual(DEFAULT_CONFIG);
});
