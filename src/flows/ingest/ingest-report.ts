import type { Reject } from "../../parts/ledger/reject.ts";
import { oneLine } from "../../parts/report/escape.ts";
import { countText } from "../../usage/format-number.ts";
import type { HeldElsewhere, RenamedRepository } from "./repository-names.ts";

/** What a run did: every row that was read is counted in exactly one of the counts after it. */
export interface IngestReport {
  readonly files: number;
  readonly rowsRead: number;
  readonly inserted: number;
  readonly updated: number;
  /** Identical to what the database holds, or overruled by a later row with the same identity. */
  readonly skipped: number;
  /** From before what the database keeps. */
  readonly expired: number;
  readonly rejected: number;
  /** The first 1,000 rejects. */
  readonly rejects: readonly FileReject[];
  /** Files of which no row could be read, or all rows are gone, in sentences that begin with the file's name. */
  readonly faults: readonly string[];
  /** Records that the retention deleted from the database. */
  readonly pruned: number;
  /** Records whose file no longer holds them. */
  readonly missing: number;
  /** Records, among the skipped, that the database holds for other repositories. */
  readonly held: readonly HeldElsewhere[];
  /** Repositories whose records were found to be these files' own, under an earlier name. */
  readonly renamed: readonly RenamedRepository[];
  /** Records that were deleted because the ledger does not hold them. */
  readonly removed: number;
  /** Whether the next run need not read these files again while they stay as they are. */
  readonly isComplete: boolean;
}

/** A row that could not be loaded, and the file that holds it. */
export interface FileReject extends Reject {
  /** The file's name. */
  readonly file: string;
}

/** How many rejects a report lists. */
export const MAX_REJECTS = 1_000;

/** What a run without files does. */
export const EMPTY_REPORT: IngestReport = {
  files: 0,
  rowsRead: 0,
  inserted: 0,
  updated: 0,
  skipped: 0,
  expired: 0,
  rejected: 0,
  rejects: [],
  faults: [],
  pruned: 0,
  missing: 0,
  held: [],
  renamed: [],
  removed: 0,
  isComplete: true,
};

/** Returns what two runs did together. */
export function addReports(one: IngestReport, other: IngestReport): IngestReport {
  return {
    files: one.files + other.files,
    rowsRead: one.rowsRead + other.rowsRead,
    inserted: one.inserted + other.inserted,
    updated: one.updated + other.updated,
    skipped: one.skipped + other.skipped,
    expired: one.expired + other.expired,
    rejected: one.rejected + other.rejected,
    rejects: [...one.rejects, ...other.rejects].slice(0, MAX_REJECTS),
    faults: [...one.faults, ...other.faults],
    pruned: one.pruned + other.pruned,
    missing: one.missing + other.missing,
    held: [...one.held, ...other.held],
    renamed: [...one.renamed, ...other.renamed],
    removed: one.removed + other.removed,
    isComplete: one.isComplete && other.isComplete,
  };
}

/** Returns what two runs did to the same files: what the first stored the second skipped. */
export function addRuns(first: IngestReport, second: IngestReport): IngestReport {
  return {
    ...second,
    inserted: first.inserted + second.inserted,
    updated: first.updated + second.updated,
    skipped: second.skipped - first.inserted - first.updated,
    pruned: first.pruned + second.pruned,
    removed: first.removed + second.removed,
    held: first.held,
    renamed: first.renamed,
  };
}

/** Returns a report whose rejects and faults name the repository of their file: `owner/name/path`. */
export function withRepository(report: IngestReport, repository: string): IngestReport {
  const named = (reject: FileReject) => ({ ...reject, file: `${repository}/${reject.file}` });
  const faults = report.faults.map((fault) => `${repository}/${fault}`);
  return { ...report, rejects: report.rejects.map(named), faults };
}

const PLAIN_WORD = /^[\w./-]+$/;

/** Returns a line for each repository that records were held for, and for each that has a new name. */
export function heldLines({
  held,
  renamed,
}: Pick<IngestReport, "held" | "renamed">): readonly string[] {
  return [
    ...renamed.map(({ oldName, newName, records }) =>
      oneLine(
        `${oldName} is ${newName} now, says GitHub: ${countText(records, "record")} of the database ${records === 1 ? "was" : "were"} renamed.`,
      ),
    ),
    ...held.map(({ repository, holder, records, holderIs }) => {
      const known = `${countText(records, "record")} ${records === 1 ? "is" : "are"} held for ${holder} already`;
      if (holderIs === "newer name") return oneLine(`${known}: so ${repository} is called now.`);
      if (holderIs === "other repository") {
        return oneLine(`${known}, which is another repository: they count once.`);
      }
      const command = `tokenledger rename ${shellWord(holder)} ${shellWord(repository)}`;
      return oneLine(`${known}. Renamed? \`${command}\`.`);
    }),
  ];
}

function shellWord(name: string): string {
  return PLAIN_WORD.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
