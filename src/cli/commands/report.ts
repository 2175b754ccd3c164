import { join, resolve } from "node:path";
import { Command, Option } from "commander";
import { readConfig } from "../../config/read-config.ts";
import { UsageFailure } from "../../failure.ts";
import { findRepository } from "../../git/repository.ts";
import { findLedgers, MissingLedger } from "../../ingest/find-ledgers.ts";
import {
  type LedgerSummary,
  type SummaryOptions,
  summarizeLedgers,
  summarizeStore,
} from "../../publish.ts";
import { countText } from "../../report/count-text.ts";
import { REPORT_FORMATS, type ReportFormat, renderReport } from "../../report/render-report.ts";
import { writeReport } from "../../report/write-report.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { openDatabase } from "../database-argument.ts";
import { ledgerArgument, ledgerPaths } from "../ledger-argument.ts";
import { startProgress } from "../progress.ts";
import { parseTimeArgument } from "../time-argument.ts";

interface Options {
  readonly format: ReportFormat;
  readonly since?: string;
  readonly until?: string;
  readonly output?: string;
  readonly database?: string;
}

/** `tokenledger report`: what the ledger, or a database, adds up to. */
export const createReportCommand: CommandFactory = (context) =>
  new Command("report")
    .description("Report tokens, cost, success and durations, from the ledger or a database.")
    .addArgument(ledgerArgument())
    .addOption(
      new Option("--format <format>", "how the report is written")
        .choices(REPORT_FORMATS)
        .default("markdown"),
    )
    .option("--since <time>", "from this time on: 2026-02-23, an RFC 3339 time, or 7d, 2w, 6mo ago")
    .option("--until <time>", "before this time")
    .option("--output <file>", "write to this file instead of standard output")
    .option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db")
    .action(async (paths: readonly string[], options: Options) => {
      if (options.database !== undefined && paths.length > 0) {
        throw new UsageFailure("Cannot report from a path and a database at once: name one.");
      }
      const [since, until] = [options.since, options.until].map((text) =>
        text === undefined ? undefined : parseTimeArgument(text, context.now()).toISOString(),
      );
      const root = (await findRepository(context.cwd))?.root ?? context.cwd;
      const pricing = await readConfig(join(root, ".telemetry"));
      const { summary, rejected } = await withProgress(context, (onProgress) =>
        summarizeSource(paths, root, options.database, context, {
          range: { since, until },
          pricing,
          now: context.now(),
          onProgress,
        }),
      );
      if (rejected > 0) context.warn(rejectedLine(rejected));
      const text = renderReport(summary, options.format);
      if (options.output === undefined) context.print(text);
      else await writeReport(resolve(context.cwd, options.output), text);
    });

async function withProgress(
  context: CliContext,
  body: (onProgress: (records: number) => void) => Promise<LedgerSummary>,
): Promise<LedgerSummary> {
  using progress = startProgress(context);
  return await body((records) => progress.show(`Reading: ${countText(records, "record")}`));
}

async function summarizeSource(
  paths: readonly string[],
  root: string,
  databaseUrl: string | undefined,
  context: CliContext,
  options: SummaryOptions,
): Promise<LedgerSummary> {
  if (databaseUrl !== undefined) {
    await using store = await openDatabase(context, { url: databaseUrl, mode: "read" });
    return { summary: await summarizeStore(store, options), rejected: 0 };
  }
  const files = await findLedgers(ledgerPaths(paths, root, context), undefined).catch(
    (error: unknown) => {
      // A repository that has not recorded anything yet is reported as that.
      if (error instanceof MissingLedger && paths.length === 0) return [];
      throw error;
    },
  );
  return summarizeLedgers(
    files.map(({ path }) => path),
    options,
  );
}

function rejectedLine(rejected: number): string {
  return `tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`;
}
