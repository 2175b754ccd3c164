import { Command } from "commander";
import { findLedgers, MissingLedger } from "../../../flows/ingest/find-ledgers.ts";
import { readNamedAuthors } from "../../../flows/read-named-authors.ts";
import { readSettings } from "../../../flows/read-settings.ts";
import { attributeFiles } from "../../../flows/report/attribute-records.ts";
import { reportBudgets } from "../../../flows/report/report-budgets.ts";
import { ledgerSource, type Unread } from "../../../flows/report/usage-source.ts";
import { repositoryName } from "../../../parts/git/repository-name.ts";
import type { BudgetSettings } from "../../../parts/report/budget/budget-tally.ts";
import { unmatchedBudgetText } from "../../../parts/report/budget/budget-text.ts";
import {
  createDimensions,
  HISTORY_DIMENSIONS,
} from "../../../parts/report/questions/dimensions.ts";
import { drawBudgets } from "../../../parts/report/terminal/draw-budgets.ts";
import { wrapWords } from "../../../parts/report/terminal/text-width.ts";
import { countText } from "../../../usage/format-number.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import { renderBudgets } from "../budget-columns.ts";
import { type CliContext, type CommandFactory, requireRepository } from "../context.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
  screenFor,
} from "../format-option.ts";
import { clockOf, timezoneOption, utcOption, type ZoneOptions } from "../time-options.ts";
import { ledgerPaths } from "../typed-ledgers.ts";

type Options = ZoneOptions & FormatOptions;

const NONE_SET =
  'No budgets are set: `budgets` in .telemetry/config.json sets them, such as [{ "scope": "repository", "per": "month", "usd": 100 }].';
const COVERED =
  "tokenledger: what subscriptions covered is not spent and does not count towards budgets.\n";
const EXIT_FAILED = 1;

/** `tokenledger budget`: what is spent of the repository's budgets, and what is left. */
export const createBudgetCommand: CommandFactory = (context) =>
  new Command("budget")
    .description(
      "Show what is spent and left of the budgets in .telemetry/config.json, and when they end at this rate.",
    )
    .addOption(utcOption())
    .addOption(timezoneOption())
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .action(async (options: Options) => {
      const format = formatOf(options, "table");
      const repository = await requireRepository(context.cwd);
      const config = await readSettings(repository.root, context.environment);
      const clock = clockOf(options, context);
      const dimensions = createDimensions({
        zone: clock.zone,
        ticketPatterns: config.ticket,
        folders: { depth: 1 },
      });
      const screen = screenFor(options, context);
      if (config.budgets.length === 0) context.warn(noneSet(screen?.view.width));
      const { budgets, billing } = config;
      const settings: BudgetSettings = {
        ...{ budgets, billing, dimensions, clock },
        repository: await repositoryName(repository.root),
        mappedAuthors: await readNamedAuthors(budgets, repository.root, context.environment),
      };
      const source = await findSource(repository.root, settings, context);
      const { states, unmatched, ...unread } = await reportBudgets(source, settings, config);
      warnOfUnread(unread, context);
      for (const each of unmatched) {
        context.warn(`tokenledger: ${visibleLine(unmatchedBudgetText(each))}\n`);
      }
      if (states.some(({ coveredNanoUsd }) => coveredNanoUsd > 0)) context.warn(COVERED);
      if (screen !== undefined) screen.draw(drawBudgets(states, screen.view));
      else context.print(renderBudgets(states, format));
    });

function noneSet(width: number | undefined): string {
  const lines = width === undefined ? [NONE_SET] : wrapWords(NONE_SET, width);
  return lines.map((line) => `${line}\n`).join("");
}

async function findSource(root: string, { budgets }: BudgetSettings, context: CliContext) {
  const warn = (problem: string) => context.warn(`tokenledger: ${visibleLine(problem)}\n`);
  const files = await findLedgers(ledgerPaths([], root, context), undefined, warn).catch(
    (error: unknown) => {
      // Where nothing is recorded yet, nothing is spent.
      if (error instanceof MissingLedger) return [];
      throw error;
    },
  );
  if (!budgets.some(({ scope }) => HISTORY_DIMENSIONS.has(scope))) return ledgerSource(files);
  const { environment } = context;
  const needs = { outcome: false, changedLines: false };
  const paths = files.map(({ path }) => path);
  return ledgerSource(files, () => attributeFiles(paths, { environment, needs }));
}

function warnOfUnread({ rejected, faults }: Unread, context: CliContext): void {
  if (rejected > 0) {
    context.warn(
      `tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "does" : "do"} not count; \`tokenledger validate\` says where and why.\n`,
    );
  }
  for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
  if (faults.length > 0) context.exitWith(EXIT_FAILED);
}
