const NANO_USD_PER_USD = 1_000_000_000;
const DECIMAL_USD = /^(\d+)(?:\.(\d{1,9}))?$/;

/** Returns the integer nano-USD of a decimal USD text such as `0.045076350`, or undefined when it is none or too large to be exact. */
export function parseUsd(text: string): number | undefined {
  const match = DECIMAL_USD.exec(text);
  if (match === null) return undefined;
  const nanoUsd = Number(match[1]) * NANO_USD_PER_USD + Number((match[2] ?? "").padEnd(9, "0"));
  return Number.isSafeInteger(nanoUsd) ? nanoUsd : undefined;
}

/** Returns the shortest exact decimal USD text of integer nano-USD, e.g. `0.04507635`. */
export function formatUsd(nanoUsd: number): string {
  const whole = Math.floor(nanoUsd / NANO_USD_PER_USD);
  const fraction = String(nanoUsd % NANO_USD_PER_USD)
    .padStart(9, "0")
    .replace(/0+$/, "");
  return fraction === "" ? String(whole) : `${whole}.${fraction}`;
}

/** Rounds a price in USD to integer nano-USD. */
export function toNanoUsd(usd: number): number {
  return Math.round(usd * NANO_USD_PER_USD);
}
