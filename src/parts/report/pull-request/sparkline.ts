const BARS = Array.from("▁▂▃▄▅▆▇█");

/** Returns a line of bars, one for each value, the highest as high as the line. */
export function sparkline(values: readonly number[]): string {
  const highest = Math.max(...values);
  return values
    .map((value) => (highest === 0 ? 0 : Math.round((value / highest) * (BARS.length - 1))))
    .map((height) => BARS[height])
    .join("");
}
