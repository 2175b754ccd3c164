import { i as InvalidArgumentError } from "./commander.js";
import { fr as didYouMean } from "./hook.js";
// src/doors/cli/with-choices.ts
/** Makes an option or an argument take one of some words; what is misspelled is told the nearest. */
function withChoices(taker, choices) {
	taker.choices(choices);
	taker.argParser((text) => {
		if (choices.includes(text)) return text;
		throw new InvalidArgumentError(`Allowed choices are ${choices.join(", ")}.${didYouMean(text, choices)}`);
	});
	return taker;
}
export { withChoices as t };
