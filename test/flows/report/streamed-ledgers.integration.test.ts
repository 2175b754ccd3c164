import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { streamedLedgerSource } from "../../../src/flows/report/streamed-ledgers.ts";
import { ledgerSource, type UsageSource } from "../../../src/flows/report/usage-source.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { ledgerRow } from "../../support/ledger-repository.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

async function read(source: UsageSource) {
  const { rows, records: _, ...unread } = await source({ since: "2026-01-01T00:00:00.000Z" });
  const lines: string[] = [];
  for await (const { record, repository } of rows) {
    lines.push(`${repository} ${record.sessionId} ${record.success} ${record.inputTokens}`);
  }
  return { lines: lines.sort(), ...unread };
}

test("of rows with one identity the last counts, over files too, as where all are kept", async () => {
  await using folder = await createTemporaryFolder();
  const first = join(folder.path, "usage.csv");
  const second = join(folder.path, "branch.csv");
  const broken = join(folder.path, "broken.csv");
  const timestamp = "2026-02-01T10:00:00Z";
  const [a, b] = [
    { sessionId: "a", timestamp },
    { sessionId: "b", timestamp },
  ];
  await writeFile(
    first,
    `${HEADER_LINE}${ledgerRow(a)}${ledgerRow(b)}${ledgerRow({ ...a, success: false })}not,a,row\n${ledgerRow({ sessionId: "old", timestamp: "2025-01-01T00:00:00Z" })}`,
  );
  await writeFile(second, `${HEADER_LINE}${ledgerRow({ ...b, inputTokens: 7 })}${ledgerRow(a)}`);
  await writeFile(broken, "no ledger\n");
  const files = [first, second, broken].map((path) => ({ path, repository: "acme/shop" }));

  const streamed = await read(streamedLedgerSource(files));

  expect(streamed.lines).toEqual(["acme/shop a true 1500", "acme/shop b true 7"]);
  expect(streamed).toEqual(await read(ledgerSource(files)));
  expect([streamed.rejected, streamed.faults.length]).toEqual([1, 1]);
});
