import type { FileReject, IngestReport } from "./ingest.ts";

const MAX_REJECTS = 1_000;

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

/** Returns a report whose rejects and faults say which repository their file is of: `owner/name/path`. */
export function withRepository(report: IngestReport, repository: string): IngestReport {
  const named = (reject: FileReject) => ({ ...reject, file: `${repository}/${reject.file}` });
  const faults = report.faults.map((fault) => `${repository}/${fault}`);
  return { ...report, rejects: report.rejects.map(named), faults };
}
