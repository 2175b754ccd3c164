import type { Git } from "./git.ts";

/** The commit that HEAD names. */
export interface HeadCommit {
  readonly id: string;
  readonly committedAt: Date;
  /** As git hands it to hooks in `GIT_AUTHOR_DATE`: `@<seconds> <zone>`. */
  readonly authorDate: string;
  readonly subject: string;
}

/** Reads the commit that HEAD names; undefined before the first one. */
export async function readHeadCommit(git: Git): Promise<HeadCommit | undefined> {
  try {
    const format = "--format=%H%n%ct%n@%ad%n%s";
    const lines = (await git(["log", "--max-count=1", "--date=raw", format, "HEAD"])).toString();
    const [id = "", seconds, authorDate = "", subject = ""] = lines.split("\n");
    return { id, committedAt: new Date(Number(seconds) * 1000), authorDate, subject };
  } catch {
    // An unborn branch: exit code 128.
    return undefined;
  }
}
