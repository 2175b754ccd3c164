import type { Git } from "./git.ts";

/** A local or remote-tracking branch. */
export interface Branch {
  /** Without the remote's name. */
  readonly name: string;
  readonly isRemote: boolean;
  /** The commit at its end. */
  readonly tip: string;
  readonly committedAt: Date;
}

const LIST = ["for-each-ref", "--format=%(objectname) %(committerdate:unix) %(refname)"];
const REF = /^refs\/(?:heads|remotes\/[^/]+)\/(.+)$/;

/** Lists the branches; with `notIn`, those that have a commit which that one does not hold. */
export async function listBranches(git: Git, notIn?: string): Promise<readonly Branch[]> {
  const filter = notIn === undefined ? [] : [`--no-merged=${notIn}`];
  const output = await git([...LIST, ...filter, "refs/heads", "refs/remotes"]);
  return output.toString().split("\n").flatMap(parseBranch);
}

function parseBranch(line: string): readonly Branch[] {
  const [tip = "", seconds, ref = ""] = line.split(" ");
  const name = REF.exec(ref)?.[1];
  // A remote's HEAD is another name of one of its branches.
  if (name === undefined || name === "HEAD") return [];
  const isRemote = ref.startsWith("refs/remotes/");
  return [{ name, isRemote, tip, committedAt: new Date(Number(seconds) * 1000) }];
}
