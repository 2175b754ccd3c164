import { n as Command } from "./commander.js";
import { s as countText } from "./format-number.js";
import { n as _usingCtx, r as visibleLine } from "./hook.js";
import { n as isConfirmed } from "./confirm.js";
import { i as openDatabase, r as findRecordsOf, t as databaseOption } from "./database-argument.js";
// src/doors/cli/commands/rename.ts
/** `tokenledger rename`: makes one repository's records in the database another's. */
const createRenameCommand = (context) => new Command("rename").description("Give a repository's records in the database the name that it has now.").argument("<old>", "the name that the database has, such as acme/old").argument("<new>", "the name that the repository has now, such as acme/new").option("--dry-run", "say what would be renamed and change nothing").option("--yes", "do it without asking").addOption(databaseOption()).action(async (oldName, newName, options) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const { dryRun = false, yes = false, database: url } = options;
		const store = _usingCtx$1.a(await openDatabase(context, {
			url,
			mode: "write",
			dryRun
		}));
		const { repository, records } = await findRecordsOf(store, oldName);
		const target = visibleLine(newName);
		const what = `${countText(records, "record")} of ${visibleLine(repository)}`;
		const others = (await store.listRepositories()).find((each) => each.repository !== repository && each.repository.toLowerCase() === newName.toLowerCase());
		const joined = others === void 0 ? "" : `, which has ${countText(others.records, "record")} already`;
		const question = `Rename ${what} to ${target}${joined}?`;
		if (others !== void 0 && !dryRun && !yes && !await isConfirmed(question, context)) {
			context.print("Nothing was renamed.\n");
			return;
		}
		await store.rename(repository, newName);
		context.print(`${dryRun ? "Would rename" : "Renamed"} ${what} to ${target}${joined}. The next ingestion reads its ledger again.\n`);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
export { createRenameCommand };
