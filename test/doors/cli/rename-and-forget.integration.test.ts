import { expect, test } from "vitest";
import { createForgetCommand } from "../../../src/doors/cli/commands/forget.ts";
import { createRenameCommand } from "../../../src/doors/cli/commands/rename.ts";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { runCommand } from "../../support/run-command.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const URL = "sqlite:.telemetry/telemetry.db";

/** A database with two records of acme/old, one of them from long ago, and one of acme/web. */
async function folderWithDatabase() {
  const folder = await createTemporaryFolder();
  await using store = await openStore(URL, folder.path, { mode: "create", now: () => NOW });
  await load(
    store,
    sourcedRecord({ sessionId: "one" }, { repository: "acme/old" }),
    sourcedRecord({ timestamp: "2025-08-31T10:00:00Z" }, { repository: "acme/old" }),
    sourcedRecord({ sessionId: "three" }, { repository: "acme/web" }),
  );
  return folder;
}

async function holdersOf(folder: string): Promise<Readonly<Record<string, number>>> {
  await using store = await openStore(URL, folder, { mode: "read", now: () => NOW });
  const known = await store.listRepositories();
  return Object.fromEntries(known.map(({ repository, records }) => [repository, records]));
}

const BEFORE = { "acme/old": 2, "acme/web": 1 };

test("a repository gets its new name, whatever the case of the old one", async () => {
  await using folder = await folderWithDatabase();

  const run = await runCommand(createRenameCommand, ["Acme/OLD", "acme/new"], { cwd: folder.path });

  expect(run.stdout).toBe(
    "Renamed 2 records of acme/old to acme/new. The next ingestion reads its ledger again.\n",
  );
  expect(await holdersOf(folder.path)).toEqual({ "acme/new": 2, "acme/web": 1 });
});

test("a name that has records already is asked for, because what came together cannot be parted", async () => {
  await using folder = await folderWithDatabase();
  const args = ["acme/old", "acme/web"];
  const questions: string[] = [];
  const answer = (yes: boolean) => async (question: string) => {
    questions.push(question);
    return yes;
  };

  await expect(runCommand(createRenameCommand, args, { cwd: folder.path })).rejects.toThrow(
    'Cannot ask "Rename 2 records of acme/old to acme/web, which has 1 record already?": this is not a terminal.',
  );
  const refused = await runCommand(createRenameCommand, args, {
    ...{ cwd: folder.path, confirm: answer(false) },
  });
  expect(refused.stdout).toBe("Nothing was renamed.\n");
  expect(await holdersOf(folder.path)).toEqual(BEFORE);
  await runCommand(createRenameCommand, args, { cwd: folder.path, confirm: answer(true) });
  expect(questions).toHaveLength(2);
  expect(await holdersOf(folder.path)).toEqual({ "acme/web": 3 });
});

test("forgetting asks with a count first, and deletes the records of one repository", async () => {
  await using folder = await folderWithDatabase();
  const args = ["acme/Old"];

  await expect(runCommand(createForgetCommand, args, { cwd: folder.path })).rejects.toThrow(
    'Cannot ask "Delete 2 records of acme/old from the database?": this is not a terminal.',
  );
  const refused = await runCommand(createForgetCommand, args, {
    ...{ cwd: folder.path, confirm: async () => false },
  });
  expect(refused.stdout).toBe("Nothing was deleted.\n");
  expect(await holdersOf(folder.path)).toEqual(BEFORE);
  const { stdout } = await runCommand(createForgetCommand, [...args, "--yes"], {
    cwd: folder.path,
  });

  expect(stdout).toBe(
    "Deleted 2 records of acme/old from the database. The next ingestion of its ledger loads them again.\n",
  );
  expect(await holdersOf(folder.path)).toEqual({ "acme/web": 1 });
});

test.each([
  [createRenameCommand, ["acme/old", "acme/web", "--dry-run"], /^Would rename 2 records/],
  [createForgetCommand, ["acme/old", "--dry-run"], /^Would delete 2 records/],
])("a dry run changes nothing: %#", async (command, args, sentence) => {
  await using folder = await folderWithDatabase();

  expect((await runCommand(command, args, { cwd: folder.path })).stdout).toMatch(sentence);

  expect(await holdersOf(folder.path)).toEqual(BEFORE);
});

test.each([
  [createRenameCommand, ["acme/nobody", "acme/new"]],
  [createForgetCommand, ["acme/nobody", "--yes"]],
])(
  "a name that the database does not know is refused with those that it knows: %#",
  async (command, args) => {
    await using folder = await folderWithDatabase();

    await expect(runCommand(command, args, { cwd: folder.path })).rejects.toThrow(
      "The database holds no records of acme/nobody. It holds those of acme/old, acme/web.",
    );
  },
);
