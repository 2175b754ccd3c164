import type { Config } from "../../parts/config/config.ts";
import { findBlob, hashBlob, readBlob } from "../../parts/git/blob.ts";
import type { StagedChange } from "../../parts/git/commit-snapshot.ts";
import type { Git } from "../../parts/git/git.ts";
import { isIgnored } from "../../parts/git/ignore-rules.ts";
import type { IndexEntry } from "../../parts/git/index-entries.ts";
import { type CommitIndex, isReverting } from "../../parts/git/operation.ts";
import { readReflog } from "../../parts/git/reflog.ts";
import type { Worktree } from "../../parts/git/worktree.ts";
import { isBackupOf } from "../../parts/ledger/backup-name.ts";
import { HEADER_LINE } from "../../parts/ledger/format-row.ts";
import { findStandIn } from "../../parts/ledger/stand-in.ts";
import { Failure } from "../../usage/failure.ts";
import type { CommittedLedger } from "./bring-up.ts";
import { ledgerPath, TELEMETRY_FOLDER } from "./ledger-path.ts";
import { readWorktreeFile } from "./worktree-file.ts";

const SYMBOLIC_LINK = "120000";
const MAX_FIRST_LINE_BYTES = 4096;

/** What a commit is about to be made of. */
export interface CommitContents {
  readonly worktree: Worktree;
  readonly config: Config;
  readonly changes: readonly StagedChange[];
  readonly entries: ReadonlyMap<string, IndexEntry>;
  readonly index: CommitIndex;
  /** What the ledger in the worktree's own index was last known to be. */
  readonly lastBlob: string | undefined;
}

/** The ledger for this commit, before new rows come to it. */
export interface CommitLedger {
  readonly path: string;
  readonly entry: IndexEntry | undefined;
  /** What the index holds; undefined when that is nothing. */
  readonly staged: Buffer | undefined;
  /** What the index and HEAD hold together. */
  readonly content: Buffer;
  /** What the working tree holds; undefined when it does not have the file. */
  readonly worktree: Buffer | undefined;
  /** Whether neither the index nor HEAD has it. */
  readonly isNew: boolean;
  /** Other ledger files that the index would set back or take away. */
  readonly others: readonly { readonly path: string; readonly content: Buffer }[];
}

/**
 * Reads the ledger that a commit takes: the union of HEAD's and the index's, unless a person staged
 * an edit of it. Undefined where a person deletes or ignores it.
 *
 * @throws {Failure} when it is a link: its target's content would take its place.
 */
export async function readCommitLedger(
  git: Git,
  contents: CommitContents,
): Promise<CommitLedger | undefined> {
  const { worktree, config, changes, entries } = contents;
  const path = ledgerPath(config.file, worktree.branch);
  const entry = entries.get(path);
  if (entry?.mode === SYMBOLIC_LINK) {
    throw new Failure(`Cannot record usage: ${path} is a symbolic link. Put a file in its place.`);
  }
  const change = changes.find((candidate) => candidate.path === path);
  const headBlob = change === undefined ? entry?.blob : change.headBlob;
  const isUnasked = await lacksUnasked(git, contents);
  if (entry === undefined && headBlob !== undefined && !isUnasked) return undefined;
  const isNew = entry === undefined && headBlob === undefined;
  if (isNew && (await isIgnored(git, path))) return undefined;

  const inWorktree = readWorktreeFile(worktree.root, path);
  const read = async (blob: string) =>
    inWorktree !== undefined && hashBlob(inWorktree, blob) === blob
      ? inWorktree
      : readBlob(git, blob);
  const staged = entry === undefined ? undefined : nonEmpty(await read(entry.blob));
  const isChanged = headBlob !== undefined && headBlob !== entry?.blob;
  const head = isChanged ? { path, blob: headBlob, content: await read(headBlob) } : undefined;
  const union = await uniteWithHead(git, contents, path, {
    staged: staged !== undefined && isStandIn(staged) ? undefined : staged,
    head,
    worktree: nonEmpty(inWorktree),
    isUnasked,
  });
  return { path, entry, staged, worktree: inWorktree, isNew, ...union };
}

/** Unites what the index and HEAD hold; where neither holds anything the working tree's file is taken. */
async function uniteWithHead(
  git: Git,
  contents: CommitContents,
  path: string,
  sources: {
    readonly staged: Buffer | undefined;
    readonly head: CommittedLedger | undefined;
    readonly worktree: Buffer | undefined;
    readonly isUnasked: boolean;
  },
): Promise<Pick<CommitLedger, "content" | "others">> {
  const { staged, head, worktree, isUnasked } = sources;
  if (staged === undefined || head === undefined) {
    return {
      content: staged ?? head?.content ?? worktree ?? Buffer.from(HEADER_LINE),
      others: isUnasked ? await unionOfOthers(git, contents, path, true) : [],
    };
  }
  // What few commits need is loaded when they do: parsing CSV takes node ten milliseconds to learn.
  const { bringUp } = await import("./bring-up.ts");
  const elsewhere = await identitiesInNewBackups(git, contents, path);
  const content = await bringUp(git, staged, head, {
    lastBlob: contents.lastBlob,
    isAsLeft: contents.entries.get(path)?.blob === contents.lastBlob,
    identitiesElsewhere: elsewhere,
  });
  const others = await unionOfOthers(git, contents, path, content !== staged || isUnasked);
  return { content, others };
}

/**
 * Whether no person took out what an index lacks of HEAD's ledgers: it never had it, a revert took it, or HEAD alone
 * was reset, from a commit without a file that is missing to a later one.
 */
async function lacksUnasked(
  git: Git,
  { index, changes, worktree: { gitDir } }: CommitContents,
): Promise<boolean> {
  if (index === "foreign" || isReverting(gitDir)) return true;
  const missing = changes.find((change) => isLedger(change) && change.indexBlob === undefined);
  if (missing === undefined) return false;
  const lastMove = (await readReflog(gitDir)).at(-1);
  if (!lastMove?.message.startsWith("reset:")) return false;
  return (await findBlob(git, lastMove.before, missing.path)) === undefined;
}

function isLedger({ path }: StagedChange): boolean {
  return path.startsWith(`${TELEMETRY_FOLDER}/`) && path.endsWith(".csv");
}

/** Whether a filter keeps a file's content elsewhere or in another form: then the working tree has it, if anything does. */
function isStandIn(content: Buffer): boolean {
  const [firstLine = ""] = content.toString("utf8", 0, MAX_FIRST_LINE_BYTES).split("\n");
  return findStandIn(firstLine) !== undefined;
}

function nonEmpty(content: Buffer | undefined): Buffer | undefined {
  // `git add -N` gives the index an empty file.
  return content?.length ? content : undefined;
}

/** Returns the identities in backups that HEAD does not know: a ledger that somebody rotated has its rows there. */
export async function identitiesInNewBackups(
  git: Git,
  { changes }: Pick<CommitContents, "changes">,
  ledger: string,
): Promise<ReadonlySet<string>> {
  const identities = new Set<string>();
  for (const { path, indexBlob, headBlob } of changes) {
    if (indexBlob === undefined || headBlob !== undefined || !isBackupOf(path, ledger)) continue;
    const { identitiesOf } = await import("./identities-in-backups.ts");
    for (const identity of identitiesOf(await readBlob(git, indexBlob))) identities.add(identity);
  }
  return identities;
}

/** Brings up the other ledger files that differ from HEAD's; those that an earlier index lacks come back. */
async function unionOfOthers(
  git: Git,
  { changes }: CommitContents,
  ledger: string,
  isEarlier: boolean,
): Promise<CommitLedger["others"]> {
  const others: { path: string; content: Buffer }[] = [];
  for (const { path, headBlob, indexBlob } of changes.filter(isLedger)) {
    if (path === ledger || headBlob === undefined) continue;
    const head = { path, blob: headBlob, content: await readBlob(git, headBlob) };
    if (indexBlob === undefined) {
      if (isEarlier) others.push(head);
      continue;
    }
    const { bringUp } = await import("./bring-up.ts");
    const staged = await readBlob(git, indexBlob);
    const content = await bringUp(git, staged, head, { lastBlob: undefined });
    if (content !== staged) others.push({ path, content });
  }
  return others;
}
