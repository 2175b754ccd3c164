import { info, notice, warning } from "@actions/core";
import { type FileReject, heldLines, type IngestReport } from "../../flows/ingest/ingest-report.ts";
import { annotate } from "../../parts/github/annotations.ts";
import { logLine, shortLine } from "../../parts/report/escape.ts";
import { countText } from "../../usage/format-number.ts";

/** Says in the log what became of the rows. */
export function reportCounts(report: IngestReport, dryRun: boolean): void {
  const { rowsRead, inserted, updated, skipped, expired, rejected, missing } = report;
  const counts = `Rows: ${rowsRead} read, ${inserted} inserted, ${updated} updated, ${skipped} skipped, ${expired} too old, ${rejected} rejected.`;
  const rest = [
    ...heldLines(report).map(logLine),
    ...(missing > 0
      ? [
          `The database holds ${countText(missing, "record")} that the ledger does not hold any more.`,
        ]
      : []),
    ...(dryRun ? ["Dry run: nothing was written."] : []),
  ];
  info([counts, ...rest].join(" "));
}

const MAX_WARNINGS = 10;

/** Shows beside their lines which rows could not be read, and how many more there are. */
export function annotateRejects({ rejects, rejected }: IngestReport): void {
  const shown = annotate(
    rejects.map((reject) => ({
      file: reject.file,
      line: reject.line,
      column: reject.column,
      title: "This row of the ledger cannot be read",
      message: logLine(problemOf(reject)),
    })),
  );
  noticeRest(rejected - shown);
}

/** The same for rows of other repositories, whose files this job cannot point at. */
export function warnOfRejects({ rejects, rejected }: IngestReport): void {
  const shown = rejects.slice(0, MAX_WARNINGS);
  for (const reject of shown) {
    const { file, line, column } = reject;
    warning(logLine(`${shortLine(file)}:${line}:${column}: ${problemOf(reject)}`));
  }
  noticeRest(rejected - shown.length);
}

function problemOf({ expected, got }: FileReject): string {
  return `Expected ${expected}, got ${shortLine(got)}`;
}

function noticeRest(count: number): void {
  if (count === 0) return;
  notice(
    `${countText(count, "more row")} cannot be read: \`tokenledger validate\` lists them all.`,
  );
}
