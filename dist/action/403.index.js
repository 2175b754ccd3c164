export const id = 403;
export const ids = [403];
export const modules = {

/***/ 2403:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findKnownPrice: () => (/* binding */ findKnownPrice),
  lookUpPrice: () => (/* binding */ lookUpPrice)
});

// EXTERNAL MODULE: ./node_modules/@pydantic/genai-prices/dist/index.js
var dist = __webpack_require__(2294);
// EXTERNAL MODULE: ./build/parts/pricing/free-models.js
var free_models = __webpack_require__(7571);
;// CONCATENATED MODULE: ./build/parts/pricing/model-spellings.js

const CLAUDE_AT_BEDROCK = /(?:^|[./])anthropic\.(claude-[a-z0-9.-]+?)(?:-v\d+(?::\d+)?)?$/;
const OTHER_AT_BEDROCK = /(?:^|\/)((?:[a-z-]+\.)?(?:ai21|amazon|cohere|deepseek|meta|mistral|openai|qwen|writer)\.[\w.:-]+)$/;
const AT_OPENROUTER = /^openrouter\/(.+)$/;
const PROVIDER_PREFIX = /^(?:[\w.-]+\/)+/;
/** How Droid names a model that its user set up: `custom:GPT-5.4-[Proxy]-0`, or just `custom:gpt-5`. */
const CUSTOM_PREFIX = /^custom:/;
const CUSTOM_SUFFIX = /(?:-\[[^\]]*\])?(?:-\d+)?$/;
const CONTEXT_SUFFIX = /(?<!-)\[\w+\]$/;
/**
 * Returns the spellings under which a model may be known, the most exact first: as it is named;
 * `us.anthropic.claude-…-v1:0` at Bedrock's price, else at Anthropic's; `anthropic/claude-sonnet-4.5`
 * without its prefix and with dashes. None for Ollama's names: who runs a model costs what that one says.
 */
function modelSpellings(model) {
    const named = model.trim().toLowerCase().replace(CONTEXT_SUFFIX, "");
    const id = named.replace(CUSTOM_PREFIX, "");
    if ((0,free_models/* isOllamaName */.S)(id))
        return [];
    const claude = CLAUDE_AT_BEDROCK.exec(id)?.[1];
    if (claude !== undefined)
        return [at("aws", id), at("anthropic", claude)];
    const other = OTHER_AT_BEDROCK.exec(id)?.[1];
    if (other !== undefined)
        return [at("aws", other)];
    const bare = id.replace(PROVIDER_PREFIX, "");
    const routed = AT_OPENROUTER.exec(id)?.[1];
    return [
        ...[...new Set([id, bare, bare.replaceAll(".", "-")])].map((each) => at(undefined, each)),
        ...(id === named ? [] : [at(undefined, bare.replace(CUSTOM_SUFFIX, ""))]),
        ...(routed === undefined ? [] : [at("openrouter", routed)]),
    ];
}
function at(providerId, id) {
    return { id, providerId };
}

;// CONCATENATED MODULE: ./build/parts/pricing/known-prices.js


const priceByModelAndDay = new Map();
/**
 * Returns the public list price of a model at a time in UTC; undefined when the model is unknown.
 * Asks the library for its price table's entry only, once per model and day: its own sum takes
 * 20 µs a call, and logs hold a hundred thousand.
 */
function findKnownPrice(model, utc) {
    const key = `${utc.slice(0, 10)} ${model}`;
    if (priceByModelAndDay.has(key))
        return priceByModelAndDay.get(key);
    const found = lookUpPrice(model, utc);
    if (!found?.changesWithinDays)
        priceByModelAndDay.set(key, found?.parts);
    return found?.parts;
}
/** Looks a model up in the library's price table. */
function lookUpPrice(model, utc) {
    const timestamp = new Date(utc);
    for (const { id, providerId } of modelSpellings(model)) {
        const found = (0,dist/* calcPrice */.jh)({}, id, { timestamp, ...(providerId && { providerId }) });
        const parts = found && toParts(found.model_price);
        if (!parts)
            continue;
        const { prices } = found.model;
        const changesWithinDays = Array.isArray(prices) && prices.some(({ constraint }) => constraint?.type === "time_of_date");
        return { parts, changesWithinDays };
    }
    return undefined;
}
function toParts(prices) {
    const { input_mtok: input, output_mtok: output } = prices;
    if (input === undefined || output === undefined)
        return undefined;
    return {
        input,
        output,
        cacheRead: prices.cache_read_mtok,
        cacheWrite: prices.cache_write_mtok,
        cacheWriteOneHour: prices.cache_write_1h_mtok,
    };
}


/***/ })

};
