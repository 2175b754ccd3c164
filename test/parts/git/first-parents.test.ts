import { expect, test } from "vitest";
import { againstFirstParents } from "../../../src/parts/git/first-parents.ts";
import { GitFailure } from "../../../src/parts/git/git.ts";

const refuse = (exitCode: number, stderr: string) => {
  const asked: (readonly string[])[] = [];
  const run = async (options: readonly string[]) => {
    asked.push(options);
    if (options.length === 1) throw new GitFailure(["diff-tree"], exitCode, stderr);
    return "diff";
  };
  return { asked, run };
};

test.each([
  ["2.30", 128, "fatal: unknown value for --diff-merges: first-parent\n"],
  ["2.25", 129, "usage: git diff-tree [--stdin] [-m] [-c | --cc] [-s] [-v]\n"],
])("git %s is asked in its own words", async (_version, exitCode, stderr) => {
  const { asked, run } = refuse(exitCode, stderr);

  expect(await againstFirstParents(run)).toBe("diff");
  expect(asked).toEqual([["--diff-merges=first-parent"], ["-m", "--first-parent"]]);
});

test("another failure is told", async () => {
  const { asked, run } = refuse(128, "fatal: unable to read tree\n");

  await expect(againstFirstParents(run)).rejects.toThrow("unable to read tree");
  expect(asked).toHaveLength(1);
});
