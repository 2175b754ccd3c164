import type { Git } from "../../parts/git/git.ts";
import { listBlobs } from "../../parts/git/tree.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { commitNote, namedCommitOf, namedDigits } from "../../usage/commit-note.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";
import { gitBlobReader, isLedgerPath } from "../pull-request/origins/ledger-blobs.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { linesWith } from "./pick-lines.ts";

const NOTE = /commit ([0-9a-f]{12})/g;

/** Reads the records of HEAD's ledger that name a commit which HEAD has beyond the default branch. */
export async function readRecordsNamingOwn(
  git: Git,
  head: string,
  mainline: string,
): Promise<readonly UsageRecord[]> {
  const [ids, files] = await Promise.all([
    listIds(git, [head, `^${mainline}`]),
    listBlobs(git, head, TELEMETRY_FOLDER),
  ]);
  const own = new Map(Array.from(ids, (id) => [namedDigits(id), commitNote(id)]));
  const blobs = Array.from(files).flatMap(([path, blob]) => (isLedgerPath(path) ? blob : []));
  const records: UsageRecord[] = [];
  for (const content of (await gitBlobReader(git).contentsOf(new Set(blobs))).values()) {
    const named = content.toString("latin1").matchAll(NOTE);
    const notes = new Set(Array.from(named, ([, digits = ""]) => own.get(digits) ?? []).flat());
    if (notes.size === 0) continue;
    for (const { record } of parseLedger(linesWith(content, [...notes])).rows) {
      if (own.has(namedCommitOf(record.notes) ?? "")) records.push(record);
    }
  }
  return records;
}

/** Returns the first digits of those commits, of some that records name, which both HEAD and the default branch hold. */
export async function findShared(
  git: Git,
  digits: readonly string[],
  [head, mainline]: readonly [head: string, mainline: string],
): Promise<ReadonlySet<string>> {
  if (digits.length === 0) return new Set();
  const input = digits.map((each) => `${each}^{commit}\n`).join("");
  const [found, ...beyond] = await Promise.all([
    git(["cat-file", "--batch-check=%(objectname)"], input),
    ...[head, mainline].map((tip) => listIds(git, [...digits, `^${tip}`])),
  ]);
  const ids = found
    .toString()
    .split("\n")
    .filter((line) => /^[0-9a-f]+$/.test(line));
  return new Set(ids.filter((id) => beyond.every((each) => !each.has(id))).map(namedDigits));
}

/** Lists the commits of a range; of those that it names, some may be gone. */
async function listIds(git: Git, range: readonly string[]): Promise<ReadonlySet<string>> {
  const input = range.map((each) => `${each}\n`).join("");
  const output = await git(["rev-list", "--ignore-missing", "--stdin"], input);
  return new Set(output.toString().split("\n").filter(Boolean));
}
