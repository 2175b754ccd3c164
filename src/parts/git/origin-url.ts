import { simpleGit } from "simple-git";

/** Returns the address of the remote `origin`, as it is configured, credentials and all; undefined where there is none. */
export async function originUrl(root: string): Promise<string | undefined> {
  // An empty default: simple-git waits 50 ms for the output of a command that prints nothing.
  const key = "remote.origin.url";
  const url = await simpleGit(root).raw("config", "--default", "", "--get", key);
  return url.trim() || undefined;
}
