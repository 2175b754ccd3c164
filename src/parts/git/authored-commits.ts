import { simpleGit } from "simple-git";

/** Who wrote a commit, as `.mailmap` names them. */
export interface Author {
  readonly author: string;
  readonly email: string;
}

export interface AuthoredCommit extends Author {
  readonly id: string;
  /** When it was committed, as an instant in UTC. */
  readonly committedAt: string;
}

// NUL ends a commit, and no field holds one.
const FORMAT = "--format=%H%x01%ct%x01%aN%x01%aE";

/** Reads the commits that a revision holds, newest first, without merges. */
export async function readAuthoredCommits(
  root: string,
  revision: string,
): Promise<readonly AuthoredCommit[]> {
  const git = simpleGit(root, { config: ["log.showSignature=false"] });
  const order = ["--no-merges", "--date-order", "--encoding=UTF-8", "--use-mailmap"];
  const output = await git.raw("log", ...order, "-z", FORMAT, revision, "--");
  return output.split("\0").filter(Boolean).map(parseCommit);
}

function parseCommit(line: string): AuthoredCommit {
  const [id = "", seconds, author = "", email = ""] = line.split("\x01");
  return { id, author, email, committedAt: new Date(Number(seconds) * 1000).toISOString() };
}

/** Whether an account that is no person wrote a commit: GitHub marks its apps with `[bot]`, others call themselves a bot. */
export function isBot({ author, email }: Author): boolean {
  return /\[bot\]/i.test(`${author} ${email}`) || /(?:^|[-_. ])bot$/i.test(author);
}
