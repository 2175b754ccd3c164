import { Command } from "commander";
import type { TotalUsage } from "../../../parts/database/query-results.ts";
import {
  countText,
  formatCost,
  formatDuration,
  formatPercent,
  formatTokens,
} from "../../../usage/format-number.ts";
import { parseTimeArgument } from "../../../usage/time-argument.ts";
import type { CommandFactory } from "../context.ts";
import { databaseOption, openDatabase } from "../database-argument.ts";
import { textTable } from "../text-table.ts";
import { SUM_COLUMNS, textColumn } from "../usage-columns.ts";

interface Options {
  readonly database?: string;
  readonly since?: string;
  readonly until?: string;
}

const MODEL_COLUMNS = [
  textColumn("model", "Model", ({ model }: { readonly model: string }) => model),
  ...SUM_COLUMNS,
];

/** `tokenledger stats`: what the database adds up to. */
export const createStatsCommand: CommandFactory = (context) =>
  new Command("stats")
    .description("Show what the database adds up to: tokens, cost, success rate, models.")
    .option(
      "--since <time>",
      "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago",
    )
    .option("--until <time>", "before this time")
    .addOption(databaseOption())
    .action(async (options: Options) => {
      const [since, until] = [options.since, options.until].map((text) =>
        text === undefined ? undefined : parseTimeArgument(text, context.now()).toISOString(),
      );
      await using store = await openDatabase(context, { url: options.database, mode: "read" });
      const totals = await store.totals({ since, until });
      if (totals.records === 0) {
        const when = since === undefined && until === undefined ? "yet" : "of that time";
        context.print(`The database holds no usage ${when}.\n`);
        return;
      }
      context.print(totalLines(totals));
      context.print(`\n${textTable(MODEL_COLUMNS, await store.tokensByModel(since, until))}`);
    });

function totalLines(totals: TotalUsage): string {
  const lines = {
    Usage: `${countText(totals.records, "record")}${sessions(totals)}`,
    Period: `${period(totals)} (UTC)`,
    Tokens: `${formatTokens(totals.inputTokens + totals.outputTokens)}: ${formatTokens(totals.inputTokens)} in (${formatTokens(totals.cacheReadTokens)} cache reads, ${formatTokens(totals.cacheWriteTokens)} cache writes), ${formatTokens(totals.outputTokens)} out`,
    Cost: cost(totals),
    Success: totals.successRate === undefined ? "unknown" : formatPercent(totals.successRate),
    Duration:
      totals.averageDurationMs === undefined
        ? "unknown"
        : `${formatDuration(totals.averageDurationMs)} on average`,
  };
  return Object.entries(lines)
    .map(([title, text]) => `${title.padEnd(10)}${text}\n`)
    .join("");
}

function period({ firstTimestamp, lastTimestamp }: TotalUsage): string {
  const [first, last] = [firstTimestamp, lastTimestamp].map((time) => time?.slice(0, 10));
  return first === last ? `${first}` : `${first} to ${last}`;
}

function sessions({ sessions }: TotalUsage): string {
  return sessions === 0 ? "" : ` in ${countText(sessions, "session")}`;
}

function cost({ records, costNanoUsd, unpricedRecords, unpricedTokens }: TotalUsage): string {
  if (unpricedRecords === 0) return formatCost(costNanoUsd);
  const unpriced = `${formatTokens(unpricedTokens)} tokens in ${countText(unpricedRecords, "record")} without a price`;
  return unpricedRecords === records ? unpriced : `${formatCost(costNanoUsd)}, and ${unpriced}`;
}
