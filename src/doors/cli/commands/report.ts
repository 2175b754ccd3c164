import { resolve } from "node:path";
import { Command, Option } from "commander";
import { MissingLedger } from "../../../flows/ingest/find-ledgers.ts";
import type { LocalLedgerFile } from "../../../flows/ingest/ledger-file.ts";
import {
  groupLedgers,
  groupStore,
  renderLedgerDashboard,
  renderStoreDashboard,
  type SummaryOptions,
  summarizeLedgers,
  summarizeStore,
  type Unread,
} from "../../../flows/publish.ts";
import { findOrigins } from "../../../flows/pull-request/origins/find-origins.ts";
import { readCoverage } from "../../../flows/read-coverage.ts";
import { readSettings } from "../../../flows/read-settings.ts";
import { findRepository } from "../../../parts/git/repository.ts";
import { commitGrouping } from "../../../parts/report/commit-grouping.ts";
import type { Coverage } from "../../../parts/report/coverage.ts";
import { GROUPINGS } from "../../../parts/report/grouping.ts";
import { renderGroups } from "../../../parts/report/render-groups.ts";
import {
  REPORT_FORMATS,
  type ReportFormat,
  renderReport,
} from "../../../parts/report/render-report.ts";
import { writeReport } from "../../../parts/report/write-report.ts";
import { Failure, UsageFailure } from "../../../usage/failure.ts";
import { countText } from "../../../usage/format-number.ts";
import { parseTimeArgument } from "../../../usage/time-argument.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { openDatabase } from "../database-argument.ts";
import { startProgress } from "../progress.ts";
import { findTypedLedgers, ledgerArgument } from "../typed-ledgers.ts";

/** The format that is a page, not a summary. */
const DASHBOARD = "html";

type GroupingName = "commit" | keyof typeof GROUPINGS;

interface Options {
  readonly by?: GroupingName;
  readonly format: ReportFormat | typeof DASHBOARD;
  readonly since?: string;
  readonly until?: string;
  readonly output?: string;
  readonly database?: string;
}

/** A report as it is written, and what of the ledger is not in it. */
interface Report extends Unread {
  readonly text: string;
}

const ALL_READ: Unread = { rejected: 0, faults: [] };
const EXIT_FAILED = 1;

/** `tokenledger report`: what the ledger, or a database, adds up to. */
export const createReportCommand: CommandFactory = (context) =>
  new Command("report")
    .description("Report tokens, cost, success and durations, from the ledger or a database.")
    .addArgument(ledgerArgument())
    .addOption(
      new Option("--by <what>", "one table, grouped by this").choices([
        "commit",
        ...Object.keys(GROUPINGS),
      ]),
    )
    .addOption(
      new Option("--format <format>", "how the report is written")
        .choices([...REPORT_FORMATS, DASHBOARD])
        .default("markdown"),
    )
    .option(
      "--since <time>",
      "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago",
    )
    .option("--until <time>", "before this time")
    .option("--output <file>", "write to this file instead of standard output")
    .option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db")
    .action(async (paths: readonly string[], options: Options) => {
      const { database, output } = options;
      if (options.by !== undefined && options.format === DASHBOARD) {
        throw new UsageFailure(
          `Cannot group a page: it shows every group. Leave out --by, or name another format than ${DASHBOARD}.`,
        );
      }
      if (database !== undefined && paths.length > 0) {
        throw new UsageFailure("Cannot report from a path and a database at once: name one.");
      }
      const [since, until] = [options.since, options.until].map((text) =>
        text === undefined ? undefined : parseTimeArgument(text, context.now()).toISOString(),
      );
      const root = (await findRepository(context.cwd))?.root ?? context.cwd;
      const pricing = await readSettings(root, context.environment);
      const { text, ...unread } = await withProgress(context, (onProgress) => {
        const summary = { range: { since, until }, pricing, now: context.now(), onProgress };
        return database === undefined
          ? reportLedgers(paths, root, options, context, summary)
          : reportDatabase(database, options, context, summary);
      });
      warnOfUnread(unread, context);
      if (output === undefined) context.print(text);
      else await writeReport(resolve(context.cwd, output), text);
    });

function warnOfUnread({ rejected, faults }: Unread, context: CliContext): void {
  if (rejected > 0) context.warn(rejectedLine(rejected));
  for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
  if (faults.length > 0) context.exitWith(EXIT_FAILED);
}

async function withProgress(
  context: CliContext,
  body: (onProgress: (records: number) => void) => Promise<Report>,
): Promise<Report> {
  using progress = startProgress(context);
  return await body((records) => progress.show(`Reading: ${countText(records, "record")}`));
}

async function reportLedgers(
  paths: readonly string[],
  root: string,
  { by, format }: Options,
  context: CliContext,
  options: SummaryOptions,
): Promise<Report> {
  const problems: string[] = [];
  const onProblem = (problem: string) => problems.push(problem);
  await using typed = await findTypedLedgers(
    paths,
    { root, repository: undefined, onProblem },
    context,
  ).catch((error: unknown) => {
    // A repository that has not recorded anything yet is reported as that.
    if (error instanceof MissingLedger && paths.length === 0) return undefined;
    throw error;
  });
  const found = typed?.files ?? [];
  const files = found.map(({ path }) => path);
  const requireAnyRead = ({ rejected, faults }: Unread) =>
    anyOf({ rejected, faults: [...problems, ...faults] }, files.length + problems.length);
  const coverage = paths.length === 0 ? await coverageOf(root, options, context) : undefined;
  if (format === DASHBOARD) {
    const { html, ...unread } = await renderLedgerDashboard(files, titleOf(found), {
      ...options,
      coverage,
    });
    return { text: html, ...requireAnyRead(unread) };
  }
  if (by === undefined) {
    const { summary, ...unread } = await summarizeLedgers(files, { ...options, coverage });
    return { text: renderReport(summary, format), ...requireAnyRead(unread) };
  }
  const grouping =
    by === "commit" ? commitGrouping(await findOrigins(files, context.environment)) : GROUPINGS[by];
  const { usage, ...unread } = await groupLedgers(files, grouping, options);
  return { text: renderGroups(usage, format), ...requireAnyRead(unread) };
}

/** What is reported is the ledger of the repository that the command stands in. */
async function coverageOf(
  root: string,
  { range }: SummaryOptions,
  { environment }: CliContext,
): Promise<Coverage | undefined> {
  const repository = await findRepository(root);
  return repository && readCoverage(repository, range, environment);
}

/** A report of nothing would say that nothing is recorded. */
function anyOf(unread: Unread, files: number): Unread {
  if (unread.faults.length === 0 || unread.faults.length < files) return unread;
  throw new Failure(unread.faults.join(" "));
}

async function reportDatabase(
  url: string,
  { by, format }: Options,
  context: CliContext,
  options: SummaryOptions,
): Promise<Report> {
  if (by === "commit") {
    throw new UsageFailure(
      "Cannot group a database by commit: only git's history tells which commit brought a record. Leave out --database to report the ledger.",
    );
  }
  await using store = await openDatabase(context, { url, mode: "read" });
  if (format === DASHBOARD) {
    return { text: await renderStoreDashboard(store, undefined, options), ...ALL_READ };
  }
  const text =
    by === undefined
      ? renderReport(await summarizeStore(store, options), format)
      : renderGroups(await groupStore(store, GROUPINGS[by], options), format);
  return { text, ...ALL_READ };
}

/** Returns whose usage ledgers hold: the names of their repositories. */
function titleOf(ledgers: readonly LocalLedgerFile[]): string | undefined {
  const names = new Set(ledgers.map(({ repository }) => repository));
  return names.size === 0 ? undefined : [...names].join(", ");
}

function rejectedLine(rejected: number): string {
  return `tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`;
}
