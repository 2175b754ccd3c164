import { createHash } from "node:crypto";

// 100 bytes with `.csv`: room for a folder, a backup's ending and the path limit of Windows.
const MAX_LENGTH = 96;
const HASH_DIGITS = 8;
// No branch has a `~` in its name: so a name with a hash is never that of another branch.
const HASH_MARK = "~";
const DETACHED = "detached";

const PLAIN = /^[a-z0-9_][a-z0-9._-]*$/;
const UNSAFE = /[^A-Za-z0-9._-]+/g;
/** What Windows takes for a device, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Returns the name, without `.csv`, of the ledger file of a branch; undefined is a detached HEAD.
 *
 * Letters in lower case, digits, `.`, `_` and `-` stay, and `/` turns into `-`. A name that loses more than that, or that
 * some file system could take for another, ends with a hash of the branch: `Feature-X~991d5c24`. Two branches that
 * differ only in `/` and `-` share a file, as do two spellings of one Unicode text.
 */
export function branchFileName(branch: string | undefined): string {
  if (branch === undefined) return DETACHED;
  // macOS writes é as two characters where others write one: one branch, one file.
  const name = branch.normalize("NFC");
  const readable = name.replaceAll("/", "-");
  return isSafe(readable) ? readable : `${readableStart(readable)}${HASH_MARK}${hashOf(name)}`;
}

function isSafe(name: string): boolean {
  return (
    PLAIN.test(name) &&
    name.length <= MAX_LENGTH &&
    name !== DETACHED &&
    !name.endsWith(".") &&
    !DEVICE.test(name)
  );
}

function readableStart(name: string): string {
  const cleaned = name.replaceAll(UNSAFE, "-").replace(/^[.-]+/, "");
  const start = DEVICE.test(cleaned) ? `branch-${cleaned}` : cleaned;
  const cut = start.slice(0, MAX_LENGTH - HASH_MARK.length - HASH_DIGITS).replace(/[.-]+$/, "");
  return cut || "branch";
}

function hashOf(name: string): string {
  return createHash("sha256").update(name).digest("hex").slice(0, HASH_DIGITS);
}
