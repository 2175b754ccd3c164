import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Git } from "../../../src/parts/git/git.ts";
import { readWorktree } from "../../../src/parts/git/worktree.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

/** Answers as git does in a repository with reftables; most gits cannot make one. */
function gitOnBranch(cwd: string, ref: string | undefined): Git {
  const answer = async (args: readonly string[]) => {
    if (args[0] === "symbolic-ref" && ref !== undefined) return Buffer.from(`${ref}\n`);
    throw new Error("exit code 1");
  };
  return Object.assign(answer, { environment: {}, cwd });
}

test.each([
  ["refs/heads/feature/login", "feature/login"],
  [undefined, undefined],
])("with reftables git tells the branch, not the file HEAD: %s", async (ref, branch) => {
  await using folder = await createTemporaryFolder();
  await mkdir(join(folder.path, ".git"));
  await writeFile(join(folder.path, ".git", "HEAD"), "ref: refs/heads/.invalid\n");

  const worktree = await readWorktree(gitOnBranch(folder.path, ref));

  expect(worktree.branch).toBe(branch);
});
