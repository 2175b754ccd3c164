import { expect, test } from "vitest";
import { readCommitContents } from "../../../src/parts/git/commit.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import { createGitRepository } from "../../support/git-repository.ts";

test("each commit's subject and paths, as they are named", async () => {
  await using repository = await createGitRepository();
  const commit = async (message: string) => {
    await repository.git("add", "-A");
    await repository.git(
      "commit",
      "--quiet",
      "--allow-empty",
      "--allow-empty-message",
      "-m",
      message,
    );
    return (await repository.git("rev-parse", "HEAD")).trim();
  };
  await repository.write("a.txt", "1");
  const first = await commit("first: ü\n\nbody");
  const empty = await commit("");
  await repository.write("\nö dd\tname.txt", "2");
  await repository.git("mv", "a.txt", "b.txt");
  const odd = await commit("odd");
  await repository.git("checkout", "--quiet", "-b", "topic", first);
  await repository.write("c.txt", "3");
  await commit("topic");
  await repository.git("checkout", "--quiet", "main");
  await repository.git("merge", "--quiet", "-m", "merge", "topic");
  const merge = (await repository.git("rev-parse", "HEAD")).trim();

  const git = createGit(repository.root, repository.environment);
  const contents = await readCommitContents(git, [first, empty, odd, merge]);

  expect([...contents]).toEqual([
    [first, { subject: "first: ü", paths: ["a.txt"] }],
    [empty, { subject: "", paths: [] }],
    [odd, { subject: "odd", paths: ["\nö dd\tname.txt", "a.txt", "b.txt"] }],
    [merge, { subject: "merge", paths: ["c.txt"] }],
  ]);
  expect(await readCommitContents(git, [])).toEqual(new Map());
});
