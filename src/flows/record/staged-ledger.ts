import { isUtf8 } from "node:buffer";
import { posix } from "node:path";
import { readBlob } from "../../parts/git/blob.ts";
import type { StagedChange } from "../../parts/git/commit-snapshot.ts";
import type { Git } from "../../parts/git/git.ts";
import type { IndexEntry } from "../../parts/git/index-entries.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import { isHeader } from "../../parts/ledger/columns.ts";
import { cutLines } from "../../parts/ledger/line-splitter.ts";
import { mendLedger } from "../../parts/ledger/mend-ledger.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import type { Reject } from "../../parts/ledger/reject.ts";
import { backupName } from "../../parts/ledger/rotate.ts";
import { isUtf16 } from "../../parts/ledger/utf-16.ts";
import type { StateFolders } from "../../parts/state/state-folders.ts";
import { identitiesInBackups, identitiesOf } from "./identities-in-backups.ts";
import { TELEMETRY_FOLDER } from "./ledger-path.ts";

/** A staged row that is no valid usage record. */
export interface StagedProblem extends Reject {
  readonly path: string;
}

/** Finds the rows that this commit would bring in and that are invalid; those that HEAD has already are let be. */
export async function checkStagedLedgers(
  git: Git,
  ledgers: readonly StagedChange[],
): Promise<readonly StagedProblem[]> {
  const problems = await Promise.all(ledgers.map((change) => checkLedger(git, change)));
  return problems.flat();
}

const NOTHING = Buffer.alloc(0);
const LINE_FEED = 0x0a;

async function checkLedger(git: Git, change: StagedChange): Promise<readonly StagedProblem[]> {
  const [staged, head] = await Promise.all(
    [change.indexBlob, change.headBlob].map(async (blob) =>
      blob === undefined ? NOTHING : await readBlob(git, blob),
    ),
  );
  return newRejects(staged ?? NOTHING, head ?? NOTHING).map((reject) => ({
    ...reject,
    path: change.path,
  }));
}

/** Returns the rejects of a ledger that stand on lines which an older version of it does not have. */
export function newRejects(staged: Buffer, head: Buffer): readonly Reject[] {
  // A ledger that only grew is looked through from where it grew, below its headers.
  if (head.at(-1) === LINE_FEED && staged.subarray(0, head.length).equals(head)) {
    const lines = cutLines(head.toString());
    const headers = lines.filter(({ text }, index) => index === 0 || isHeaderLine(text));
    const start = headers.map(({ text }) => `${text}\n`).join("");
    const linesBefore = lines.length - headers.length;
    return parseLedger(
      Buffer.concat([Buffer.from(start), staged.subarray(head.length)]),
    ).rejects.map((reject) => ({
      ...reject,
      line: reject.line + linesBefore,
    }));
  }
  // Rows of ours would not fit into UTF-16, so as a text it is none that we know.
  const { rejects } = parseLedger(isUtf16(staged) ? staged.toString() : staged);
  if (rejects.length === 0) return [];
  const lines = cutLines(staged.toString());
  const headLines = new Set(cutLines(head.toString()).map(({ text }) => text));
  return rejects.filter(({ line }) => !headLines.has(lines[line - 1]?.text ?? ""));
}

function isHeaderLine(text: string): boolean {
  // To cut every row of a large ledger takes time that a hook does not have.
  return text.includes("timestamp") && isHeader(text.replaceAll('"', "").split(","));
}

const ALWAYS_PARSED_BYTES = 1_000_000;
const MAX_HEADER_BYTES = 4096;

/** A ledger of this commit's index. */
export interface StagedLedger {
  readonly path: string;
  readonly content: Buffer;
  readonly entries: ReadonlyMap<string, IndexEntry>;
}

/**
 * Mends what a union merge leaves in a ledger: a repeated header, duplicated rows, rows that a
 * backup already holds.
 */
export async function mendStaged(
  git: Git,
  folders: StateFolders,
  ledger: StagedLedger,
): Promise<Buffer> {
  const { content } = ledger;
  const identitiesElsewhere = await identitiesInBackups(git, folders, ledger);
  // Bytes that are no UTF-8 would not survive the rewriting.
  if (!mayNeedMending(content, identitiesElsewhere) || !isUtf8(content)) return content;
  const mended = Buffer.from(mendLedger(content.toString(), { identitiesElsewhere }).text);
  return mended.equals(content) ? content : mended;
}

/** Mends the ledgers of an index that an earlier commit has otherwise, except some; returns those that needed it. */
export async function mendChangedLedgers(
  git: Git,
  folders: StateFolders,
  {
    entries,
    since,
    except,
  }: {
    readonly entries: ReadonlyMap<string, IndexEntry>;
    readonly since: string;
    readonly except: ReadonlySet<string>;
  },
): Promise<readonly { readonly path: string; readonly content: Buffer }[]> {
  const before = await listBlobs(git, since, TELEMETRY_FOLDER);
  const changed = [...entries.values()].filter(
    ({ path, blob }) => path.endsWith(".csv") && !except.has(path) && before.get(path) !== blob,
  );
  const mended: { path: string; content: Buffer }[] = [];
  for (const { path, blob } of changed) {
    const content = await readBlob(git, blob);
    // What is not a ledger, or has another form in the index, is not ours to write.
    if (!isHeaderLine(content.toString("utf8", 0, MAX_HEADER_BYTES).split("\n", 1)[0] ?? ""))
      continue;
    const better = await mendStaged(git, folders, { path, content, entries });
    if (better !== content) mended.push({ path, content: better });
  }
  return mended;
}

/** A ledger after rotation, and the backup that the commit takes in. */
export interface RotatedLedger {
  readonly content: Buffer;
  readonly backup: { readonly path: string; readonly content: Buffer } | undefined;
}

/**
 * Moves a ledger's rows to a backup. Where another branch rotated the same file, what that backup
 * lacks begins with another record, and so goes to a backup of another name.
 */
export async function rotateStaged(git: Git, ledger: StagedLedger): Promise<RotatedLedger> {
  let { content } = ledger;
  for (;;) {
    const name = backupName(ledger.path, content.toString());
    const path = posix.join(posix.dirname(ledger.path), name);
    const there = ledger.entries.get(path);
    if (there === undefined) {
      const header = content.subarray(0, content.indexOf("\n") + 1);
      return { content: header, backup: { path, content } };
    }
    const identitiesElsewhere = identitiesOf(await readBlob(git, there.blob));
    const rest = mendLedger(content.toString(), { identitiesElsewhere }).text;
    if (rest === content.toString()) return { content, backup: undefined };
    content = Buffer.from(rest);
    if (parseLedger(rest).rows.length === 0) return { content, backup: undefined };
  }
}

/** Parsing a large ledger takes a second: it is done when a line stands in it twice, as after a merge. */
function mayNeedMending(content: Buffer, identitiesElsewhere: ReadonlySet<string>): boolean {
  if (content.length <= ALWAYS_PARSED_BYTES || identitiesElsewhere.size > 0) return true;
  const lines = content.toString().split("\n");
  return new Set(lines).size < lines.length;
}
