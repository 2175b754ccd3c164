import { expect, test } from "vitest";
import { COMMAND_LINE } from "../support/command-line.ts";
import { createLedgerRepository, LEDGER, ledgerRow } from "../support/ledger-repository.ts";

/** In Los Angeles, of February 22, 23 and 24; in Tokyo, of February 23, 24 and 25. */
const TIMES = ["2026-02-22T23:30:00Z", "2026-02-23T23:30:00Z", "2026-02-24T23:30:00Z"];

test("days are those of the machine's zone, of UTC, or of the zone that is named", async () => {
  await using repository = await createLedgerRepository();
  const rows = TIMES.map((timestamp) => ledgerRow({ timestamp, sessionId: timestamp }));
  await repository.append(LEDGER, rows.join(""));
  const run = async (zone: string, ...args: string[]) => {
    const environment = { TZ: zone };
    const all = [COMMAND_LINE, ...args];
    return (await repository.run(process.execPath, all, { environment })).stdout;
  };
  await run("UTC", "ingest");
  const firstOf = async (zone: string, ...args: string[]) => {
    const day = ["--since", "2026-02-24", "--until", "2026-02-25"];
    const { total } = JSON.parse(await run(zone, "stats", "--json", ...day, ...args)) as {
      total: { records: number; first_timestamp: string };
    };
    expect(total.records).toBe(1);
    return total.first_timestamp.slice(0, 19).concat("Z");
  };

  expect(await firstOf("Asia/Tokyo")).toBe(TIMES[1]);
  expect(await firstOf("America/Los_Angeles")).toBe(TIMES[2]);
  expect(await firstOf("Asia/Tokyo", "--utc")).toBe(TIMES[2]);
  expect(await firstOf("America/Los_Angeles", "--timezone", "Asia/Tokyo")).toBe(TIMES[1]);
  expect(await run("Asia/Tokyo", "stats")).toContain("2026-02-23 to 2026-02-25 (Asia/Tokyo)");
});
