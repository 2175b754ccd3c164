import { join } from "node:path";
import { Command } from "commander";
import { readConfig } from "../../config/read-config.ts";
import { UsageFailure } from "../../failure.ts";
import { findRepository } from "../../git/repository.ts";
import { findLedgers } from "../../ingest/find-ledgers.ts";
import { type FileReject, type IngestProgress, type IngestReport, ingest } from "../../ingest.ts";
import { countText } from "../../report/count-text.ts";
import { oneLine } from "../../report/escape.ts";
import { formatWhole } from "../../report/format-number.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { databaseOption, openDatabase } from "../database-argument.ts";
import { ledgerArgument, ledgerPaths } from "../ledger-argument.ts";
import { startProgress } from "../progress.ts";

interface Options {
  readonly database?: string;
  readonly dryRun?: boolean;
  readonly retentionDays?: string;
  readonly repository?: string;
}

const MAX_REJECTS_SHOWN = 20;

/** `tokenledger ingest`: loads ledgers into the database. */
export const createIngestCommand: CommandFactory = (context) =>
  new Command("ingest")
    .description("Load the ledger into the database; what it holds already is skipped.")
    .addArgument(ledgerArgument())
    .option("--dry-run", "do everything but write")
    .option("--retention-days <days>", "keep this many days in the database")
    .option("--repository <name>", "the repository that the ledgers belong to, such as acme/shop")
    .addOption(databaseOption())
    .action(async (paths: readonly string[], options: Options) => {
      const retentionDays = parseRetention(options.retentionDays);
      const root = (await findRepository(context.cwd))?.root ?? context.cwd;
      const config = await readConfig(join(root, ".telemetry"));
      const files = await findLedgers(
        ledgerPaths(paths, root, context),
        options.repository ?? (context.environment.GITHUB_REPOSITORY || undefined),
      );
      const dryRun = options.dryRun ?? false;
      await using store = await openDatabase(context, {
        url: options.database,
        mode: "create",
        dryRun,
      });
      const report = await withProgress(context, (onProgress) =>
        ingest({
          store,
          files,
          pricing: config,
          retentionDays: retentionDays ?? config.retentionDays,
          now: context.now(),
          onProgress,
        }),
      );
      context.warn(rejectLines(report));
      context.print(summary(report, dryRun));
    });

async function withProgress(
  context: CliContext,
  body: (onProgress: (progress: IngestProgress) => void) => Promise<IngestReport>,
): Promise<IngestReport> {
  using progress = startProgress(context);
  return await body(({ file, offset }) =>
    progress.show(`Reading ${oneLine(file.name)}: ${formatWhole(offset / 1e6)} MB`),
  );
}

function parseRetention(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new UsageFailure(
    `Cannot use --retention-days ${text}: expected a whole number of days, 1 or more.`,
  );
}

function rejectLines({ rejected, rejects }: IngestReport): string {
  const shown = rejects.slice(0, MAX_REJECTS_SHOWN).map(rejectLine);
  const rest = rejected - shown.length;
  if (rest > 0) shown.push(`and ${formatWhole(rest)} more: tokenledger validate lists them all`);
  return shown.map((line) => `${line}\n`).join("");
}

function rejectLine({ file, line, column, expected, got }: FileReject): string {
  return oneLine(`${file}:${line}:${column}: expected ${expected}, got ${got}`);
}

function summary(report: IngestReport, dryRun: boolean): string {
  const counts = {
    inserted: report.inserted,
    updated: report.updated,
    skipped: report.skipped,
    ...(report.expired > 0 && { "too old": report.expired }),
    rejected: report.rejected,
  };
  const lines = [
    `Read ${countText(report.rowsRead, "row")} of ${countText(report.files, "file")}.`,
    ...Object.entries(counts).map(
      ([name, count]) => `  ${name.padEnd(9)}${formatWhole(count).padStart(9)}`,
    ),
    ...(report.pruned > 0
      ? [`Deleted ${countText(report.pruned, "record")} past the retention.`]
      : []),
    ...(dryRun ? ["Dry run: nothing was written."] : []),
  ];
  return `${lines.join("\n")}\n`;
}
