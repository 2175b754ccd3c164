import { againstFirstParents } from "./first-parents.ts";
import type { Git } from "./git.ts";
import { streamGit } from "./git-stream.ts";
import { type CommitPatch, createPatchParser } from "./patch-parser.ts";

const FORM = ["-r", "-z", "--raw", "--patch"];
const OF_COMMITS = ["--stdin", "--root", "--always"];
const AS_BLAME_DOES = [
  ...["--find-renames", "-l1000"],
  ...["--diff-algorithm=myers", "--indent-heuristic", "--inter-hunk-context=0"],
];
const WHATEVER_IS_CONFIGURED = [
  ...["--no-abbrev", "--no-color", "--no-ext-diff", "--no-textconv"],
  ...["--submodule=short", "--ignore-submodules=none", "-O/dev/null"],
];

export interface DiffOptions {
  /** Lines of context around each change. */
  readonly contextLines: number;
  readonly pathspecs: readonly string[];
  /** Called with each commit's patch, in the order of the commits. */
  readonly onPatch: (patch: CommitPatch) => void;
}

/** Reads what commits change against their first parents, one after the other. */
export async function readCommitDiffs(
  git: Git,
  commits: readonly string[],
  { contextLines, pathspecs, onPatch }: DiffOptions,
): Promise<void> {
  if (commits.length === 0) return;
  const parser = createPatchParser(onPatch);
  const args = [
    ...[...FORM, ...OF_COMMITS, ...AS_BLAME_DOES, ...WHATEVER_IS_CONFIGURED],
    ...[`--unified=${contextLines}`, "--format=%x00%H", "--", ...pathspecs],
  ];
  const ids = commits.map((id) => `${id}\n`).join("");
  await againstFirstParents((options) =>
    streamGit(git, ["diff-tree", ...options, ...args], ids, parser.push),
  );
  parser.end();
}

/** Reads what changes between two commits; the patch has the id of the second. */
export async function readDiffBetween(
  git: Git,
  before: string,
  after: string,
  { contextLines, pathspecs }: Omit<DiffOptions, "onPatch">,
): Promise<CommitPatch> {
  let patch: CommitPatch = { id: after, files: [] };
  const parser = createPatchParser((each) => {
    patch = each;
  });
  const args = [
    ...["diff-tree", ...FORM, ...AS_BLAME_DOES, ...WHATEVER_IS_CONFIGURED],
    ...[`--unified=${contextLines}`, before, after, "--", ...pathspecs],
  ];
  // What git prints before the changes of a commit, and not before these.
  parser.push(Buffer.from(`\0${after}\0`));
  await streamGit(git, args, "", parser.push);
  parser.end();
  return patch;
}
