import { hashBlob, readBlob } from "../../parts/git/blob.ts";
import { isShallow } from "../../parts/git/clone.ts";
import type { Git } from "../../parts/git/git.ts";
import { listVersions } from "../../parts/git/history.ts";
import { type LedgerRow, parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { identityOf } from "../../usage/identity.ts";
import { missingLines } from "./ledger-lines.ts";

/** A ledger as HEAD has it. */
export interface CommittedLedger {
  readonly path: string;
  readonly blob: string;
  readonly content: Buffer;
}

/** What is known of a ledger in an index or a working tree. */
export interface LedgerPast {
  /** The blob that it was last known to be; undefined when nothing is known. */
  readonly lastBlob: string | undefined;
  /** Whether nobody changed it since we wrote it: then nobody took anything out. */
  readonly isAsLeft?: boolean;
  /** Identities of the records that new backups beside it hold. */
  readonly identitiesElsewhere?: ReadonlySet<string>;
}

/**
 * Brings a ledger from an index or a working tree up to HEAD's where it lacks rows that nobody took
 * out: it never had them, or it is an earlier version, for another commit was made meanwhile, or the
 * file was restored. Rows that were added or corrected stay so, and what a person took out stays out.
 */
export async function bringUp(
  git: Git,
  content: Buffer,
  committed: CommittedLedger,
  { lastBlob, isAsLeft = false, identitiesElsewhere = new Set() }: LedgerPast,
): Promise<Buffer> {
  if (content.subarray(0, committed.content.length).equals(committed.content)) return content;
  const whole = content.toString();
  const text = withoutCutLine(whole, committed.content.toString());
  const ours = rowsByIdentity(text);
  const theirs = rowsByIdentity(committed.content.toString());
  const isHere = (identity: string) => ours.has(identity) || identitiesElsewhere.has(identity);
  const missing = [...theirs.keys()].filter((identity) => !isHere(identity));
  // Where nobody touched them, rows in another order are nobody's edit.
  const isPartOfHead = missingLines(committed.content, text.split("\n")).length === 0;
  if (isAsLeft && isPartOfHead) return committed.content;
  if (missing.length === 0) return text === whole ? content : Buffer.from(text);
  const isEarlier = isAsLeft || (await isEarlierVersion(git, committed, content, theirs, isHere));
  const seen = isEarlier || lastBlob === undefined ? undefined : await readRows(git, lastBlob);
  const isRestored = (identity: string) => isEarlier || (seen !== undefined && !seen.has(identity));
  if (!missing.some(isRestored)) return content;
  const wanted = new Map(
    [...theirs].filter(([identity]) => isHere(identity) || isRestored(identity)),
  );
  return Buffer.from(mergeRows(committed.content.toString(), wanted, text, ours));
}

type Rows = ReadonlyMap<string, LedgerRow>;

/** Returns HEAD's ledger with our text of its rows, and what only ours has after them, valid or not. */
function mergeRows(theirText: string, theirs: Rows, ourText: string, ours: Rows): string {
  const [theirLines, ourLines] = [theirText.split("\n"), ourText.split("\n")];
  const merged = new Map<string, string>();
  for (const [identity, row] of theirs) merged.set(identity, linesOf(theirLines, row));
  for (const [identity, row] of ours) merged.set(identity, linesOf(ourLines, row));
  const inRows = new Set<number>();
  for (const { line, lineCount } of ours.values()) {
    for (let index = line - 1; index < line - 1 + lineCount; index += 1) inRows.add(index);
  }
  const invalid = ourLines.filter((line, index) => index > 0 && line !== "" && !inRows.has(index));
  return [...theirLines.slice(0, 1), ...merged.values(), ...invalid, ""].join("\n");
}

/** Whether a ledger, or what is here of HEAD's, is what an earlier commit had: it has nothing of what came after. */
async function isEarlierVersion(
  git: Git,
  { path, blob, content: committed }: CommittedLedger,
  content: Buffer,
  rows: Rows,
  isHere: (identity: string) => boolean,
): Promise<boolean> {
  const versions = await listVersions(git, path);
  if (versions.has(hashBlob(content, blob))) return true;
  const identities = [...rows.keys()];
  const firstMissing = identities.findIndex((identity) => !isHere(identity));
  if (identities.slice(firstMissing).some(isHere)) return false;
  const { line = 1 } = rows.get(identities[firstMissing] ?? "") ?? {};
  const before = committed
    .toString()
    .split("\n")
    .slice(0, line - 1);
  const former = hashBlob(Buffer.from(before.map((text) => `${text}\n`).join("")), blob);
  return versions.has(former) || isShallow(git);
}

async function readRows(git: Git, blob: string): Promise<Rows | undefined> {
  try {
    return rowsByIdentity((await readBlob(git, blob)).toString());
  } catch {
    // Garbage-collected: then nothing is known.
    return undefined;
  }
}

/** Takes off a last line without its end that is the beginning of one of HEAD's: a write that was cut. */
function withoutCutLine(text: string, committed: string): string {
  const start = text.lastIndexOf("\n") + 1;
  const isCut = start < text.length && committed.includes(`\n${text.slice(start)}`);
  return isCut ? text.slice(0, start) : text;
}

function rowsByIdentity(text: string): Rows {
  return new Map(parseLedger(text).rows.map((row) => [identityOf(row.record), row]));
}

function linesOf(lines: readonly string[], { line, lineCount }: LedgerRow): string {
  return lines.slice(line - 1, line - 1 + lineCount).join("\n");
}
