import { execFile } from "node:child_process";
import { promisify } from "node:util";

// One command line holds this many paths on every system.
const PATHS_AT_ONCE = 100;
const MAX_OUTPUT_BYTES = 64 * 1024 * 1024;
const REGULAR_FILE = /^100(?:644|755)$/;
/** `ls-files -v`: tracked, and looked at by git; one that git was told not to look at has another tag. */
const TRACKED = "H";
const CHANGED = "C";

/**
 * Returns git's blob ids of those files that are tracked and hold what the index says, by path,
 * without reading them. Paths are relative to the worktree's top, with forward slashes. Where a
 * filter converts content, such as line ends, the id is that of the converted content.
 * Empty without git.
 */
export async function listUnmodifiedBlobs(
  root: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const blobs = new Map<string, string>();
  for (let start = 0; start < paths.length; start += PATHS_AT_ONCE) {
    const output = await listFiles(root, paths.slice(start, start + PATHS_AT_ONCE));
    for (const [path, blob] of parseUnmodifiedBlobs(output)) blobs.set(path, blob);
  }
  return blobs;
}

/** Parses `git ls-files -v -s -c -m -z`: tag, mode, blob and stage, a tab, the path, NUL, …; a changed file is listed twice. */
export function parseUnmodifiedBlobs(output: string): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  for (const line of output.split("\0")) {
    const tab = line.indexOf("\t");
    const path = line.slice(tab + 1);
    const [tag, mode = "", blob = "", stage] = line.slice(0, Math.max(tab, 0)).split(" ");
    if (tag === CHANGED) blobs.delete(path);
    else if (tag === TRACKED && REGULAR_FILE.test(mode) && stage === "0") blobs.set(path, blob);
  }
  return blobs;
}

async function listFiles(root: string, paths: readonly string[]): Promise<string> {
  const listing = ["ls-files", "-v", "--stage", "--cached", "--modified", "--full-name", "-z"];
  const args = ["--literal-pathspecs", ...listing, "--", ...paths];
  try {
    const options = { cwd: root, maxBuffer: MAX_OUTPUT_BYTES };
    return (await promisify(execFile)("git", args, options)).stdout;
  } catch {
    // Whatever git has against it: a file whose id is not known is read.
    return "";
  }
}
