import { parseScaled } from "./decimal.ts";

const NANO_USD_PER_USD = 1_000_000_000;
const NANO_USD_PLACES = 9;

/** Returns the integer nano-USD of a decimal USD text such as `0.045076350` or `1.2345e-05`, or undefined when it is none or not exact. */
export function parseUsd(text: string): number | undefined {
  return parseScaled(text, NANO_USD_PLACES);
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
