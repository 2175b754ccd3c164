import { n as Command } from "./commander.js";
import { s as countText } from "./format-number.js";
import { n as _usingCtx, r as visibleLine } from "./hook.js";
import { n as isConfirmed } from "./confirm.js";
import { i as openDatabase, r as findRecordsOf, t as databaseOption } from "./database-argument.js";
// src/doors/cli/commands/forget.ts
/** `tokenledger forget`: deletes a repository's records from the database, never from its ledger. */
const createForgetCommand = (context) => new Command("forget").description("Delete a repository's records from the database; its ledger in git keeps them.").argument("<repository>", "the name that the database has, such as acme/shop").option("--dry-run", "say what would be deleted and delete nothing").option("--yes", "delete without asking").addOption(databaseOption()).action(async (name, { dryRun = false, yes = false, database: url }) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const store = _usingCtx$1.a(await openDatabase(context, {
			url,
			mode: "write",
			dryRun
		}));
		const { repository, records } = await findRecordsOf(store, name);
		const what = `${countText(records, "record")} of ${visibleLine(repository)}`;
		const question = `Delete ${what} from the database?`;
		if (!dryRun && !yes && !await isConfirmed(question, context)) {
			context.print("Nothing was deleted.\n");
			return;
		}
		await store.forget(repository);
		context.print(`${dryRun ? "Would delete" : "Deleted"} ${what} from the database. The next ingestion of its ledger loads them again.\n`);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
export { createForgetCommand };
