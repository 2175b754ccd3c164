import { n as Command } from "./commander.js";
import { a as mergedLine, c as distribute, d as pendingMigrations, l as hasMigrationsTable, n as findDatabase, o as openDatabase, t as databaseOption, u as migrate } from "./database-argument.js";
import { b as rebuildStatements, y as rebuildRollups } from "./retention.js";
import { s as countText } from "./format-number.js";
// src/parts/database/migrate-database.ts
/** Brings the schema of a database up to date, and its roll-ups where that is wanted. */
async function migrateDatabase(url, baseFolder, { rebuild, onMerge, ...rest }) {
	const { now, dryRun } = rest;
	const { engine, schema } = await openDatabase(url, baseFolder, {
		...rest,
		mode: "create"
	});
	try {
		const plan = {
			database: schema.name,
			migrationsTable: await hasMigrationsTable(schema) ? [] : schema.migrationsTable,
			migrations: await pendingMigrations(schema),
			distribution: await schema.pendingDistribution?.() ?? [],
			rebuild: rebuild ? rebuildStatements(engine.database) : []
		};
		if (dryRun) return plan;
		await migrate(schema, now, onMerge);
		await distribute(schema);
		if (rebuild) await rebuildRollups(engine.database);
		return plan;
	} finally {
		await engine.close();
	}
}
// src/doors/cli/commands/migrate.ts
/** `tokenledger migrate`: brings the database's tables up to date. */
const createMigrateCommand = (context) => new Command("migrate").description("Make the database's tables, or bring them up to date.").option("--dry-run", "print the SQL and run nothing").option("--rebuild", "rebuild the daily totals from the records").addOption(databaseOption()).action(async ({ database, dryRun = false, rebuild = false }) => {
	const { url, folder } = await findDatabase(context, database);
	const { environment, nodeVersion, now } = context;
	const onMerge = (merged) => context.print(mergedLine(merged));
	const report = await migrateDatabase(url, folder, {
		environment,
		nodeVersion,
		now,
		dryRun,
		rebuild,
		onMerge
	});
	context.print(dryRun ? sqlOf(report) : summary(report));
});
function sqlOf(report) {
	const { database, migrationsTable, migrations, distribution, rebuild } = report;
	const transactions = [
		{
			title: "The record of what was run",
			statements: migrationsTable
		},
		...migrations.map(({ version, statements, setting, sums }) => ({
			title: `Schema ${version} of ${database}`,
			statements: [
				...setting === void 0 ? [] : [setting],
				...sums === void 0 ? [] : [sums],
				...statements,
				`INSERT INTO schema_migrations (version, applied_at) VALUES (${version}, CURRENT_TIMESTAMP)`,
				...sums === void 0 ? [] : [sums]
			]
		})),
		{
			title: "Spread over the nodes",
			statements: distribution
		},
		{
			title: "Daily totals",
			statements: rebuild
		}
	].filter(({ statements }) => statements.length > 0);
	if (transactions.length === 0) return `-- ${database} is up to date.\n`;
	return transactions.map(({ title, statements }) => `-- ${title}\nBEGIN;\n${statements.map((sql) => `${sql.trim()};\n`).join("")}COMMIT;\n`).join("\n");
}
function summary({ database, migrations, distribution, rebuild }) {
	const newest = migrations.at(-1)?.version;
	return [
		newest === void 0 ? `${database} is up to date.` : `Brought ${database} to schema ${newest} in ${countText(migrations.length, "step")}.`,
		...distribution.length > 0 ? ["Spread its tables over the nodes."] : [],
		...rebuild.length > 0 ? ["Rebuilt its daily totals."] : []
	].map((line) => `${line}\n`).join("");
}
export { createMigrateCommand };
