import { expect, test } from "vitest";
import { createPruneCommand } from "../../../src/doors/cli/commands/prune.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { runCommand } from "../../support/run-command.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const URL = "sqlite:.telemetry/telemetry.db";

async function folderWithDatabase() {
  const folder = await createTemporaryFolder();
  await using store = await openStore(URL, folder.path, { mode: "create", now: () => NOW });
  await load(
    store,
    sourcedRecord({ timestamp: "2025-08-31T10:00:00Z" }),
    sourcedRecord({ timestamp: "2025-09-02T10:00:00Z" }),
    sourcedRecord({ timestamp: "2026-02-28T10:00:00Z" }),
  );
  return folder;
}

async function recordsLeft(folder: string): Promise<number> {
  await using store = await openStore(URL, folder, { mode: "read", now: () => NOW });
  return (await store.totals({})).records;
}

test("six months are kept unless something else is asked for", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createPruneCommand, [], { cwd: folder.path });

  expect(stdout).toBe(
    "Deleted 1 record from before 2025-09-02 (UTC) from the database. The ledger keeps every row.\n",
  );
  expect(await recordsLeft(folder.path)).toBe(2);
});

test("a dry run deletes nothing", async () => {
  await using folder = await folderWithDatabase();

  const { stdout } = await runCommand(createPruneCommand, ["--older-than", "7d", "--dry-run"], {
    cwd: folder.path,
  });

  expect(stdout).toMatch(/^Would delete 2 records from before 2026-02-23 /);
  expect(await recordsLeft(folder.path)).toBe(3);
});

test("the records of other repositories stay when one is named", async () => {
  await using folder = await folderWithDatabase();

  await runCommand(createPruneCommand, ["--older-than", "7d", "--repository", "acme/tools"], {
    cwd: folder.path,
  });

  expect(await recordsLeft(folder.path)).toBe(3);
});

test("a database that is not there is not made", async () => {
  await using folder = await createTemporaryFolder();

  await expect(runCommand(createPruneCommand, [], { cwd: folder.path })).rejects.toThrow(
    "There is no database at .telemetry/telemetry.db.",
  );
});
