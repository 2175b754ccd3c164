import { expect, test } from "vitest";
import { readBlobSizes, readBlobs, writeBlob } from "../../../src/parts/git/blob.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import { createGitRepository } from "../../support/git-repository.ts";

test("blobs of any bytes are read at once, and those that are not there are left out", async () => {
  await using repository = await createGitRepository();
  const git = createGit(repository.root, repository.environment);
  const contents = ["", "one\n", "two\n\nblob 3\n", Buffer.from([0, 0xff, 0x0a, 0x0a])].map(
    (text) => Buffer.from(text),
  );
  const blobs = await Promise.all(contents.map((content) => writeBlob(git, content)));
  const asked = [...blobs.slice(0, 2), "f".repeat(40), ...blobs.slice(2)];

  expect([...(await readBlobs(git, asked))]).toEqual(
    blobs.map((blob, index) => [blob, contents[index]]),
  );
  expect([...(await readBlobSizes(git, asked))]).toEqual(
    blobs.map((blob, index) => [blob, contents[index]?.length]),
  );
});

test("asking for none reads none", async () => {
  await using repository = await createGitRepository();
  const git = createGit(repository.root, repository.environment);

  expect((await readBlobs(git, [])).size + (await readBlobSizes(git, [])).size).toBe(0);
});
