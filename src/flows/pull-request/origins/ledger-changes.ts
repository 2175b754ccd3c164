import { createHash } from "node:crypto";
import { readShallowBoundary } from "../../../parts/git/clone.ts";
import type { Commit } from "../../../parts/git/commit.ts";
import type { Git } from "../../../parts/git/git.ts";
import {
  type CommitChanges,
  type FileChange,
  listCommitsBeyond,
  readFileChanges,
} from "../../../parts/git/history.ts";
import type { Repository } from "../../../parts/git/repository.ts";
import type { RememberedLines } from "../../../parts/state/remembered-lines.ts";
import { isLedgerPath, LEDGER_PATHSPECS } from "./ledger-blobs.ts";

/** The key of the line that says up to which commits changes are remembered. */
const READ = "read";
/** Of branches that somebody switches between. */
const MAX_TIPS = 8;

/**
 * Reads which commits of a history, parents first, changed ledgers. To compare the files of every commit takes
 * longer than the rest of a report: what was read is remembered, and only newer commits are compared.
 */
export async function readLedgerChanges(
  git: Git,
  repository: Repository,
  all: readonly Commit[],
  remembered: RememberedLines,
): Promise<readonly CommitChanges[]> {
  const head = all.at(-1);
  if (head === undefined) return [];
  const begin = await digestBoundary(repository);
  const [knownBegin, ...tips] = (remembered.find(READ) ?? "").split(" ");
  const known = knownBegin === begin ? tips : [];
  if (!known.includes(head.id)) {
    const newer = await listCommitsBeyond(git, head, known);
    const unread = all.filter(({ id }) => newer.has(id));
    const changes = await readFileChanges(git, unread, LEDGER_PATHSPECS);
    for (const commit of unread) {
      const own = changes.get(commit.id)?.filter(({ path }) => isLedgerPath(path)) ?? [];
      if (own.length > 0) remembered.add(keyOf(commit), formatChanges(own));
    }
    remembered.add(READ, [begin, head.id, ...known.slice(0, MAX_TIPS - 1)].join(" "));
  }
  return all.flatMap((commit) => {
    const line = remembered.find(keyOf(commit));
    return line === undefined ? [] : { commit, changes: parseChanges(line) };
  });
}

/** Reads the same where other files of the repository count as ledgers, too; nothing of it is remembered. */
export async function readChangesWithOthers(
  git: Git,
  all: readonly Commit[],
  names: ReadonlySet<string>,
): Promise<readonly CommitChanges[]> {
  const literal = Array.from(names, (name) => `:(top,literal)${name}`);
  const changes = await readFileChanges(git, all, [...LEDGER_PATHSPECS, ...literal]);
  return all.flatMap((commit) => {
    const own = changes.get(commit.id)?.filter(({ path }) => isLedgerPath(path) || names.has(path));
    return own === undefined || own.length === 0 ? [] : { commit, changes: own };
  });
}

/** Returns a digest of where history begins: what was its first commit changes less once its parents are there. */
async function digestBoundary({ commonDir }: Repository): Promise<string> {
  const boundary = Array.from(await readShallowBoundary(commonDir)).sort();
  return createHash("sha1").update(boundary.join(" ")).digest("hex");
}

function keyOf({ id, parentIds: [first = ""] }: Commit): string {
  return `${id}:${first}`;
}

/** Writes what a commit changed as one line: path, version before and after, for each file. */
function formatChanges(changes: readonly FileChange[]): string {
  return changes
    .map(({ path, before = "", after = "" }) => `${encodeURIComponent(path)} ${before} ${after}`)
    .join(" ");
}

function parseChanges(line: string): readonly FileChange[] {
  const fields = line.split(" ");
  const changes: FileChange[] = [];
  for (let index = 0; index + 2 < fields.length; index += 3) {
    const [path = "", before, after] = fields.slice(index, index + 3);
    changes.push({
      path: decodeURIComponent(path),
      before: before || undefined,
      after: after || undefined,
    });
  }
  return changes;
}
