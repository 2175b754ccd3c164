import { _r as UsageFailure } from "./hook.js";
import { createInterface } from "node:readline";
// src/doors/cli/confirm.ts
/** Asks before something that cannot be undone. @throws {UsageFailure} where nobody can be asked. */
async function isConfirmed(question, { confirm }) {
	if (confirm !== void 0) return confirm(question);
	throw new UsageFailure(`Cannot ask "${question}": this is not a terminal. Nothing was changed; run again with --yes to go ahead, or with --dry-run to look only.`);
}
const YES = /^\s*y(?:es)?\s*$/i;
const EMPTY = /^\s*$/;
/**
* Asks a yes-or-no question; an empty line is the usual answer, and anything else but yes is no, the end of the
* input and Ctrl+C included.
*/
async function confirm(question, { input, output, usual = false }) {
	const dialog = createInterface({
		input,
		output,
		prompt: `${question} ${usual ? "[Y/n]" : "[y/N]"} `
	});
	dialog.prompt();
	const answer = await new Promise((resolve) => {
		dialog.once("line", resolve);
		dialog.once("close", () => resolve(void 0));
	});
	dialog.close();
	if (answer === void 0) output.write("\n");
	if (answer === void 0) return false;
	return EMPTY.test(answer) ? usual : YES.test(answer);
}
export { isConfirmed as n, confirm as t };
