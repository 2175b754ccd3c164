import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { warning } from "@actions/core";
import { fitsJobSummary, writeJobSummary } from "../github/job-summary.ts";
import type { LedgerSummary } from "../publish.ts";
import { countText } from "../report/count-text.ts";
import { logLine } from "../report/escape.ts";
import { fitMarkdown } from "../report/fit-markdown.ts";
import type { Job } from "./job.ts";

/** Writes the report to the job's summary and to a file, and returns the file's path. */
export async function publishReport(
  { summary, rejected }: LedgerSummary,
  job: Job,
): Promise<string> {
  const note = rejected === 0 ? "" : rejectedNote(rejected);
  const report = fitMarkdown(summary, (markdown) => fitsJobSummary(markdown + note)) + note;
  const path = join(job.temporaryFolder, "report.md");
  await writeFile(path, report);
  if (job.hasSummary) {
    await writeJobSummary(report).catch((error: Error) => {
      // The report is for people: what it is about is done without it.
      warning(`The job summary was not written: ${logLine(error.message)}`);
    });
  }
  return path;
}

function rejectedNote(rejected: number): string {
  return `
> [!WARNING]
> ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in this report: the annotations say where and why.
`;
}
