import { describe, expect, test } from "vitest";
import { isBackupOf } from "../../../src/parts/ledger/backup-name.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { backupName } from "../../../src/parts/ledger/rotate.ts";
import { usageRecord } from "../../support/usage-record.ts";

const HEADER = HEADER_LINE.trimEnd().split(",");
const ROW = formatRow(usageRecord({ timestamp: "2026-02-23T22:19:12.250+01:00" }), HEADER);
const OTHER_ROW = formatRow(usageRecord({ sessionId: "other" }), HEADER);

describe("a backup's name", () => {
  test("says the UTC time of the first record, and its identity", () => {
    expect(backupName(".telemetry/usage.csv", HEADER_LINE + ROW)).toMatch(
      /^usage-20260223T211912Z-[0-9a-f]{8}\.csv$/,
    );
  });

  test("starts with the ledger's own", () => {
    expect(backupName("usage/feature-login.csv", HEADER_LINE + ROW)).toMatch(
      /^feature-login-20260223T211912Z-/,
    );
  });

  test.each([
    ["rows that follow", HEADER_LINE + ROW + OTHER_ROW],
    ["CRLF and a byte order mark", `\ufeff${(HEADER_LINE + ROW).replaceAll("\n", "\r\n")}`],
    ["a corrected success", HEADER_LINE + ROW.replace(",true,", ",false,")],
    ["an invalid row before it", `${HEADER_LINE}yesterday,gpt-5\n${ROW}`],
    ["a very long invalid line before it", `${HEADER_LINE}${"x".repeat(200_000)}\n${ROW}`],
  ])("is the same whatever else differs: %s", (_what, text) => {
    const name = backupName("usage.csv", HEADER_LINE + ROW);

    expect(backupName("usage.csv", text)).toBe(name);
  });

  test("differs for another first record", () => {
    expect(backupName("usage.csv", HEADER_LINE + OTHER_ROW + ROW)).not.toBe(
      backupName("usage.csv", HEADER_LINE + ROW + OTHER_ROW),
    );
  });

  test("cannot be made without a record", () => {
    expect(() => backupName("usage.csv", `${HEADER_LINE}yesterday,gpt-5\n`)).toThrow(
      "Cannot rotate usage.csv: it holds no valid row to name the backup after. Run `tokenledger validate usage.csv` to see why.",
    );
  });
});

test.each([
  [".telemetry/usage-20260223T211912Z-0123abcd.csv", ".telemetry/usage.csv", true],
  ["usage/main-20260223T211912Z-0123abcd.csv", "usage/main.csv", true],
  [".telemetry/usage.csv", ".telemetry/usage.csv", false],
  [".telemetry/usage-notes.csv", ".telemetry/usage.csv", false],
  [".telemetry/usage-20260223T211912Z-0123abcd.csv.gz", ".telemetry/usage.csv", false],
  ["elsewhere/usage-20260223T211912Z-0123abcd.csv", ".telemetry/usage.csv", false],
  ["usage/main-20260223T211912Z-0123abcd.csv", "usage/mai.csv", false],
])("whether %s is a backup of %s: %s", (path, ledger, expected) => {
  expect(isBackupOf(path, ledger)).toBe(expected);
});
