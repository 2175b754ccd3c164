import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { Git } from "./git.ts";

/** What GitHub takes for such a list, whatever git is told. */
const WELL_KNOWN = ".git-blame-ignore-revs";
const CONFIG = ["config", "--null", "--type=path", "--get-all", "blame.ignoreRevsFile"];
// Git wants whole ids, one a line, and takes the rest for a comment.
const LINE = /^\s*([0-9a-f]{40}(?:[0-9a-f]{24})?)\s*(?:#.*)?$/gim;

/** Returns the ids of the commits that blame is to look through, as HEAD and git's settings list them. */
export async function readIgnoredRevisions(git: Git): Promise<ReadonlySet<string>> {
  // Exit code 128: no such file; 1: no such setting.
  const committed = git(["cat-file", "blob", `HEAD:${WELL_KNOWN}`]).then(String, () => "");
  const configured = git(CONFIG).then(
    (output) => output.toString().split("\0").filter(Boolean),
    () => [],
  );
  const texts = await Promise.all([
    committed,
    // A list that somebody names and that is not there lists nothing.
    ...(await configured).map((path) => readFile(resolve(git.cwd, path), "utf8").catch(() => "")),
  ]);
  return new Set(
    texts.flatMap((text) => Array.from(text.matchAll(LINE), ([, id = ""]) => id.toLowerCase())),
  );
}
