import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { warning } from "@actions/core";
import type { FoundSummary } from "../../flows/report/report.ts";
import { fitsJobSummary, writeJobSummary } from "../../parts/github/job-summary.ts";
import { logLine, markdownText } from "../../parts/report/escape.ts";
import { fitMarkdown } from "../../parts/report/fit-markdown.ts";
import type { Verdict } from "../../parts/report/pull-request/pull-request-usage.ts";
import { countText, formatWhole } from "../../usage/format-number.ts";
import type { Job } from "./job.ts";

/** How much of the job's summary a report may take: what agents used in CI comes after it. */
const SHARE = 0.9;
/** Thousands of files could be unreadable, and nobody reads on. */
const MAX_FAULTS = 50;

/** What the whole ledger, or the database, adds up to, and the thresholds that it crosses. */
export interface JudgedSummary extends FoundSummary {
  readonly verdicts: readonly Verdict[];
}

/** Writes the report to the job's summary and to a file, and returns the file's path. */
export function publishReport(
  { summary, rejected, faults, verdicts }: JudgedSummary,
  job: Job,
): Promise<string> {
  const end = [
    ...verdicts.map(verdictNote),
    ...cutFaults(faults).map(faultNote),
    ...(rejected === 0 ? [] : [rejectedNote(rejected)]),
  ].join("");
  // It would be untrue to say that nothing is recorded.
  const isUnread = summary.total.records === 0 && rejected + faults.length > 0;
  if (isUnread) return publishMarkdown(`# LLM usage\n\nNo usage could be read.\n${end}`, job);
  return publishMarkdown(
    fitMarkdown(summary, (report) => fitsJobSummary(report + end, SHARE)) + end,
    job,
  );
}

/** Adds markdown to the job's summary and to a file, and returns the file's path. */
export async function publishMarkdown(report: string, job: Job): Promise<string> {
  const path = join(job.temporaryFolder, "report.md");
  await appendFile(path, report);
  if (job.hasSummary) {
    await writeJobSummary(report).catch((error: Error) => {
      // The summary is for people; the rest of the work does not depend on it.
      warning(`The job summary was not written: ${logLine(error.message)}`);
    });
  }
  return path;
}

/** Writes the dashboard to a file and returns the file's path. */
export async function keepDashboard(html: Iterable<string>, job: Job): Promise<string> {
  const path = join(job.temporaryFolder, "usage.html");
  await writeFile(path, html);
  return path;
}

function verdictNote({ level, sentence }: Verdict): string {
  return `
> [!${level === "fail" ? "CAUTION" : "WARNING"}]
> ${markdownText(sentence)}
`;
}

function cutFaults(faults: readonly string[]): readonly string[] {
  const left = faults.length - MAX_FAULTS;
  if (left <= 0) return faults;
  const rest = `What could not be read besides: ${formatWhole(left)} more, which the log names.`;
  return [...faults.slice(0, MAX_FAULTS), rest];
}

function faultNote(fault: string): string {
  return `
> [!WARNING]
> ${markdownText(fault)}
`;
}

function rejectedNote(rejected: number): string {
  return `
> [!WARNING]
> ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in this report: the annotations say where and why.
`;
}
