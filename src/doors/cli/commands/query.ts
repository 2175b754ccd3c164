import { Argument, Command, Option } from "commander";
import { UsageFailure } from "../../../usage/failure.ts";
import type { CommandFactory } from "../context.ts";
import { databaseOption, openDatabase } from "../database-argument.ts";
import { QUERIES, type QueryOptions } from "../queries.ts";
import { RESULT_FORMATS, type ResultFormat } from "../render-result.ts";

interface Options extends QueryOptions {
  readonly database?: string;
  readonly format: ResultFormat;
}

/** `tokenledger query`: one of the database's named queries. */
export const createQueryCommand: CommandFactory = (context) =>
  new Command("query")
    .description("Answer a question from the database.")
    .addArgument(new Argument("<name>", "the question").choices(Object.keys(QUERIES)))
    .option(
      "--since <time>",
      "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago",
    )
    .option("--until <time>", "before this time")
    .option("--phase <phase>", "this phase only")
    .option("--prompt-name <name>", "this prompt name (task type) only")
    .option("--days <number>", "how many days, up to today in UTC (default: 30)")
    .addOption(
      new Option("--format <format>", "how the answer is written")
        .choices(RESULT_FORMATS)
        .default("table"),
    )
    .addOption(databaseOption())
    .action(async (name: string, { database, format, ...given }: Options) => {
      const prepare = QUERIES[name];
      if (prepare === undefined) throw new UsageFailure(`There is no query ${name}.`);
      const ask = prepare(given, context.now());
      await using store = await openDatabase(context, { url: database, mode: "read" });
      context.print(await ask(store, format));
    });
