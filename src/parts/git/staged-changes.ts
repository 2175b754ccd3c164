import type { Git } from "./git.ts";

/** One path that the commit's index holds otherwise than HEAD. */
export interface StagedChange {
  /** Relative to the worktree's top, with forward slashes. */
  readonly path: string;
  /** `A`, `M`, `D`, `T`, … as `git diff --raw` writes it. */
  readonly status: string;
  /** Undefined when HEAD does not have the path. */
  readonly headBlob: string | undefined;
  /** Undefined when the index does not have the path. */
  readonly indexBlob: string | undefined;
}

/** Lists what the index of this commit (`GIT_INDEX_FILE`) changes against HEAD. */
export async function listStagedChanges(git: Git): Promise<readonly StagedChange[]> {
  const options = ["--cached", "--raw", "--no-renames", "--no-abbrev", "-z"];
  const raw = await git(["diff-index", ...options, "HEAD", "--"]).catch(async () =>
    // Before the first commit there is no HEAD.
    git(["diff-index", ...options, await emptyTree(git), "--"]),
  );
  return parseRawDiff(raw.toString());
}

/** Parses `git diff-index --raw -z`: `:100644 100644 <blob> <blob> M`, NUL, path, NUL, … */
export function parseRawDiff(raw: string): readonly StagedChange[] {
  const fields = raw.split("\0");
  const changes: StagedChange[] = [];
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, , headBlob = "", indexBlob = "", status = ""] = (fields[index] ?? "").split(" ");
    changes.push({
      path: fields[index + 1] ?? "",
      status: status.slice(0, 1),
      headBlob: blobOrNone(headBlob),
      indexBlob: blobOrNone(indexBlob),
    });
  }
  return changes;
}

function blobOrNone(blob: string): string | undefined {
  return /^0*$/.test(blob) ? undefined : blob;
}

async function emptyTree(git: Git): Promise<string> {
  return (await git(["hash-object", "-t", "tree", "--stdin"], "")).toString().trim();
}
