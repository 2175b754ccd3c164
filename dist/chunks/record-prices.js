import { Ot as createPricing, gt as NO_TOKENS } from "./hook.js";
import { createHash } from "node:crypto";
function createRecordPrices({ prices, aliases }, now) {
	const options = {
		prices,
		aliases
	};
	let pricing;
	const load = () => {
		pricing ??= createPricing(options);
		return pricing;
	};
	const rules = JSON.stringify([
		3,
		prices,
		aliases
	]);
	return {
		pricing: options,
		rules: createHash("sha256").update(rules).digest("hex").slice(0, 32),
		async costOf(record) {
			return record.costNanoUsd ?? (await load()).priceRecord(record);
		},
		async knowAnyOf(models) {
			if (models.length === 0) return false;
			const { costNanoUsd } = await load();
			const tokens = {
				...NO_TOKENS,
				cacheWriteOneHourTokens: 0
			};
			return models.some((model) => costNanoUsd({
				model,
				timestamp: now.toISOString(),
				tokens
			}) !== void 0);
		}
	};
}
export { createRecordPrices as t };
