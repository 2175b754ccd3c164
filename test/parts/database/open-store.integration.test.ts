import { chmod, mkdir, open, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { SqlStore } from "../../../src/parts/database/sql/sql-store.ts";
import { openSqliteDatabase } from "../../../src/parts/database/sqlite/open-sqlite-database.ts";
import { Failure } from "../../../src/usage/failure.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";
import { storedRecords } from "../../support/stored-records.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const URL = "sqlite:telemetry.db";
const now = () => NOW;

test("a new database and our own folder are made for those who create", async () => {
  await using folder = await createTemporaryFolder();

  await using store = await openStore("sqlite:.telemetry/telemetry.db", folder.path, {
    mode: "create",
    now,
  });
  await load(store, sourcedRecord());

  expect(await readdir(join(folder.path, ".telemetry"))).toEqual(["telemetry.db"]);
});

test("a dry run of a new database makes no file", async () => {
  await using folder = await createTemporaryFolder();

  await using store = await openStore("sqlite:.telemetry/telemetry.db", folder.path, {
    mode: "create",
    dryRun: true,
    now,
  });

  expect(await load(store, sourcedRecord())).toMatchObject({ inserted: 1 });
  expect(await readdir(folder.path)).toEqual([]);
});

test("a folder that is not there is missed by name, and not made", async () => {
  await using folder = await createTemporaryFolder();

  for (const dryRun of [false, true]) {
    const opening = openStore("sqlite:no/such/x.db", folder.path, { mode: "create", dryRun, now });
    await expect(opening).rejects.toThrow(
      `Cannot use the database no/such/x.db: there is no folder ${join(folder.path, "no/such")}.`,
    );
  }
  expect(await readdir(folder.path)).toEqual([]);
});

test.skipIf(process.platform !== "linux")(
  "a folder that cannot be made is told at once",
  async () => {
    const opening = openStore("sqlite:/proc/nope/x.db", "/", { mode: "create", now });

    await expect(opening).rejects.toThrow("there is no folder /proc/nope.");
  },
);

test("~ is the home folder, and space around a URL does not count", async () => {
  await using home = await createTemporaryFolder();
  const environment = { HOME: home.path };

  await using store = await openStore(" sqlite:~/x.db\n", "/", {
    mode: "create",
    now,
    environment,
  });
  await load(store, sourcedRecord());

  expect(await readdir(home.path)).toEqual(["x.db"]);
});

test("an absolute URL names the same database as a relative one", async () => {
  await using folder = await createTemporaryFolder();
  {
    await using store = await openStore(URL, folder.path, { mode: "create", now });
    await load(store, sourcedRecord());
  }

  const url = `sqlite://${join(folder.path, "telemetry.db")}`;
  await using store = await openStore(url, "elsewhere", { mode: "read", now });

  expect((await store.totals({})).records).toBe(1);
});

describe("a database that cannot be used is explained in a sentence", () => {
  test.each(["read", "write"] as const)("that is not there, to %s", async (mode) => {
    await using folder = await createTemporaryFolder();

    await expect(openStore(URL, folder.path, { mode, now })).rejects.toThrow(
      "There is no database at telemetry.db. Run `tokenledger ingest`",
    );
    expect(await readdir(folder.path)).toEqual([]);
  });

  test("that is empty", async () => {
    await using folder = await createTemporaryFolder();
    await writeFile(join(folder.path, "telemetry.db"), "");

    await expect(openStore(URL, folder.path, { mode: "read", now })).rejects.toThrow(
      "The database telemetry.db holds no usage yet. Run `tokenledger ingest`",
    );
  });

  test("that is a folder", async () => {
    await using folder = await createTemporaryFolder();
    await mkdir(join(folder.path, "telemetry.db"));

    await expect(openStore(URL, folder.path, { mode: "create", now })).rejects.toThrow(
      "Cannot use the database telemetry.db: expected a file, and it is a folder.",
    );
  });

  test.skipIf(process.platform === "win32")("that is a device", async () => {
    const opened = openStore("sqlite:/dev/null", "/", { mode: "create", now });

    await expect(opened).rejects.toThrow(
      "Cannot use the database /dev/null: expected a file, and it is a pipe or a device. Name a file.",
    );
  });

  test("whose folder is a file", async () => {
    await using folder = await createTemporaryFolder();
    await writeFile(join(folder.path, "file"), "");

    await expect(
      openStore("sqlite:file/telemetry.db", folder.path, { mode: "create", now }),
    ).rejects.toThrow("its folder cannot be used (ENOTDIR)");
  });

  test("that is something else", async () => {
    await using folder = await createTemporaryFolder();
    await writeFile(join(folder.path, "telemetry.db"), "timestamp,model\n".repeat(500));

    await expect(openStore(URL, folder.path, { mode: "create", now })).rejects.toThrow(
      "Cannot use the database telemetry.db: the file is not an SQLite database.",
    );
  });

  test("that is damaged", async () => {
    await using folder = await createTemporaryFolder();
    const file = join(folder.path, "telemetry.db");
    {
      await using store = await openStore(URL, folder.path, { mode: "create", now });
      await load(store, sourcedRecord());
    }
    using database = new DatabaseSync(file);
    const { page } = database
      .prepare("SELECT rootpage AS page FROM sqlite_schema WHERE name = 'llm_calls'")
      .get() as { page: number };
    const { size } = database.prepare("SELECT page_size AS size FROM pragma_page_size").get() as {
      size: number;
    };
    await overwrite(file, (page - 1) * size, size);

    await using store = await openStore(URL, folder.path, { mode: "read", now });

    await expect(storedRecords(store)).rejects.toThrow(
      "Cannot use the database telemetry.db: the file is damaged.",
    );
  });

  test("that a newer tokenledger wrote", async () => {
    await using folder = await createTemporaryFolder();
    {
      await using _ = await openStore(URL, folder.path, { mode: "create", now });
      using database = new DatabaseSync(join(folder.path, "telemetry.db"));
      database.exec("INSERT INTO schema_migrations VALUES (8, '2027-01-01T00:00:00.000Z')");
    }

    for (const mode of ["read", "write", "create"] as const) {
      await expect(openStore(URL, folder.path, { mode, now })).rejects.toThrow(
        "The database telemetry.db was written by a newer tokenledger: it has schema 8, and this one knows up to 7. Update tokenledger",
      );
    }
  });

  test("that another process has locked", async () => {
    await using folder = await createTemporaryFolder();
    const file = join(folder.path, "telemetry.db");
    await using _ = await openStore(URL, folder.path, { mode: "create", now });
    using other = new DatabaseSync(file);
    other.exec("BEGIN IMMEDIATE");

    const { engine } = await openSqliteDatabase(
      { file, name: "telemetry.db" },
      { mode: "write", now },
      50,
    );
    await using store = new SqlStore(engine, now);

    await expect(load(store, sourcedRecord())).rejects.toThrow(
      "Cannot use the database telemetry.db: another process is using it.",
    );
  });

  // A superuser may write to every file.
  test.skipIf(process.getuid?.() === 0)("that is read-only", async () => {
    await using folder = await createTemporaryFolder();
    await using _ = await openStore(URL, folder.path, { mode: "create", now });
    await chmod(join(folder.path, "telemetry.db"), 0o444);

    await using store = await openStore(URL, folder.path, { mode: "write", now });

    await expect(load(store, sourcedRecord())).rejects.toThrow(
      "Cannot use the database telemetry.db: it is read-only.",
    );
  });
});

test("what is explained is a Failure, which has no stack for the user", async () => {
  await expect(openStore(URL, "/nowhere", { mode: "read", now })).rejects.toBeInstanceOf(Failure);
});

async function overwrite(file: string, offset: number, length: number): Promise<void> {
  await using handle = await open(file, "r+");
  await handle.write(Buffer.alloc(length, 0xff), 0, length, offset);
}
