import { ct as NO_TOKENS, vt as createPricing } from "./hook.js";
import { createHash } from "node:crypto";
// src/flows/ingest/record-prices.ts
/** Raised when the meaning of rows changes, so that every file is read again. */
const READING_VERSION = 3;
function createRecordPrices(options, now) {
	let pricing;
	const load = () => {
		pricing ??= createPricing(options);
		return pricing;
	};
	const rules = JSON.stringify([
		READING_VERSION,
		options.prices,
		options.aliases
	]);
	return {
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
