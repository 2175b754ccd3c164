import { expect, test } from "vitest";
import { ledgerPath } from "../../../src/flows/record/ledger-path.ts";

test.each([
  ["usage.csv", "feature/login", /^\.telemetry\/usage\.csv$/],
  ["usage/{branch}.csv", "feature/login", /^\.telemetry\/usage\/feature-login\.csv$/],
  ["usage/{branch}.csv", "Feature-X", /^\.telemetry\/usage\/Feature-X~[0-9a-f]{8}\.csv$/],
  ["usage/{branch}.csv", undefined, /^\.telemetry\/usage\/detached\.csv$/],
])("%s on the branch %s", (file, branch, path) => {
  expect(ledgerPath(file, branch)).toMatch(path);
});
