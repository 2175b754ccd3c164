export const id = 8205;
export const ids = [8205];
export const modules = {

/***/ 8205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createPricing: () => (/* binding */ createPricing)
});

// EXTERNAL MODULE: ./build/usage/timestamp.js
var timestamp = __webpack_require__(8424);
;// CONCATENATED MODULE: ./build/pricing/list-prices.js
/** Returns the configured price that holds for a model at a time in UTC: the latest that had begun by then. */
function findListPrice(prices, model, utc) {
    let latest;
    for (const price of prices) {
        if (price.model !== model || startMs(price) > Date.parse(utc))
            continue;
        if (latest === undefined || startMs(price) >= startMs(latest))
            latest = price;
    }
    if (latest === undefined)
        return undefined;
    const { input, output, cacheRead, cacheWrite, cacheWriteOneHour } = latest;
    return { input, output, cacheRead, cacheWrite, cacheWriteOneHour };
}
function startMs({ from }) {
    return from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
}

;// CONCATENATED MODULE: ./build/pricing/price-parts.js
const NANO_USD_PER_USD_PER_MILLION = 1000;
/** Returns the cost of one call in nano-USD. */
function costOfTokens(tokens, parts) {
    const { inputTokens, outputTokens, cacheReadTokens } = tokens;
    const oneHourTokens = Math.min(tokens.cacheWriteOneHourTokens, tokens.cacheWriteTokens);
    const fiveMinuteTokens = tokens.cacheWriteTokens - oneHourTokens;
    const plainTokens = Math.max(inputTokens - cacheReadTokens - tokens.cacheWriteTokens, 0);
    const cacheWrite = parts.cacheWrite ?? parts.input;
    const usdPerMillion = plainTokens * priceAt(parts.input, inputTokens) +
        cacheReadTokens * priceAt(parts.cacheRead ?? parts.input, inputTokens) +
        fiveMinuteTokens * priceAt(cacheWrite, inputTokens) +
        oneHourTokens * priceAt(parts.cacheWriteOneHour ?? cacheWrite, inputTokens) +
        outputTokens * priceAt(parts.output, inputTokens);
    return Math.round(usdPerMillion * NANO_USD_PER_USD_PER_MILLION);
}
function priceAt(price, inputTokens) {
    if (typeof price === "number")
        return price;
    const tier = price.tiers.findLast(({ start }) => inputTokens > start);
    return tier?.price ?? price.base;
}
/** Returns the prices of short contexts. */
function withoutTiers(parts) {
    return {
        input: baseOf(parts.input),
        output: baseOf(parts.output),
        cacheRead: parts.cacheRead && baseOf(parts.cacheRead),
        cacheWrite: parts.cacheWrite && baseOf(parts.cacheWrite),
        cacheWriteOneHour: parts.cacheWriteOneHour && baseOf(parts.cacheWriteOneHour),
    };
}
function baseOf(price) {
    return typeof price === "number" ? price : price.base;
}

;// CONCATENATED MODULE: ./build/pricing/pricing.js



/**
 * Loads the price table, which takes some milliseconds, unless it is handed another way to find
 * prices: create it once there is something to price.
 */
async function createPricing({ prices, aliases }, findPublicPrice) {
    const findKnownPrice = findPublicPrice ?? (await Promise.all(/* import() */[__webpack_require__.e(2103), __webpack_require__.e(8196)]).then(__webpack_require__.bind(__webpack_require__, 8196))).findKnownPrice;
    function findPrice(model, utc) {
        const alias = Object.hasOwn(aliases, model) ? aliases[model] : undefined;
        const known = alias ?? model;
        return (findListPrice(prices, model, utc) ??
            findListPrice(prices, known, utc) ??
            findKnownPrice(known, utc));
    }
    return {
        costNanoUsd({ model, timestamp, tokens, isSessionTotal }) {
            const price = findPrice(model, timestamp);
            return price && costOfTokens(tokens, isSessionTotal ? withoutTiers(price) : price);
        },
        priceRecord(record) {
            const utc = (0,timestamp/* toUtc */.y)(record.timestamp);
            const price = utc && findPrice(record.model, utc);
            return price
                ? costOfTokens({ ...record, cacheWriteOneHourTokens: 0 }, withoutTiers(price))
                : undefined;
        },
    };
}


/***/ })

};
