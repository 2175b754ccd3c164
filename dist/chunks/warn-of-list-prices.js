import { n as findRepository } from "./repository.js";
import { t as readSettings } from "./read-settings.js";
// src/doors/cli/own-settings.ts
/** Reads the settings of the repository, or else of the folder, that one stands in. */
async function readOwnSettings({ cwd, environment }) {
	const repository = await findRepository(cwd);
	return readSettings(repository?.root ?? cwd, environment);
}
// src/doors/cli/warn-of-list-prices.ts
/** Says that the sums which follow are list prices, where that is not what is paid for all agents. */
function warnOfListPrices({ billing }, { warn }) {
	if (Object.values(billing).every((each) => each === "list")) return;
	warn("tokenledger: costs here are list prices, also of what a subscription covers or credits pay for; `tokenledger report --database <url>` tells these apart.\n");
}
export { readOwnSettings as n, warnOfListPrices as t };
