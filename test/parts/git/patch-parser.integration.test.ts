import { chmod, rm, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readCommitDiffs } from "../../../src/parts/git/commit-diffs.ts";
import type { FilePatch } from "../../../src/parts/git/file-patch.ts";
import { createGit } from "../../../src/parts/git/git.ts";
import { type CommitPatch, createPatchParser } from "../../../src/parts/git/patch-parser.ts";
import { createGitRepository, type GitRepository } from "../../support/git-repository.ts";

const STRANGE = 'line\nfeed "quoted" tab\tü';

async function readDiffs(repository: GitRepository, contextLines = 0) {
  const git = createGit(repository.root, repository.environment);
  const ids = (await repository.git("rev-list", "--reverse", "HEAD")).trim().split("\n");
  const patches: CommitPatch[] = [];
  const onPatch = (patch: CommitPatch) => void patches.push(patch);
  await readCommitDiffs(git, ids, { contextLines, pathspecs: [":(top)"], onPatch });
  return patches;
}

async function commit({ git }: GitRepository, message: string) {
  await git("add", "--all");
  await git("commit", "--quiet", "--allow-empty", `--message=${message}`);
}

const told = ({ before, after, isBinary, hunks }: FilePatch) => ({
  paths: [before?.path, after?.path],
  modes: [before?.mode, after?.mode],
  ...(isBinary ? { isBinary } : {}),
  hunks: hunks.map(({ start, removed, added }) => [start, removed, added]),
});

/** A history of what files can be. */
async function strangeRepository(): Promise<GitRepository> {
  const repository = await createGitRepository();
  await repository.write(STRANGE, "one\r\ntwo\nthree");
  await repository.write("binary", "a\0b");
  await repository.write("folder/moved", Array.from({ length: 20 }, (_, n) => `${n}\n`).join(""));
  await symlink("folder", join(repository.root, "link"));
  await commit(repository, "first");
  await commit(repository, "nothing");
  await repository.write(STRANGE, "diff --git a/x b/x\n@@ -1 +1 @@\ntwo\nthree\n");
  await repository.write("binary", "a\0c");
  await repository.git("mv", "folder/moved", "folder/there");
  await repository.append("folder/there", "more\n");
  await rm(join(repository.root, "link"));
  await repository.write("link", "-- no link\n");
  await commit(repository, "second");
  await repository.write("binary", "");
  await rm(join(repository.root, "link"));
  await chmod(join(repository.root, "folder/there"), 0o755);
  await commit(repository, "third");
  return repository;
}

test("reads any files' changes, as git prints them", async () => {
  await using repository = await strangeRepository();

  const patches = await readDiffs(repository);
  expect(patches.map(({ files }) => files.map(told))).toEqual([
    [
      { paths: [undefined, "binary"], modes: [undefined, "100644"], isBinary: true, hunks: [] },
      { paths: [undefined, "folder/moved"], modes: [undefined, "100644"], hunks: [[0, 0, 20]] },
      { paths: [undefined, STRANGE], modes: [undefined, "100644"], hunks: [[0, 0, 3]] },
      { paths: [undefined, "link"], modes: [undefined, "120000"], hunks: [[0, 0, 1]] },
    ],
    [],
    [
      { paths: ["binary", "binary"], modes: ["100644", "100644"], isBinary: true, hunks: [] },
      {
        paths: ["folder/moved", "folder/there"],
        modes: ["100644", "100644"],
        hunks: [[20, 0, 1]],
      },
      {
        paths: [STRANGE, STRANGE],
        modes: ["100644", "100644"],
        hunks: [
          [1, 1, 2],
          [3, 1, 1],
        ],
      },
      { paths: ["link", undefined], modes: ["120000", undefined], hunks: [[1, 1, 0]] },
      { paths: [undefined, "link"], modes: [undefined, "100644"], hunks: [[0, 0, 1]] },
    ],
    [
      { paths: ["binary", "binary"], modes: ["100644", "100644"], isBinary: true, hunks: [] },
      { paths: ["folder/there", "folder/there"], modes: ["100644", "100755"], hunks: [] },
      { paths: ["link", undefined], modes: ["100644", undefined], hunks: [[1, 1, 0]] },
    ],
  ]);
});

test("finds the same hunks with context, and of the patch back the inverse digest", async () => {
  await using repository = await strangeRepository();
  await repository.git("revert", "--no-edit", "HEAD");
  await repository.git("revert", "--no-edit", "HEAD~2");

  const [without, context] = [await readDiffs(repository), await readDiffs(repository, 3)];
  expect(context.map(({ files }) => files.map(told))).toEqual(
    without.map(({ files }) => files.map(told)),
  );
  for (const [, , second, third, thirdBack, secondBack] of [without, context]) {
    const inverse = (patch?: CommitPatch) =>
      patch?.files.map(({ inverseDigest }) => inverseDigest).sort();
    const digests = (patch?: CommitPatch) => patch?.files.map(({ digest }) => digest).sort();
    expect(digests(thirdBack)).toEqual(inverse(third));
    expect(digests(secondBack)).toEqual(inverse(second));
    expect(digests(secondBack)).not.toEqual(digests(second));
  }
});

test("reads the same wherever the output is cut", async () => {
  await using repository = await strangeRepository();
  const whole = await readDiffs(repository);
  const args = ["--root", "-r", "-z", "--raw", "--patch", "-U0", "--no-abbrev", "-M", "--always"];
  const ids = await repository.git("rev-list", "--reverse", "HEAD");
  await repository.write("../ids", ids);
  const command = `git diff-tree --stdin ${args.join(" ")} --format=%x00%H <../ids`;
  const output = Buffer.from((await repository.run("sh", ["-c", command])).stdout);
  for (const size of [1, 2, 3, 7, 64]) {
    const patches: CommitPatch[] = [];
    const parser = createPatchParser((patch) => void patches.push(patch));
    for (let start = 0; start < output.length; start += size) {
      parser.push(output.subarray(start, start + size));
    }
    parser.end();
    expect(patches).toEqual(whole);
  }
});
