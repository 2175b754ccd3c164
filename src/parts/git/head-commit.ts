import type { Git } from "./git.ts";

/** The commit that HEAD names. */
export interface HeadCommit {
  readonly id: string;
  readonly committedAt: Date;
  /** As git hands it to hooks in `GIT_AUTHOR_DATE`: `@<seconds> <zone>`. */
  readonly authorDate: string;
  readonly subject: string;
}

const LOG_HEAD = [
  "-c",
  "log.showSignature=false",
  "log",
  "--max-count=1",
  "--date=raw",
  "--format=%H%n%ct%n@%ad%n%s",
  "HEAD",
  // A file may be called HEAD.
  "--",
];

/** Reads the commit that HEAD names; undefined before the first one. */
export async function readHeadCommit(git: Git): Promise<HeadCommit | undefined> {
  try {
    return parseHeadCommit((await git(LOG_HEAD)).toString());
  } catch {
    // An unborn branch: exit code 128.
    return undefined;
  }
}

/** Parses `git log --format=%H%n%ct%n@%ad%n%s --date=raw` of one commit; undefined when it said nothing. */
export function parseHeadCommit(text: string): HeadCommit | undefined {
  const [id = "", seconds, authorDate = "", subject = ""] = text.split("\n");
  if (id === "") return undefined;
  return { id, committedAt: new Date(Number(seconds) * 1000), authorDate, subject };
}
