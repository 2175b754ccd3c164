import { type FileReject, heldLines, type IngestReport } from "../../flows/ingest/ingest-report.ts";
import type { RepositoriesReport } from "../../flows/ingest/ingest-repositories.ts";
import { oneLine } from "../../parts/report/escape.ts";
import { countText, formatWhole } from "../../usage/format-number.ts";
import type { Format } from "./format-option.ts";
import { type ResultColumn, renderJson, renderResult } from "./render-result.ts";
import { countColumn, wordColumn } from "./usage-columns.ts";

const MAX_REJECTS_SHOWN = 20;

/** One count of a run, by its name in JSON and CSV. */
type Count = readonly [name: string, count: number];

const COLUMNS: readonly ResultColumn<Count>[] = [
  wordColumn("what", "What", ([name]) => name),
  countColumn("count", "Count", ([, count]) => count),
];

interface ReportShape {
  readonly dryRun: boolean;
  /** Whether what the ledger lacks was to be deleted. */
  readonly reconcile: boolean;
  readonly format: Format;
  /** Records of which no commit is known. */
  readonly unknownCommits: number;
}

/** Returns what a run of ingestion did, in lines or for programs. */
export function renderIngestReport(
  report: IngestReport,
  { dryRun, reconcile, format, unknownCommits }: ReportShape,
): string {
  if (format === "table")
    return renderLines(report, { dryRun, reconcile }) + renderUnknownCommits(unknownCommits);
  const counts = { ...countsOf(report), unknown_commits: unknownCommits };
  if (format === "json") return renderJson({ ...counts, dry_run: dryRun });
  return renderResult(format, COLUMNS, Object.entries(counts));
}

function countsOf(report: IngestReport): Readonly<Record<string, number>> {
  return {
    files: report.files,
    rows_read: report.rowsRead,
    inserted: report.inserted,
    updated: report.updated,
    skipped: report.skipped,
    too_old: report.expired,
    rejected: report.rejected,
    pruned: report.pruned,
    removed: report.removed,
    missing: report.missing,
  };
}

function renderLines(
  report: IngestReport,
  { dryRun, reconcile }: Pick<ReportShape, "dryRun" | "reconcile">,
): string {
  const counts = {
    inserted: report.inserted,
    updated: report.updated,
    skipped: report.skipped,
    ...(report.expired > 0 && { "too old": report.expired }),
    rejected: report.rejected,
  };
  return lines([
    `Read ${countText(report.rowsRead, "row")} of ${countText(report.files, "file")}.`,
    ...Object.entries(counts).map(
      ([name, count]) => `  ${name.padEnd(9)}${formatWhole(count).padStart(9)}`,
    ),
    ...heldLines(report),
    ...sentence(report.pruned, (records) => `Deleted ${records} past the retention.`),
    ...sentence(report.removed, (records) => `Deleted ${records} that the ledger does not hold.`),
    ...sentence(
      report.missing,
      (records) =>
        `The database holds ${records} that the ledger does not hold any more${reconcileAdvice(report, reconcile)}.`,
    ),
    ...(dryRun ? ["Dry run: nothing was written."] : []),
  ]);
}

/** Returns the rejected rows with their places, as many as one reads, and the files without any that can be read. */
export function renderRejects({ rejected, rejects, faults }: IngestReport): string {
  const shown = rejects.slice(0, MAX_REJECTS_SHOWN).map(rejectLine);
  const rest = rejected - shown.length;
  if (rest > 0) shown.push(`and ${formatWhole(rest)} more: tokenledger validate lists them all`);
  return lines([...shown, ...faults.map((fault) => oneLine(fault))]);
}

/** What was not read is no reason to delete anything. */
function reconcileAdvice({ rejected, faults }: IngestReport, reconcile: boolean): string {
  if (rejected + faults.length > 0) return "";
  return reconcile
    ? ": what came from pull requests, and what was abandoned, stays"
    : ": --reconcile deletes such records";
}

/** Returns a line for each repository on GitHub that brought no rows for a reason. */
export function renderRepositories(report: RepositoriesReport): string {
  const { failures, withoutLedger, unasked } = report;
  return lines([
    ...withoutLedger.map((repository) =>
      oneLine(`github:${repository}: there is no ledger in its .telemetry folder.`),
    ),
    ...failures.map(({ repository, failure }) =>
      oneLine(`github:${repository}: ${failure.message}`),
    ),
    ...(unasked > 0 ? [`Repositories that were not asked for: ${formatWhole(unasked)}.`] : []),
  ]);
}

/** Returns a line that says how many records belong to no commit that is known; nothing where all do. */
function renderUnknownCommits(records: number): string {
  if (records === 0) return "";
  return lines([`No commit is known of ${countText(records, "record")}.`]);
}

/** Returns a line for each reason that commits are not known. */
export function renderProblems(problems: readonly string[]): string {
  return lines(problems.map((problem) => oneLine(problem)));
}

function rejectLine({ file, line, column, expected, got }: FileReject): string {
  return oneLine(`${file}:${line}:${column}: expected ${expected}, got ${got}`);
}

function sentence(records: number, say: (text: string) => string): readonly string[] {
  return records > 0 ? [say(countText(records, "record"))] : [];
}

function lines(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join("");
}
