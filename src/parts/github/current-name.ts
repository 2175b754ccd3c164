import type { Github } from "./connect-to-github.ts";

const OWNER_AND_NAME = /^([^/\s]+)\/([^/\s]+)$/;

/**
 * Returns the name that a repository has by now: GitHub leads there from every earlier one that no
 * other repository has taken since. Undefined where GitHub does not tell.
 */
export async function findCurrentName(
  github: Github,
  repository: string,
): Promise<string | undefined> {
  const [, owner, name] = OWNER_AND_NAME.exec(repository) ?? [];
  if (owner === undefined || name === undefined) return undefined;
  try {
    const { data } = await github.request("GET /repos/{owner}/{name}", { owner, name });
    const { full_name: fullName } = data as { readonly full_name?: unknown };
    return typeof fullName === "string" ? fullName : undefined;
  } catch {
    // The rows are loaded, whatever GitHub says: nothing is renamed then.
    return undefined;
  }
}
