import { Command } from "commander";
import { drawStats } from "../../../parts/report/terminal/draw-stats.ts";
import type { CommandFactory } from "../context.ts";
import { databaseOption, openDatabase } from "../database-argument.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
  screenFor,
} from "../format-option.ts";
import { readOwnSettings } from "../own-settings.ts";
import { renderStats } from "../render-stats.ts";
import {
  clockOf,
  sinceOption,
  type TimeOptions,
  timeRangeOf,
  timezoneOption,
  untilOption,
  utcOption,
} from "../time-options.ts";
import { warnOfListPrices } from "../warn-of-list-prices.ts";

interface Options extends TimeOptions, FormatOptions {
  readonly database?: string;
}

/** `tokenledger stats`: what the database adds up to. */
export const createStatsCommand: CommandFactory = (context) =>
  new Command("stats")
    .description("Show what the database adds up to: tokens, cost, success rate, models.")
    .addOption(sinceOption())
    .addOption(untilOption())
    .addOption(utcOption())
    .addOption(timezoneOption())
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .addOption(databaseOption())
    .action(async (options: Options) => {
      const format = formatOf(options, "table");
      const clock = clockOf(options, context);
      const { since, until } = timeRangeOf(options, clock);
      await using store = await openDatabase(context, { url: options.database, mode: "read" });
      const totals = await store.totals({ since, until });
      if (totals.records === 0 && (format === "table" || format === "markdown")) {
        const when = since === undefined && until === undefined ? "yet" : "of that time";
        context.print(`The database holds no usage ${when}.\n`);
        return;
      }
      warnOfListPrices(await readOwnSettings(context), context);
      const models = await store.tokensByModel(since, until);
      const screen = screenFor(options, context);
      if (screen !== undefined) {
        screen.draw(drawStats({ totals, models }, clock.zone, screen.view));
      } else {
        context.print(renderStats(format, { totals, models }, clock.zone));
      }
    });
