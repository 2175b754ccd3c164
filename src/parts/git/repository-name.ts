import { basename, dirname } from "node:path";
import { simpleGit } from "simple-git";
import { findRepository } from "./repository.ts";

/** Returns a worktree's name: `owner/name` of the remote `origin`, else the name of the main worktree's folder. */
export async function repositoryName(root: string): Promise<string> {
  // An empty default: simple-git waits 50 ms for the output of a command that prints nothing.
  const key = "remote.origin.url";
  const origin = await simpleGit(root).raw("config", "--default", "", "--get", key);
  return parseRepositoryName(origin.trim()) ?? (await mainFolderName(root));
}

/** A bare repository has no worktree of its own: there its own folder has the name. */
async function mainFolderName(root: string): Promise<string> {
  const { gitDir, commonDir } = (await findRepository(root)) ?? {};
  if (commonDir === undefined || gitDir === commonDir) return basename(root);
  const folder = basename(commonDir);
  return folder.startsWith(".") ? basename(dirname(commonDir)) : folder.replace(/\.git$/, "");
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
