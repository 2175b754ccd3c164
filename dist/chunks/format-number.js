// src/usage/format-number.ts
const NANO_USD_PER_USD = 1e9;
const UNITS = [
	{
		size: 1e9,
		symbol: "B"
	},
	{
		size: 1e6,
		symbol: "M"
	},
	{
		size: 1e3,
		symbol: "k"
	}
];
/** Returns a whole number with its thousands apart: `12,345`. */
function formatWhole(value) {
	return decimalFormat(0).format(value);
}
/** Returns a token count with three significant digits: `950`, `12.3 k`, `12.3 M`, `1.23 B`. */
function formatTokens(count) {
	const unit = UNITS.find(({ size }) => Number(count.toPrecision(3)) >= size);
	if (unit === void 0) return formatWhole(count);
	const value = Number((count / unit.size).toPrecision(3));
	if (value >= 1e3) return `${formatWhole(value)} ${unit.symbol}`;
	return `${value.toPrecision(3)} ${unit.symbol}`;
}
/** Returns a cost in USD with cents, and with two significant digits below ten cents: `$4.56`, `$0.0045`. */
function formatCost(costNanoUsd) {
	const usd = costNanoUsd / NANO_USD_PER_USD;
	const digits = usd > 0 && usd < .1 ? 1 - Math.floor(Math.log10(usd)) : 2;
	return `$${decimalFormat(Math.min(digits, 9)).format(usd)}`;
}
const decimalFormats = /* @__PURE__ */ new Map();
/** Returns the format of numbers with so many digits behind the point: to make one takes longer than to use it a hundred times. */
function decimalFormat(digits) {
	let format = decimalFormats.get(digits);
	if (format === void 0) {
		format = new Intl.NumberFormat("en", {
			minimumFractionDigits: digits,
			maximumFractionDigits: digits
		});
		decimalFormats.set(digits, format);
	}
	return format;
}
/** Returns a rate of 0 to 1 in percent; `0 %` and `100 %` mean exactly that. */
function formatPercent(rate) {
	const percent = Math.round(rate * 100);
	if (percent === 100 && rate < 1) return "> 99 %";
	if (percent === 0 && rate > 0) return "< 1 %";
	return `${percent} %`;
}
/** Returns a duration in the units a person would say: `850 ms`, `45.0 s`, `3 m 12 s`, `2 h 5 m`. */
function formatDuration(durationMs) {
	if (durationMs < 1e3) return `${Math.round(durationMs)} ms`;
	if (durationMs < 59950) return `${(durationMs / 1e3).toFixed(1)} s`;
	const seconds = Math.round(durationMs / 1e3);
	if (seconds < 3600) return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
	const minutes = Math.round(seconds / 60);
	return `${formatWhole(Math.floor(minutes / 60))} h ${minutes % 60} m`;
}
/** Returns a count and its noun: `1 record`, `1,234 records`. */
function countText(count, noun) {
	return `${formatWhole(count)} ${noun}${count === 1 ? "" : "s"}`;
}
export { formatTokens as a, formatPercent as i, formatCost as n, formatWhole as o, formatDuration as r, countText as t };
