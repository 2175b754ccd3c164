import { appendFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLedgers } from "../../../src/flows/ingest/find-ledgers.ts";
import { type IngestOptions, ingest } from "../../../src/flows/ingest/ingest.ts";
import type { IngestReport } from "../../../src/flows/ingest/ingest-report.ts";
import { localLedgerFile } from "../../../src/flows/ingest/ledger-file.ts";
import type { Store } from "../../../src/parts/database/store.ts";
import { describeMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { ENGINES, openStoreOf } from "../../support/engines.ts";
import { NOW } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const HEADER =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd\n";
const RECONCILE = { reconcile: true, allowsLargeRemoval: true };
const BACKUP = "usage-20260201T010000Z-01234567.csv";

function row(hour: number): string {
  return `2026-02-01T${String(hour).padStart(2, "0")}:00:00Z,claude-opus-4-5,1000,200,true,execute,45000,Phase 6,session-1,0.5\n`;
}

describeMostlyInSoak(ENGINES)("$name", (engine) => {
  /** A ledger whose rows of hours 1 to 3 are in the database, and what ingesting it again does. */
  async function createScene() {
    const folder = await createTemporaryFolder();
    const store = await openStoreOf(engine);
    const telemetry = join(folder.path, ".telemetry");
    const ledger = join(telemetry, "usage.csv");
    await mkdir(telemetry);
    await writeFile(ledger, HEADER + row(1) + row(2) + row(3));
    await ingestFolder(store, telemetry);
    return {
      telemetry,
      ledger,
      store,
      ingest: (options: Partial<IngestOptions> = {}) => ingestFolder(store, telemetry, options),
      async [Symbol.asyncDispose]() {
        await store[Symbol.asyncDispose]();
        await folder[Symbol.asyncDispose]();
      },
    };
  }

  test("rows that were deleted are reported, and stay until the database is reconciled", async () => {
    await using scene = await createScene();
    await writeFile(scene.ledger, HEADER + row(1) + row(3));

    expect(await scene.ingest()).toMatchObject({ missing: 1, removed: 0, skipped: 2 });
    expect(await hoursOf(scene.store)).toEqual([1, 2, 3]);

    expect(await scene.ingest({ ...RECONCILE })).toMatchObject({ missing: 0, removed: 1 });
    expect(await hoursOf(scene.store)).toEqual([1, 3]);
    expect((await scene.store.tokensByModel(undefined, undefined))[0]).toMatchObject({
      records: 2,
      inputTokens: 2_000,
    });
    expect(await scene.ingest()).toMatchObject({ missing: 0, removed: 0, skipped: 2 });
  });

  test("what came from a run of CI never was in the ledger, and stays", async () => {
    await using scene = await createScene();
    const path = join(scene.telemetry, "..", "run.csv");
    await writeFile(path, HEADER + row(9));
    const file = localLedgerFile({ path, name: "run:4711/1", repository: "acme/shop" });
    await ingest({
      ...{ store: scene.store, files: [file], now: NOW, retentionDays: undefined },
      pricing: { prices: [], aliases: {} },
    });

    expect(await scene.ingest()).toMatchObject({ missing: 0, skipped: 3 });
    await writeFile(scene.ledger, HEADER + row(1) + row(2));
    expect(await scene.ingest({ ...RECONCILE })).toMatchObject({ missing: 0, removed: 1 });
    expect(await hoursOf(scene.store)).toEqual([1, 2, 9]);
  });

  test("a rotation is no deletion, nor is what was appended or deleted after it", async () => {
    await using scene = await createScene();
    await rename(scene.ledger, join(scene.telemetry, BACKUP));
    await writeFile(scene.ledger, HEADER + row(4));

    expect(await scene.ingest()).toMatchObject({ missing: 0, inserted: 1 });
    await appendFile(scene.ledger, row(5));
    expect(await scene.ingest()).toMatchObject({ missing: 0, inserted: 1 });
    await writeFile(scene.ledger, HEADER + row(5) + row(6));
    expect(await scene.ingest()).toMatchObject({ missing: 1, inserted: 1 });
  });

  test("the rows of a file that is gone are reported once", async () => {
    await using scene = await createScene();
    await mkdir(join(scene.telemetry, "usage"));
    await rename(scene.ledger, join(scene.telemetry, "usage", "main.csv"));
    await writeFile(scene.ledger, HEADER + row(4));
    await scene.ingest();
    await rm(join(scene.telemetry, "usage", "main.csv"));

    expect(await scene.ingest()).toMatchObject({ missing: 3 });
    expect(await scene.ingest()).toMatchObject({ missing: 0 });
    expect(await scene.ingest({ ...RECONCILE })).toMatchObject({ removed: 3 });
    expect(await hoursOf(scene.store)).toEqual([4]);
  });

  test("a file by itself does not say that the others are gone", async () => {
    await using scene = await createScene();
    await writeFile(join(scene.telemetry, BACKUP), HEADER + row(0));

    const report = await ingestFolder(scene.store, join(scene.telemetry, BACKUP), {
      isWholeLedger: false,
    });

    expect(report).toMatchObject({ inserted: 1, missing: 0 });
  });

  test("reconciling one repository leaves the others alone", async () => {
    await using scene = await createScene();
    const files = await renamed(scene.telemetry);
    await ingestFolder(scene.store, scene.telemetry, { files });
    await writeFile(scene.ledger, HEADER + row(4));

    const ofOther = { files, ...RECONCILE };
    expect(await ingestFolder(scene.store, scene.telemetry, ofOther)).toMatchObject({
      ...{ inserted: 1, removed: 0 },
    });

    expect(await hoursOf(scene.store)).toEqual([1, 2, 3, 4]);
  });

  test("what one repository lets go of another keeps that holds it too", async () => {
    await using scene = await createScene();
    const fork = join(scene.telemetry, "fork.csv");
    await writeFile(fork, HEADER + row(1) + row(2));
    const ingestFork = async () =>
      ingestFolder(scene.store, fork, {
        files: await findLedgers([fork], "ann/shop"),
        isWholeLedger: false,
      });
    expect(await ingestFork()).toMatchObject({ skipped: 2, held: [{ records: 2 }] });
    await writeFile(scene.ledger, HEADER + row(3));

    expect(await scene.ingest({ ...RECONCILE })).toMatchObject({ removed: 2 });
    expect(await ingestFork()).toMatchObject({ inserted: 2, held: [] });

    expect(await hoursOf(scene.store)).toEqual([1, 2, 3]);
  });

  test("a record of two files keeps the values of the one that still has it", async () => {
    await using scene = await createScene();
    const failed = row(2).replace(",true,", ",false,");
    await mkdir(join(scene.telemetry, "usage"));
    const other = join(scene.telemetry, "usage", "topic.csv");
    await writeFile(other, HEADER + failed + row(4));
    await scene.ingest();
    expect(await successOf(scene.store)).toEqual([true, false, true, true]);

    await writeFile(other, HEADER + row(4));
    expect(await scene.ingest()).toMatchObject({ missing: 0, updated: 1 });
    expect(await successOf(scene.store)).toEqual([true, true, true, true]);

    await writeFile(other, HEADER + failed + row(4));
    await scene.ingest();
    await rm(other);
    expect(await scene.ingest()).toMatchObject({ missing: 1, updated: 1 });
    expect(await successOf(scene.store)).toEqual([true, true, true, true]);
    expect(await scene.ingest({ ...RECONCILE })).toMatchObject({ removed: 1 });
  });

  test.each([
    ["a Git LFS pointer", "version https://git-lfs.github.com/spec/v1\n", /a Git LFS pointer/],
    ["a page of HTML", "<!doctype html>\n<p>502</p>\n", /a page in HTML/],
    ["nothing", "", /a header line/],
    ["a header alone", HEADER, /holds no row, and held 3 when/],
    ["semicolons", (HEADER + row(1)).replaceAll(",", ";"), /separated by semicolons/],
  ])("%s in the ledger's place deletes nothing", async (_name, content, reason) => {
    await using scene = await createScene();
    await writeFile(scene.ledger, content);

    const { faults, removed } = await scene.ingest();
    const reconciling = scene.ingest({ ...RECONCILE });

    expect(faults).toEqual([expect.stringMatching(reason)]);
    expect(faults[0]).toMatch(/^\.telemetry\/usage\.csv/);
    expect(removed).toBe(0);
    await expect(reconciling).rejects.toThrow(/^Nothing was reconciled: /);
    await expect(reconciling).rejects.toThrow(reason);
    expect(await hoursOf(scene.store)).toEqual([1, 2, 3]);
  });

  test("a ledger of CR alone, as Excel for Mac writes it, deletes nothing", async () => {
    await using scene = await createScene();
    await writeFile(scene.ledger, (HEADER + row(1) + row(2) + row(3)).replaceAll("\n", "\r"));

    expect(await scene.ingest()).toMatchObject({ skipped: 3, missing: 0, faults: [] });
    expect(await scene.ingest({ reconcile: true })).toMatchObject({ skipped: 3, removed: 0 });
  });

  test("more than a tenth of the records is deleted only where that is allowed", async () => {
    await using scene = await createScene();
    const hours = Array.from({ length: 20 }, (_, hour) => hour);
    await writeFile(scene.ledger, HEADER + hours.map(row).join(""));
    await scene.ingest();

    await writeFile(scene.ledger, HEADER + hours.slice(2).map(row).join(""));
    expect(await scene.ingest({ reconcile: true })).toMatchObject({ removed: 2 });
    await writeFile(scene.ledger, HEADER + hours.slice(4).map(row).join(""));
    await expect(scene.ingest({ reconcile: true })).rejects.toThrow(
      "Nothing was reconciled: 2 of 18 records of acme/shop are not in the ledger",
    );
    expect(await hoursOf(scene.store)).toEqual(hours.slice(2));
    expect(await scene.ingest({ ...RECONCILE })).toMatchObject({ removed: 2 });
  });

  test("a ledger that was rotated right now is whole", async () => {
    await using scene = await createScene();
    await rename(scene.ledger, join(scene.telemetry, BACKUP));
    await writeFile(scene.ledger, HEADER);

    expect(await scene.ingest({ reconcile: true })).toMatchObject({ removed: 0, faults: [] });
  });

  test("a row that cannot be read stops the reconciliation", async () => {
    await using scene = await createScene();
    await writeFile(scene.ledger, HEADER + row(1) + row(2).replace(",1000,", ",many,"));

    await expect(scene.ingest({ reconcile: true })).rejects.toThrow(
      /Nothing was reconciled: .*usage\.csv:3 .*many/,
    );

    expect(await hoursOf(scene.store)).toEqual([1, 2, 3]);
  });
});

async function ingestFolder(
  store: Store,
  path: string,
  options: Partial<IngestOptions> = {},
): Promise<IngestReport> {
  return ingest({
    store,
    files: await findLedgers([path], "acme/shop"),
    isWholeLedger: true,
    pricing: { prices: [], aliases: {} },
    retentionDays: undefined,
    now: NOW,
    ...options,
  });
}

/** The same ledger under another repository's name. */
function renamed(path: string) {
  return findLedgers([path], "acme/tools");
}

async function successOf(store: Store): Promise<readonly (boolean | undefined)[]> {
  return (await storedRecords(store)).map(({ success }) => success);
}

async function hoursOf(store: Store): Promise<readonly number[]> {
  const records = await storedRecords(store);
  return records.map(({ timestamp }) => new Date(timestamp).getUTCHours());
}
