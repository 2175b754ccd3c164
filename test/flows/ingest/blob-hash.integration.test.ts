import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashFile } from "../../../src/flows/ingest/blob-hash.ts";
import { createGitRepository } from "../../support/git-repository.ts";

test.each([
  ["sha1", 40],
  ["sha256", 64],
])("in a repository of %s a file has the id that git gives it", async (format, idLength) => {
  await using repository = await createGitRepository();
  await repository.git("init", "--quiet", `--object-format=${format}`, "other");
  const path = join(repository.root, "other", "usage.csv");
  await writeFile(path, Buffer.alloc(3_000_000, "timestamp,model\n"));

  const id = await repository.git("-C", "other", "hash-object", "--no-filters", "usage.csv");

  expect(await hashFile(path, "0".repeat(idLength))).toBe(id.trim());
});
