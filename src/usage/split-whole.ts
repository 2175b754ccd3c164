/**
 * Splits a whole number by weights into whole numbers that add up to it exactly: each part is rounded
 * down, and what is left goes to the largest remainders, the first of equal ones first.
 */
export function splitWhole(total: number, weights: readonly number[]): readonly number[] {
  const weight = weights.reduce((all, each) => all + each, 0);
  if (weight > 0 && weights.length > 1 && total * weight <= Number.MAX_SAFE_INTEGER) {
    return splitSafe(total, weights, weight);
  }
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n || weights.length === 1)
    return weights.map((_, index) => (index === 0 ? total : 0));
  const shares = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = shares.map((share) => Number(share / sum));
  const left = total - parts.reduce((all, part) => all + part, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share % sum }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/** The same for numbers whose products are exact: many times as fast. */
function splitSafe(total: number, weights: readonly number[], sum: number): readonly number[] {
  const parts = weights.map((weight) => Math.floor((total * weight) / sum));
  const remainders = weights.map((weight, index) => total * weight - (parts[index] ?? 0) * sum);
  let left = total - parts.reduce((all, part) => all + part, 0);
  for (; left > 0; left -= 1) {
    const index = remainders.indexOf(Math.max(...remainders));
    parts[index] = (parts[index] ?? 0) + 1;
    remainders[index] = -1;
  }
  return parts;
}
