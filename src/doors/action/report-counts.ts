import { info } from "@actions/core";
import { heldLines } from "../../flows/ingest/held-lines.ts";
import type { IngestReport } from "../../flows/ingest/ingest.ts";
import { countText } from "../../parts/report/count-text.ts";
import { logLine } from "../../parts/report/escape.ts";

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
