import { Command } from "commander";
import { type MigrateReport, migrateDatabase } from "../../../parts/database/migrate-database.ts";
import type { MergedRecords } from "../../../parts/database/store-access.ts";
import { mergedLine } from "../../../parts/report/merged-line.ts";
import { countText } from "../../../usage/format-number.ts";
import type { CommandFactory } from "../context.ts";
import { databaseOption, findDatabase } from "../database-argument.ts";

interface Options {
  readonly database?: string;
  readonly dryRun?: boolean;
  readonly rebuild?: boolean;
}

/** `tokenledger migrate`: brings the database's tables up to date. */
export const createMigrateCommand: CommandFactory = (context) =>
  new Command("migrate")
    .description("Make the database's tables, or bring them up to date.")
    .option("--dry-run", "print the SQL and run nothing")
    .option("--rebuild", "rebuild the daily totals from the records")
    .addOption(databaseOption())
    .action(async ({ database, dryRun = false, rebuild = false }: Options) => {
      const { url, folder } = await findDatabase(context, database);
      const { environment, nodeVersion, now } = context;
      const onMerge = (merged: MergedRecords) => context.print(mergedLine(merged));
      const options = { environment, nodeVersion, now, dryRun, rebuild, onMerge };
      const report = await migrateDatabase(url, folder, options);
      context.print(dryRun ? sqlOf(report) : summary(report));
    });

function sqlOf(report: MigrateReport): string {
  const { database, migrationsTable, migrations, distribution, rebuild } = report;
  const transactions = [
    { title: "The record of what was run", statements: migrationsTable },
    ...migrations.map(({ version, statements, setting, sums }) => ({
      title: `Schema ${version} of ${database}`,
      statements: [
        ...(setting === undefined ? [] : [setting]),
        ...(sums === undefined ? [] : [sums]),
        ...statements,
        `INSERT INTO schema_migrations (version, applied_at) VALUES (${version}, CURRENT_TIMESTAMP)`,
        ...(sums === undefined ? [] : [sums]),
      ],
    })),
    { title: "Spread over the nodes", statements: distribution },
    { title: "Daily totals", statements: rebuild },
  ].filter(({ statements }) => statements.length > 0);
  if (transactions.length === 0) return `-- ${database} is up to date.\n`;
  return transactions
    .map(
      ({ title, statements }) =>
        `-- ${title}\nBEGIN;\n${statements.map((sql) => `${sql.trim()};\n`).join("")}COMMIT;\n`,
    )
    .join("\n");
}

function summary({ database, migrations, distribution, rebuild }: MigrateReport): string {
  const newest = migrations.at(-1)?.version;
  return [
    newest === undefined
      ? `${database} is up to date.`
      : `Brought ${database} to schema ${newest} in ${countText(migrations.length, "step")}.`,
    ...(distribution.length > 0 ? ["Spread its tables over the nodes."] : []),
    ...(rebuild.length > 0 ? ["Rebuilt its daily totals."] : []),
  ]
    .map((line) => `${line}\n`)
    .join("");
}
