// src/doors/cli/warn-of-list-prices.ts
/** Says that the sums which follow are list prices, where that is not what is paid for all agents, and what tells them `apart`. */
function warnOfListPrices({ billing }, { warn }, apart = "report --database <url>") {
	if (Object.values(billing).every((each) => each === "list")) return;
	warn(`tokenledger: costs here are list prices, also of what a subscription covers or credits pay for; \`tokenledger ${apart}\` tells these apart.\n`);
}
export { warnOfListPrices as t };
