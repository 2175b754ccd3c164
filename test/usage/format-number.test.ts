import { describe, expect, test } from "vitest";
import {
  formatCost,
  formatDuration,
  formatLeastPercent,
  formatPercent,
  formatTokens,
  formatWhole,
} from "../../src/usage/format-number.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [12_345, "12,345"],
])("writes the whole number %d as %s", (value, text) => {
  expect(formatWhole(value)).toBe(text);
});

test.each([
  [0, "0"],
  [950, "950"],
  [1000, "1.00 k"],
  [12_345, "12.3 k"],
  [999_499, "999 k"],
  [999_500, "1.00 M"],
  [12_345_678, "12.3 M"],
  [999_999_999, "1.00 B"],
  [1_234_567_890, "1.23 B"],
  [1_234_567_890_123, "1,230 B"],
])("writes %d tokens as %s", (tokens, text) => {
  expect(formatTokens(tokens)).toBe(text);
});

test.each([
  [0, "$0.00"],
  [4_560_000_000, "$4.56"],
  [450_000_000, "$0.45"],
  [45_076_350, "$0.045"],
  [4_500_000, "$0.0045"],
  [10_000_000, "$0.010"],
  [9_960_000, "$0.010"],
  [52_500_000, "$0.053"],
  [99_400_000, "$0.099"],
  [99_600_000, "$0.10"],
  [1, "$0.000000001"],
  [1_234_567_000_000, "$1,234.57"],
])("writes %d nano-USD as %s", (costNanoUsd, text) => {
  expect(formatCost(costNanoUsd)).toBe(text);
});

describe("a rate", () => {
  test.each([
    [0, "0 %"],
    [0.001, "< 1 %"],
    [0.866, "87 %"],
    [0.999, "> 99 %"],
    [1, "100 %"],
  ])("of %d reads %s", (rate, text) => {
    expect(formatPercent(rate)).toBe(text);
  });
});

test.each([
  [0, "0 ms"],
  [850, "850 ms"],
  [45_000, "45.0 s"],
  [59_949, "59.9 s"],
  [59_950, "1 m 0 s"],
  [192_000, "3 m 12 s"],
  [3_599_600, "1 h 0 m"],
  [7_500_000, "2 h 5 m"],
  [360_000_000, "100 h 0 m"],
])("writes %d ms as %s", (durationMs, text) => {
  expect(formatDuration(durationMs)).toBe(text);
});

test.each([
  [0.004, "≥ 0 %"],
  [0.29, "≥ 29 %"],
  [0.996, "≥ 99 %"],
  [12.5, "≥ 1,250 %"],
])("writes what is at least %d as %s", (rate, text) => {
  expect(formatLeastPercent(rate)).toBe(text);
});
