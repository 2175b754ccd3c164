import { basename } from "node:path";
import { simpleGit } from "simple-git";

/** Returns a worktree's name: `owner/name` of the remote `origin`, else the name of its folder. */
export async function repositoryName(root: string): Promise<string> {
  // An empty default: simple-git waits 50 ms for the output of a command that prints nothing.
  const key = "remote.origin.url";
  const origin = await simpleGit(root).raw("config", "--default", "", "--get", key);
  return parseRepositoryName(origin.trim()) ?? basename(root);
}

/**
 * Returns the name in a remote's URL, without host and credentials: `acme/shop` of
 * `git@github.com:acme/shop.git`. Of a path on this machine it is the last folder only.
 */
export function parseRepositoryName(remote: string): string | undefined {
  const hosted = HOSTED_URL.exec(remote) ?? SCP_LIKE.exec(remote);
  const path = hosted?.groups?.path ?? remote.split(/[\\/]/).filter(Boolean).at(-1) ?? "";
  const name = path.replace(/^\/+|\/+$/g, "").replace(/\.git$/, "");
  return name === "" ? undefined : name;
}

const HOSTED_URL = /^(?:https?|ssh|git|git\+ssh):\/\/[^/]+\/(?<path>[^?#]+)/i;
// One letter before the colon is a drive.
const SCP_LIKE = /^[^/\\:]{2,}:(?!\/\/)(?<path>.+)$/;
