import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createGit } from "./git.ts";

// What stands in the file HEAD of a repository with reftables, for tools that look for one.
const NO_BRANCH = "ref: refs/heads/.invalid";

/** Whether a worktree's git directory keeps refs and reflogs in reftables (git 2.45 and newer): then only git can read them. */
export function hasReftables(gitDir: string): boolean {
  try {
    return readFileSync(join(gitDir, "HEAD"), "utf8").trim() === NO_BRANCH;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Whether a reftable holds a ref that is a file elsewhere, such as `CHERRY_PICK_HEAD`. */
export function isInReftable(gitDir: string, ref: string): boolean {
  try {
    execFileSync("git", ["--git-dir", gitDir, "rev-parse", "--quiet", "--verify", ref], {
      stdio: "ignore",
    });
    return true;
  } catch {
    // Exit code 1: there is no such ref.
    return false;
  }
}

// Newest first. A name and an address are asked of nobody, so none is written.
const ENTRIES = ["log", "--walk-reflogs", "--no-patch", "--no-color", "--date=raw"];
const ENTRY = /^([0-9a-f]+) HEAD@\{(\d+ [+-]\d{4})\}\t(.*)$/;

/** Returns the latest lines of HEAD's reflog as `logs/HEAD` would hold them, oldest first; undefined when there is none. */
export async function readReflogInReftable(
  gitDir: string,
  maxEntries: number,
): Promise<string | undefined> {
  const args = [...ENTRIES, "--format=%H %gd%x09%gs"];
  const range = [`--max-count=${maxEntries}`, "HEAD", "--"];
  return createGit(gitDir)(["--git-dir", gitDir, ...args, ...range]).then(
    (entries) => formatReflog(entries.toString()),
    // Exit code 128: an unborn branch has no reflog.
    () => undefined,
  );
}

/** Turns `<id> HEAD@{<seconds> <zone>}<tab><message>`, newest first, into lines of `logs/HEAD`. */
export function formatReflog(entries: string): string | undefined {
  const moves = entries
    .split("\n")
    .toReversed()
    .flatMap((line) => {
      const [, after, time, message] = ENTRY.exec(line) ?? [];
      return after === undefined ? [] : [{ after, time, message }];
    });
  if (moves.length === 0) return undefined;
  return moves
    .map(({ after, time, message }, place) => {
      const before = moves[place - 1]?.after ?? "0".repeat(after.length);
      return `${before} ${after} <> ${time}\t${message}\n`;
    })
    .join("");
}
