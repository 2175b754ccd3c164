import type { Git } from "./git.ts";

// The versions of a file that grew: a thousand commits back is far enough for an index of today.
const LOG = ["-c", "log.showSignature=false", "log", "--format=", "--max-count=1000"];
const RAW = ["--raw", "-z", "--no-abbrev", "--no-renames", "-m", "--full-history"];

/** Returns the blobs that a path has had in the commits up to HEAD, its present one among them. */
export async function listVersions(git: Git, path: string): Promise<ReadonlySet<string>> {
  const output = await git([...LOG, ...RAW, "HEAD", "--", path]);
  // `:100644 100644 <before> <after> M`, NUL, path, NUL
  const fields = output.toString().split("\0");
  return new Set(
    fields
      .filter((field) => field.startsWith(":"))
      .flatMap((field) => field.split(" ").slice(2, 4)),
  );
}

/** Whether history ends somewhere, so that what is older is not known. */
export async function isShallow(git: Git): Promise<boolean> {
  return (await git(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
}
