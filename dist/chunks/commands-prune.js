import { n as Command } from "./commander.js";
import { s as countText } from "./format-number.js";
import { r as parseTime } from "./time-range.js";
import { n as UTC } from "./time-zone.js";
import { i as openDatabase, t as databaseOption } from "./database-argument.js";
import { n as _usingCtx } from "./hook.js";
// src/doors/cli/commands/prune.ts
/** `tokenledger prune`: deletes old records from the database, never from the ledger. */
const createPruneCommand = (context) => new Command("prune").description("Delete old records from the database; the ledger in git keeps them.").option("--older-than <time>", "keep so many days up to today, such as 90d, 2w, 6mo or 1y, or from a date on; days are of UTC, as the database's are", "6mo").option("--repository <name>", "only the records of this repository, such as acme/shop").option("--dry-run", "say what would be deleted and delete nothing").addOption(databaseOption()).action(async ({ olderThan, repository, dryRun = false, database }) => {
	try {
		var _usingCtx$1 = _usingCtx();
		const before = parseTime(olderThan, {
			now: context.now(),
			zone: UTC
		});
		const pruned = await _usingCtx$1.a(await openDatabase(context, {
			url: database,
			mode: "write",
			dryRun
		})).prune(before, repository);
		context.print(`${dryRun ? "Would delete" : "Deleted"} ${countText(pruned, "record")} from before ${before.slice(0, 10)} (UTC) from the database. The ledger keeps every row.\n`);
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
});
export { createPruneCommand };
