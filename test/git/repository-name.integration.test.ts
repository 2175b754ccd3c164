import { expect, test } from "vitest";
import { repositoryName } from "../../src/git/repository-name.ts";
import { createGitRepository } from "../support/git-repository.ts";

test("a repository is named after its remote, without the credentials in its URL", async () => {
  await using repository = await createGitRepository();
  await repository.git("remote", "add", "origin", "https://ann:s3cret@github.com/acme/shop.git");

  expect(await repositoryName(repository.root)).toBe("acme/shop");
});

test("a repository without a remote is named after its folder", async () => {
  await using repository = await createGitRepository("größer shop");

  expect(await repositoryName(repository.root)).toBe("größer shop");
});
