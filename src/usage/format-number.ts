const NANO_USD_PER_USD = 1e9;
const UNITS = [
  { size: 1e9, symbol: "B" },
  { size: 1e6, symbol: "M" },
  { size: 1e3, symbol: "k" },
];

/** Returns a whole number with its thousands apart: `12,345`. */
export function formatWhole(value: number): string {
  return decimalFormat(0).format(value);
}

/** Returns a token count with three significant digits: `950`, `12.3 k`, `12.3 M`, `1.23 B`. */
export function formatTokens(count: number): string {
  // What three digits round up to the next unit is written in it: 999,999 is 1.00 M.
  const unit = UNITS.find(({ size }) => Number(count.toPrecision(3)) >= size);
  if (unit === undefined) return formatWhole(count);
  const value = Number((count / unit.size).toPrecision(3));
  if (value >= 1000) return `${formatWhole(value)} ${unit.symbol}`;
  return `${value.toPrecision(3)} ${unit.symbol}`;
}

/** Returns a cost in USD with cents, and with two significant digits below ten cents: `$4.56`, `$0.0045`. */
export function formatCost(costNanoUsd: number): string {
  // Rounded as a whole number, so that a half goes up, and so that what comes to ten cents is written as they are.
  const isSmall = costNanoUsd > 0 && costNanoUsd < NANO_USD_PER_USD / 10;
  const usd = (isSmall ? Number(costNanoUsd.toPrecision(2)) : costNanoUsd) / NANO_USD_PER_USD;
  const digits = usd > 0 && usd < 0.1 ? 1 - Math.floor(Math.log10(usd)) : 2;
  return `$${decimalFormat(Math.min(digits, 9)).format(usd)}`;
}

const decimalFormats = new Map<number, Intl.NumberFormat>();

/** Returns the format of numbers with so many digits behind the point: to make one takes longer than to use it a hundred times. */
function decimalFormat(digits: number): Intl.NumberFormat {
  let format = decimalFormats.get(digits);
  if (format === undefined) {
    format = new Intl.NumberFormat("en", {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
    decimalFormats.set(digits, format);
  }
  return format;
}

/** Returns a rate of 0 to 1 in percent; `0 %` and `100 %` mean exactly that. */
export function formatPercent(rate: number): string {
  const percent = Math.round(rate * 100);
  if (percent === 100 && rate < 1) return "> 99 %";
  if (percent === 0 && rate > 0) return "< 1 %";
  return `${percent} %`;
}

/** Returns a rate that is at least so high, in whole percents below it: `≥ 40 %`. */
export function formatLeastPercent(rate: number): string {
  // A rate such as 0.29 is a little below 29 % of itself.
  return `≥ ${formatWhole(Math.floor(rate * 100 + 1e-9))} %`;
}

/** Returns a duration in the units a person would say: `850 ms`, `45.0 s`, `3 m 12 s`, `2 h 5 m`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59_950) return `${(durationMs / 1000).toFixed(1)} s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 3600) return `${Math.floor(seconds / 60)} m ${seconds % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${formatWhole(Math.floor(minutes / 60))} h ${minutes % 60} m`;
}

/** Returns a count and its noun: `1 record`, `1,234 records`. */
export function countText(count: number, noun: string): string {
  return `${formatWhole(count)} ${noun}${count === 1 ? "" : "s"}`;
}
