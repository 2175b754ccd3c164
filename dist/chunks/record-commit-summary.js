import { a as parseLedger } from "./parse-ledger.js";
import { a as paidPhrases, f as formatTokens, o as sumPaid } from "./format-number.js";
// src/flows/record/commit-summary.ts
/**
* Returns what a commit's rows and all rows of its branch come to: `$0.12, 162 k tokens (this branch $4.56)`.
* `ledger` is the whole file, these rows included.
*/
function summarizeCommit(ledger, rows, branch, billing) {
	const own = recordsOf(`${ledger.subarray(0, ledger.indexOf("\n") + 1).toString()}${rows.join("")}`);
	const tokens = own.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
	const costText = (records) => paidPhrases(sumPaid(records, billing)).join(", ");
	const commit = `${costText(own)}, ${formatTokens(tokens)} tokens`;
	const ofBranch = recordsOf(ledger).filter((record) => record.branch === branch);
	if (branch === void 0 || ofBranch.length === 0) return commit;
	return `${commit} (this branch ${costText(ofBranch)})`;
}
function recordsOf(ledger) {
	return parseLedger(ledger).rows.map(({ record }) => record);
}
export { summarizeCommit };
