import { Command } from "commander";
import { UsageFailure } from "../../../usage/failure.ts";
import { nearestName } from "../../../usage/nearest-name.ts";
import { visibleLine } from "../../../usage/visible-text.ts";
import type { CommandFactory } from "../context.ts";
import { databaseOption, openDatabase } from "../database-argument.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
} from "../format-option.ts";
import { warnOfMissingAuthors } from "../missing-authors.ts";
import { readOwnSettings } from "../own-settings.ts";
import { QUERIES } from "../queries.ts";
import type { Query, QueryOptions, RowOptions } from "../query.ts";
import { renderResult } from "../render-result.ts";
import {
  clockOf,
  sinceOption,
  timezoneOption,
  untilOption,
  utcOption,
  type ZoneOptions,
} from "../time-options.ts";
import { wordColumn } from "../usage-columns.ts";
import { warnOfListPrices } from "../warn-of-list-prices.ts";

interface Options extends QueryOptions, RowOptions, FormatOptions, ZoneOptions {
  readonly database?: string;
}

type NamedQuery = Query & { readonly name: string };

const QUERY_COLUMNS = [
  wordColumn("name", "Query", ({ name }: NamedQuery) => name),
  wordColumn("parameter", "Takes", ({ firstOption }: NamedQuery) => firstOption),
  wordColumn("answers", "Answers", ({ answers }: NamedQuery) => answers),
];

/** `tokenledger query`: one of the database's named queries. */
export const createQueryCommand: CommandFactory = (context) =>
  new Command("query")
    .description("Answer a question from the database; without a name, list the questions.")
    .argument("[name]", "the question")
    .argument("[word]", "what the question takes: a phase, a prompt name, days or a range of time")
    .addOption(sinceOption())
    .addOption(untilOption())
    .addOption(utcOption())
    .addOption(timezoneOption())
    .option("--phase <phase>", "this phase only")
    .option("--prompt-name <name>", "this prompt name (task type) only")
    .option("--days <number>", "how many days, up to today in UTC (default: 30)")
    .option("--sort <column>", "by this column: the largest numbers first, texts from A to Z")
    .option("--limit <number>", "no more rows than this")
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .addOption(databaseOption())
    .action(
      async (
        name: string | undefined,
        word: string | undefined,
        { database, format, json, utc, timezone, sort, limit, ...options }: Options,
      ) => {
        const written = formatOf({ format, json }, "table");
        if (name === undefined) {
          context.print(renderResult(written, QUERY_COLUMNS, listQueries()));
          return;
        }
        const config = await readOwnSettings(context);
        const query = findQuery(name);
        const ask = query.prepare({
          ...{ word, options, rows: { sort, limit } },
          ...{ clock: clockOf({ utc, timezone }, context), ticketPatterns: config.ticket },
        });
        await using store = await openDatabase(context, { url: database, mode: "read" });
        if (query.hasCosts) warnOfListPrices(config, context);
        if (query.hasAuthors) await warnOfMissingAuthors(store, config, context);
        const warn = (text: string) => context.warn(`tokenledger: ${visibleLine(text)}\n`);
        context.print(await ask(store, { format: written, warn }));
      },
    );

function listQueries(): readonly NamedQuery[] {
  return Object.entries(QUERIES).map(([name, query]) => ({ ...query, name }));
}

function findQuery(name: string): Query {
  const query = Object.hasOwn(QUERIES, name) ? QUERIES[name] : undefined;
  if (query !== undefined) return query;
  const names = Object.keys(QUERIES);
  const meant = nearestName(name, names);
  throw new UsageFailure(
    `There is no query ${JSON.stringify(name)}. ${meant === undefined ? `Expected one of ${names.join(", ")}.` : `Did you mean ${meant}?`}`,
  );
}
