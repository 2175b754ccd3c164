import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import type { IngestReport } from "../../../src/flows/ingest/ingest-report.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { NOW } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const ROWS = 5_000;
const SOURCES = {
  openStore: new URL("../../../src/parts/database/open-store.ts", import.meta.url).href,
  ingest: new URL("../../../src/flows/ingest/ingest.ts", import.meta.url).href,
};

async function createLedger() {
  const folder = await createTemporaryFolder();
  const rows = Array.from({ length: ROWS }, (_, index) => {
    const time = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
    return `${time},claude-opus-4-5,1000,200,true,execute,45000,Phase 6,session-1,0.5\n`;
  });
  await writeFile(
    join(folder.path, "usage.csv"),
    `timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes,session_id,cost_usd\n${rows.join("")}`,
  );
  return folder;
}

/** Starts a process that ingests the ledger of a folder and prints its report as JSON. */
function startIngest(folder: string): ChildProcess {
  const script = `
    import { openStore } from ${JSON.stringify(SOURCES.openStore)};
    import { ingest } from ${JSON.stringify(SOURCES.ingest)};
    const now = new Date();
    const store = await openStore("sqlite:telemetry.db", ".", { mode: "create", now: () => now });
    console.log(JSON.stringify(await ingest({
      store,
      files: [{ name: ".telemetry/usage.csv", repository: "acme/shop", locate: async () => "usage.csv" }],
      pricing: { prices: [], aliases: {} },
      retentionDays: undefined,
      now,
    })));`;
  return spawn(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

async function reportOf(child: ChildProcess): Promise<IngestReport> {
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk;
  });
  await once(child, "close");
  return JSON.parse(output) as IngestReport;
}

async function countStored(folder: string): Promise<number> {
  await using store = await openStore("sqlite:telemetry.db", folder, {
    mode: "create",
    now: () => NOW,
  });
  return (await store.totals({})).records;
}

test("processes that ingest one ledger at once insert each row once", async () => {
  await using folder = await createLedger();

  const reports = await Promise.all(
    Array.from({ length: 4 }, () => reportOf(startIngest(folder.path))),
  );

  expect(reports.map(({ rowsRead }) => rowsRead)).toEqual([ROWS, ROWS, ROWS, ROWS]);
  expect(reports.reduce((sum, { inserted }) => sum + inserted, 0)).toBe(ROWS);
  expect(reports.reduce((sum, { skipped }) => sum + skipped, 0)).toBe(3 * ROWS);
  expect(await countStored(folder.path)).toBe(ROWS);
});

test("a process that is killed has stored all or nothing, and the next one finishes the work", {
  tags: ["soak"],
}, async () => {
  await using folder = await createLedger();

  for (let delayMs = 100; delayMs <= 500; delayMs += 100) {
    const child = startIngest(folder.path);
    const closed = once(child, "close");
    await setTimeout(delayMs);
    child.kill("SIGKILL");
    await closed;
    expect([0, ROWS]).toContain(await countStored(folder.path));
  }

  await reportOf(startIngest(folder.path));
  expect(await countStored(folder.path)).toBe(ROWS);
});
