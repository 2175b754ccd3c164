import { createInterface } from "node:readline";
// src/doors/cli/confirm.ts
const YES = /^\s*y(?:es)?\s*$/i;
/** Asks a question whose answer is no unless it is yes; an input that ends, or Ctrl+C, says no. */
async function confirm(question, input, output) {
	const dialog = createInterface({
		input,
		output,
		prompt: `${question} [y/N] `
	});
	dialog.prompt();
	const answer = await new Promise((resolve) => {
		dialog.once("line", resolve);
		dialog.once("close", () => resolve(void 0));
	});
	dialog.close();
	if (answer === void 0) output.write("\n");
	return answer !== void 0 && YES.test(answer);
}
export { confirm };
