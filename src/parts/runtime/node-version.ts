import { Failure } from "../../usage/failure.ts";

/** A version's first two numbers. */
export type NodeVersion = readonly [major: number, minor: number];

/** The oldest Node that will do: `hash` of `node:crypto`, which is several times as fast for short texts, is there from here on. */
export const OLDEST_NODE: NodeVersion = [20, 12];

/** The oldest Node that reads SQLite databases without a flag. */
export const SQLITE_NODE: NodeVersion = [22, 13];

/** Whether a version, such as `v20.12.0`, is another or newer. */
export function isAtLeast(version: string, [oldestMajor, oldestMinor]: NodeVersion): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/** Throws a `Failure` on a Node that is too old for us. */
export function requireNode(version: string): void {
  if (isAtLeast(version, OLDEST_NODE)) return;
  throw new Failure(
    `Cannot run on Node ${version.replace(/^v/, "")}: tokenledger needs Node ${OLDEST_NODE.join(".")} or newer. Install one, or put it first on the PATH.`,
    { code: "node" },
  );
}
