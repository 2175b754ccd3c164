/** @module-tag soak */

import { expect, test } from "vitest";
import { createIngestScene } from "../../support/ingest-process.ts";
import { startPlainServer } from "../../support/postgres/plain-server.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { POSTGRES_EXTRAS } from "../../support/postgres/statement-faults.ts";
import { ledgerRows } from "../../support/sample-ledger.ts";
import { readStoredUsage } from "../../support/stored-usage.ts";

const ROWS = 800;

const BY_COPY = { refuses: [], places: [/^COPY llm_calls/, /^COMMIT/] };
const BY_INSERTS = {
  refuses: POSTGRES_EXTRAS,
  places: [/INSERT INTO staged_calls/, /INSERT INTO llm_calls/, /^INSERT INTO daily_usage_all/],
};

test.each([
  ["COPY", "40001", 2, BY_COPY],
  ["COPY", "40P01", 1, BY_COPY],
  ["plain inserts", "40001", 1, BY_INSERTS],
  ["plain inserts", "40P01", 2, BY_INSERTS],
] as const)(
  "by %s: a conflict with another transaction, %s, met in each place (%i), is tried again",
  async (_, code, times, { refuses, places }) => {
    await using scene = await createIngestScene(ledgerRows(ROWS));
    await using database = await createDatabase();
    await using server = await startPlainServer(database.url, {
      refuses,
      faults: places.map((pattern) => ({ pattern, code, times })),
    });

    const run = await scene.ingest(server.url);

    expect(run).toEqual({
      exitCode: 0,
      stderr: "",
      stdout: expect.stringMatching(/inserted {7}800\n/),
    });
    expect(await readStoredUsage(database.url)).toEqual({
      records: ROWS,
      falseSums: 0,
      files: [`.telemetry/usage.csv: ${ROWS}`],
      leftovers: 0,
    });
  },
);
