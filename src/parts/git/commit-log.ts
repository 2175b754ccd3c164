import type { Author } from "./author.ts";
import type { Git } from "./git.ts";

/** A commit, as far as it can be told without its files. */
export interface LoggedCommit extends Author {
  readonly id: string;
  /** None for a first commit, and for one where a shallow clone begins. */
  readonly parents: readonly string[];
  /** In whole seconds since 1970. */
  readonly committedAtSeconds: number;
  readonly subject: string;
  readonly body: string;
}

const LOG = ["log", "--use-mailmap"];
// No field of a commit holds a NUL: git ends a message there.
const FIELDS = ["%H", "%P", "%ct", "%aN", "%aE", "%s", "%b"];
const FORMAT = ["-z", `--format=${FIELDS.join("%x00")}`];

/** Reads the commits that some others hold, these included, parents before children; what is not there is left out. */
export async function readCommitLog(
  git: Git,
  commits: Iterable<string>,
): Promise<readonly LoggedCommit[]> {
  const input = Array.from(commits, (id) => `${id}\n`).join("");
  if (input === "") return [];
  const order = ["--date-order", "--ignore-missing", "--stdin"];
  const fields = (await git([...LOG, ...FORMAT, ...order], input)).toString().split("\0");
  const logged: LoggedCommit[] = [];
  for (let start = 0; start + 1 < fields.length; start += FIELDS.length) {
    logged.push(parseCommit(fields.slice(start, start + FIELDS.length)));
  }
  return logged.reverse();
}

function parseCommit(fields: readonly string[]): LoggedCommit {
  const [id = "", parents = "", seconds, author = "", email = "", subject = "", body = ""] = fields;
  return {
    id,
    parents: parents.split(" ").filter(Boolean),
    committedAtSeconds: Number(seconds),
    author,
    email,
    subject,
    body,
  };
}
