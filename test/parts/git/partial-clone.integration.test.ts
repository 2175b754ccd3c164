import { join } from "node:path";
import { expect, test } from "vitest";
import { createGit } from "../../../src/parts/git/git.ts";
import { createGitRepository } from "../../support/git-repository.ts";

test("what a partial clone lacks, and cannot fetch, is told with what to do", async () => {
  await using repository = await createGitRepository();
  await repository.write("a.txt", "1\n");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "first");
  await repository.git("config", "uploadpack.allowFilter", "true");
  const clone = join(repository.home, "clone");
  const options = ["--quiet", "--no-checkout", "--filter=blob:none"];
  await repository.git("clone", ...options, `file://${repository.root}`, clone);
  await repository.git("-C", clone, "remote", "set-url", "origin", join(repository.home, "gone"));

  const reading = createGit(clone, repository.environment)(["cat-file", "-p", "HEAD:a.txt"]);

  await expect(reading).rejects.toThrow(
    /^git cat-file failed with exit code 128: .*gone.* This partial clone fetches what it lacks: /,
  );
});
