import { findCommonAncestor } from "../../parts/git/ancestry.ts";
import { readCommitDiffs, readDiffBetween } from "../../parts/git/commit-diffs.ts";
import type { Git } from "../../parts/git/git.ts";
import { listRecentCommits } from "../../parts/git/history.ts";
import type { CommitPatch } from "../../parts/git/patch-parser.ts";
import { lineKeys } from "../history/commit-facts.ts";
import { WORK } from "../history/read-facts.ts";

/** What changes between two commits. */
export interface Span {
  readonly before: string;
  readonly after: string;
}

/** Returns the only commit of a line, of those that may be, with the patch of a span; undefined for none and for several. */
export type PatchMatcher = (
  span: Span,
  mayBe: (commit: string) => boolean,
) => Promise<string | undefined>;

/** As many as `git patch-id` looks at. */
const DIFF = { contextLines: 3, pathspecs: WORK };
const MAX_COMMITS = 50_000;

/** Makes the search for commits by their patch, in what a line has since it last held all of some commits. */
export async function createPatchMatcher(
  git: Git,
  line: string,
  since: readonly string[],
): Promise<PatchMatcher> {
  const byFiles = await listByFiles(git, line, since);
  const patches = new Map<string, string | undefined>();
  const readPatches = (ids: readonly string[]) =>
    readCommitDiffs(
      git,
      ids.filter((id) => !patches.has(id)),
      {
        ...DIFF,
        onPatch: (patch) => patches.set(patch.id, lineKeys(patch.files)?.key),
      },
    );
  return async ({ before, after }, mayBe) => {
    const span = await readDiffBetween(git, before, after, DIFF);
    const patch = lineKeys(span.files)?.key;
    const ids = byFiles.get(keyOfPaths(pathsOf(span)))?.filter(mayBe) ?? [];
    if (patch === undefined || ids.length === 0) return undefined;
    await readPatches(ids);
    const [equal, ...others] = ids.filter((id) => patches.get(id) === patch);
    return others.length === 0 ? equal : undefined;
  };
}

/** Lists the commits of a line, without merges, by the files that they change: few patches need to be read then. */
async function listByFiles(
  git: Git,
  line: string,
  since: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const start = await findCommonAncestor(git, since);
  const range = start === undefined ? [line] : [line, `^${start}`];
  const { commits } = await listRecentCommits(git, range, MAX_COMMITS, WORK);
  const ids = new Map<string, string[]>();
  for (const { commit, changes } of commits) {
    if (commit.parentIds.length > 1) continue;
    const key = keyOfPaths(changes.map(({ path }) => path));
    ids.set(key, [...(ids.get(key) ?? []), commit.id]);
  }
  return ids;
}

/** A file that is renamed is one that goes and one that comes. */
function pathsOf({ files }: CommitPatch): readonly string[] {
  return files.flatMap(({ before, after }) => [before?.path ?? [], after?.path ?? []].flat());
}

function keyOfPaths(paths: readonly string[]): string {
  return [...new Set(paths)].sort().join("\0");
}
