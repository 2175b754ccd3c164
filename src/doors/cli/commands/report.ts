import { resolve } from "node:path";
import { Argument, Command } from "commander";
import { reportAnswer, reportSummary } from "../../../flows/report/report.ts";
import type { Unread } from "../../../flows/report/usage-source.ts";
import { compareAnswers } from "../../../parts/report/questions/compare-answers.ts";
import { renderGroups } from "../../../parts/report/render-groups.ts";
import {
  REPORT_FORMATS,
  type ReportFormat,
  renderReport,
} from "../../../parts/report/render-report.ts";
import { drawGroups } from "../../../parts/report/terminal/draw-groups.ts";
import { drawReport } from "../../../parts/report/terminal/draw-report.ts";
import { type ReportText, writeReport } from "../../../parts/report/write-report.ts";
import { boundMemory } from "../../../parts/runtime/bound-memory.ts";
import { UsageFailure } from "../../../usage/failure.ts";
import { countText } from "../../../usage/format-number.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import { type AskedUsage, requireAnyRead } from "../asked-usage.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { createPage } from "../create-page.ts";
import { addDimensionOptions, usedDimensions } from "../dimension-options.ts";
import {
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
  screenFor,
} from "../format-option.ts";
import { warnOfMissingAuthors } from "../missing-authors.ts";
import { startProgress } from "../progress.ts";
import { prepareReport, type ReportRequest, type ReportValues } from "../report-request.ts";
import { showPage } from "../show-page.ts";
import { plainView, type Terminal } from "../terminal.ts";
import { sinceOption, timezoneOption, untilOption, utcOption } from "../time-options.ts";
import { refuseUnknownAgents, warnOfUnmatched } from "../unmatched-filters.ts";
import { warnOfUnread } from "../warn-of-unread.ts";

/** The format that is a page, not a summary. */
const DASHBOARD = "html";
/** The format that a terminal shows. */
const TABLE = "table";

type ReportName = ReportFormat | typeof DASHBOARD | typeof TABLE;
/** A format, or what a table is drawn on. */
type ReportForm = ReportFormat | typeof DASHBOARD | Terminal;

interface Options extends ReportValues, FormatOptions<ReportName> {
  readonly output?: string;
  readonly open?: boolean;
}

/** A report as it is written, and what of the ledger is not in it. */
interface Report extends Unread {
  readonly text: ReportText;
}

/** `tokenledger report`: what the ledger, or a database, adds up to. */
export const createReportCommand: CommandFactory = (context) => {
  const command = new Command("report")
    .description("Report tokens, cost, success and durations, from the ledger or a database.")
    .addArgument(
      new Argument(
        "[what...]",
        "a time (yesterday, last-week, 7d, 2026-02), commits (main..HEAD, a branch, a tag), a pull request (#634), or ledger files, folders of them, or - for standard input (default: all of TELEMETRY_CSV_PATH, else .telemetry)",
      ),
    )
    .addOption(sinceOption())
    .addOption(untilOption())
    .addOption(utcOption())
    .addOption(timezoneOption())
    .option("--compare [what]", "beside the period before, or beside another range");
  return addDimensionOptions(command)
    .addOption(formatOption<ReportName>("markdown", [TABLE, ...REPORT_FORMATS, DASHBOARD]))
    .addOption(jsonOption())
    .option("--output <file>", "write to this file instead of standard output")
    .option("--open", `open the page in the browser; implies --format ${DASHBOARD}`)
    .option("--database <url>", "report what this database holds, such as sqlite:path/to/file.db")
    .action(async (words: readonly string[], options: Options) => {
      boundMemory();
      const { format, json, output, open, ...values } = options;
      const form = formOf(options, context);
      const { text, ...unread } = await createReport(words, values, form, context);
      warnOfUnread(unread, context);
      if (open === true) await showPage(text, output, context);
      else if (output !== undefined) {
        await writeReport(resolve(context.cwd, output), text);
        context.warn(`Wrote ${visibleLine(output)}\n`);
      } else if (typeof form !== "string") form.draw(String(text));
      else for (const piece of typeof text === "string" ? [text] : text) context.print(piece);
    });
};

/** Returns the format that is asked for; where none is and somebody looks, or for a table, what it is drawn on. */
function formOf({ format, json, output, open = false }: Options, context: CliContext): ReportForm {
  if (!open) {
    const screen = output === undefined ? screenFor({ format, json }, context) : undefined;
    if (screen !== undefined) return screen;
    const named = formatOf({ format, json }, "markdown");
    return named === TABLE ? tableScreen(output, context) : named;
  }
  const named = formatOf({ format, json }, DASHBOARD);
  if (named === DASHBOARD) return named;
  throw new UsageFailure(
    `Cannot open a report as ${named}: --open shows the page of --format ${DASHBOARD}.`,
  );
}

/** A table that is asked for is whole, however low the terminal; elsewhere it is plain. */
function tableScreen(
  output: string | undefined,
  { terminal, environment, colour, print }: CliContext,
): Terminal {
  if (output !== undefined || terminal === undefined) {
    return { view: plainView(environment, output === undefined ? colour : false), draw: print };
  }
  return { ...terminal, view: { ...terminal.view, height: Number.POSITIVE_INFINITY } };
}

async function createReport(
  words: readonly string[],
  values: ReportValues,
  format: ReportForm,
  context: CliContext,
): Promise<Report> {
  if (format === DASHBOARD) {
    const { html, ...unread } = await createPage(words, values, context);
    return { ...unread, text: html };
  }
  const comparesIfPossible = typeof format !== "string";
  using progress = startProgress(context);
  const needs = { isPage: false, onHistory: progress.showHistory };
  const wanted = { ...values, comparesIfPossible };
  await using request = await prepareReport(words, wanted, context, needs);
  const onProgress = (records: number) => progress.show(`Reading: ${countText(records, "record")}`);
  const watched = (asked: AskedUsage) => ({ ...asked, options: { ...asked.options, onProgress } });
  const asked = watched(request.asked);
  const report = values.by === undefined ? summaryReport : groupReport;
  const { text, records, unmatched, ...unread } = await report(
    { ...request, asked, before: request.before && watched(request.before) },
    format,
  );
  if (asked.store !== undefined && usedDimensions(values).has("author")) {
    await warnOfMissingAuthors(asked.store, request.config, context);
  }
  await refuseUnknownAgents(unmatched);
  // The other formats say it themselves.
  if (format === "csv") warnOfUnmatched(unmatched, context);
  if (records === 0 && request.hint !== undefined) context.warn(`tokenledger: ${request.hint}\n`);
  return { ...unread, text, faults: requireAnyRead(unread.faults, asked) };
}

type PreparedReport = Pick<ReportRequest, "asked" | "before" | "question">;

async function summaryReport({ asked, before }: PreparedReport, format: ReportFormat | Terminal) {
  const { summary, ...unread } = await reportSummary(asked.source, asked.options);
  const previous = before && (await reportSummary(before.source, before.options)).summary;
  const { records } = summary.total;
  const compared = { ...summary, previous };
  // Where there is nothing to draw, the same words say how to record.
  const text =
    typeof format === "string" ? renderReport(compared, format) : drawReport(compared, format.view);
  return { text, records, unmatched: summary.unmatched ?? [], ...unread };
}

async function groupReport(
  { asked, before, question }: PreparedReport,
  format: ReportFormat | Terminal,
) {
  const ask = ({ source, options }: AskedUsage) =>
    reportAnswer(source, { ...question, filters: options.filters ?? [] }, options);
  const { answer, ...unread } = await ask(asked);
  const previous = before && (await ask(before)).answer;
  const compared = previous === undefined ? answer : compareAnswers(answer, previous);
  const { records } = answer.total;
  const text =
    typeof format === "string" ? renderGroups(compared, format) : drawGroups(compared, format.view);
  return { text, records, unmatched: answer.unmatched ?? [], ...unread };
}
