import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createCountingStore } from "../../../src/flows/ingest/counting-store.ts";
import { ingest } from "../../../src/flows/ingest/ingest.ts";
import { localLedgerFile } from "../../../src/flows/ingest/ledger-file.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { ledgerRow } from "../../support/ledger-repository.ts";
import { NOW } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

test("rows are counted without a database as an empty one counts them", async () => {
  await using folder = await createTemporaryFolder();
  const row = ledgerRow({ sessionId: "one" });
  const old = ledgerRow({ sessionId: "two", timestamp: "2020-01-01T00:00:00Z" });
  const texts = [
    `${HEADER_LINE}${row}${ledgerRow({})}no row\n${row}${old}`,
    `${HEADER_LINE}${ledgerRow({ sessionId: "one", notes: "later" })}${ledgerRow({ sessionId: "three" })}`,
    "no ledger\n",
  ];
  const files = await Promise.all(
    texts.map(async (text, index) => {
      const path = join(folder.path, `${index}.csv`);
      await writeFile(path, text);
      return localLedgerFile({ path, name: `${index}.csv`, repository: "acme/shop" });
    }),
  );
  const options = { files, pricing: { prices: [], aliases: {} }, retentionDays: 1_000, now: NOW };
  await using store = await openStore("sqlite:t.db", folder.path, {
    mode: "create",
    now: () => NOW,
  });

  const counted = await ingest({ ...options, store: createCountingStore() });

  expect(counted).toEqual(await ingest({ ...options, store }));
  expect(counted).toMatchObject({ inserted: 3, updated: 0, skipped: 2, expired: 1, rejected: 1 });
});
