import { expect, test } from "vitest";
import type { FileState } from "../../src/database/store.ts";
import { planReading } from "../../src/ingest/plan-reading.ts";

const AS_IT_WAS = {
  blobHash: "blob",
  sizeBytes: 100,
  prefixHash: "prefix",
  prefixEndsLine: true,
};
const STATE: FileState = {
  repository: "acme/shop",
  path: ".telemetry/usage.csv",
  blobHash: "blob",
  offset: 100,
  prefixHash: "prefix",
  rows: 1,
  rules: "1",
  unpricedModels: [],
};

test.each([
  ["a new file", undefined, {}, "everything"],
  ["an unchanged file", STATE, {}, "nothing"],
  ["a file that grew", STATE, { blobHash: "other" }, "growth"],
  [
    "a file whose last line grew",
    STATE,
    { blobHash: "other", prefixEndsLine: false },
    "everything",
  ],
  ["a file that changed", STATE, { blobHash: "other", prefixHash: "other" }, "everything"],
  ["a file that was read by other rules", { ...STATE, rules: "0" }, {}, "everything"],
] as const)("of %s is read what has to be", (_, state, changes, reading) => {
  expect(planReading({ ...AS_IT_WAS, ...changes }, state, "1")).toBe(reading);
});
