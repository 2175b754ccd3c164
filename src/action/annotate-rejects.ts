import { notice } from "@actions/core";
import { annotate } from "../github/annotations.ts";
import type { IngestReport } from "../ingest.ts";
import { countText } from "../report/count-text.ts";
import { logLine, shortLine } from "../report/escape.ts";

/** Shows beside their lines which rows could not be read, and how many more there are. */
export function annotateRejects({ rejects, rejected }: IngestReport): void {
  const shown = annotate(
    rejects.map(({ file, line, column, expected, got }) => ({
      file,
      line,
      column,
      title: "This row of the ledger cannot be read",
      message: logLine(`Expected ${expected}, got ${shortLine(got)}`),
    })),
  );
  if (rejected === shown) return;
  notice(
    `${countText(rejected - shown, "more row")} cannot be read: \`tokenledger validate\` lists them all.`,
  );
}
