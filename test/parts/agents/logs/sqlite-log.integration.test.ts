import { copyFile, mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { readSqliteLog } from "../../../../src/parts/agents/logs/sqlite-log.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

const CREATE = "CREATE TABLE message (id TEXT PRIMARY KEY); INSERT INTO message VALUES ('msg_1')";
const AHEAD_LOGGING = "PRAGMA journal_mode = WAL";

/** Reads the ids of all messages. */
function readIds(path: string): Promise<unknown> {
  return readSqliteLog(path, (database) =>
    database
      .prepare("SELECT id FROM message")
      .all()
      .map(({ id }) => id),
  );
}

/** Opens a database that an agent writes. */
function openDatabase(folder: string, ...statements: readonly string[]): DatabaseSync {
  const database = new DatabaseSync(join(folder, "log.db"));
  for (const statement of statements) database.exec(statement);
  return database;
}

/** Makes a database and closes it. */
function createDatabase(folder: string, ...statements: readonly string[]): string {
  openDatabase(folder, ...statements).close();
  return join(folder, "log.db");
}

describe("a database", () => {
  test.each([
    ["rollback journal", [CREATE]],
    ["write-ahead log", [AHEAD_LOGGING, CREATE]],
  ])("with a %s is read, and nothing is written beside it", async (_, statements) => {
    await using folder = await createTemporaryFolder();
    const path = createDatabase(folder.path, ...statements);
    const bytes = await readFile(path);

    expect(await readIds(path)).toEqual(["msg_1"]);
    expect(await readdir(folder.path)).toEqual(["log.db"]);
    expect(await readFile(path)).toEqual(bytes);
  });

  test("that an agent has open is read with what is still in its write-ahead log", async () => {
    await using folder = await createTemporaryFolder();
    using database = openDatabase(folder.path, AHEAD_LOGGING, CREATE);
    const path = join(folder.path, "log.db");
    const before = await readdir(folder.path);
    const ahead = await readFile(`${path}-wal`);

    expect(await readIds(path)).toEqual(["msg_1"]);
    expect(await readdir(folder.path)).toEqual(before);
    expect(await readFile(`${path}-wal`)).toEqual(ahead);
    database.exec("INSERT INTO message VALUES ('msg_2')");
    expect(await readIds(path)).toEqual(["msg_1", "msg_2"]);
  });

  test("that was left with rows in its write-ahead log is read with them, and stays as it is", async () => {
    await using folder = await createTemporaryFolder();
    await using elsewhere = await createTemporaryFolder();
    using database = openDatabase(elsewhere.path, AHEAD_LOGGING, CREATE);
    database.exec("INSERT INTO message VALUES ('msg_2')");
    for (const name of ["log.db", "log.db-wal"]) {
      await copyFile(join(elsewhere.path, name), join(folder.path, name));
    }
    const path = join(folder.path, "log.db");
    const ahead = await readFile(`${path}-wal`);

    expect(await readIds(path)).toEqual(["msg_1", "msg_2"]);
    expect(await readdir(folder.path)).toEqual(["log.db", "log.db-wal"]);
    expect(await readFile(`${path}-wal`)).toEqual(ahead);
    await writeFile(`${path}-wal`, ahead.subarray(0, 100));
    expect(await readIds(path)).toBeUndefined();
  });

  test("that an agent is writing is read as it was", async () => {
    await using folder = await createTemporaryFolder();
    using database = openDatabase(folder.path, AHEAD_LOGGING, CREATE);
    database.exec("BEGIN IMMEDIATE; INSERT INTO message VALUES ('msg_2')");

    expect(await readIds(join(folder.path, "log.db"))).toEqual(["msg_1"]);
  });

  test("may have a name that is no address", async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "a b%41?mode=rwc#.db");
    await copyFile(createDatabase(folder.path, AHEAD_LOGGING, CREATE), path);

    expect(await readIds(path)).toEqual(["msg_1"]);
  });
});

describe("a database is read later", () => {
  test("while it is locked", async () => {
    await using folder = await createTemporaryFolder();
    using database = openDatabase(folder.path, CREATE, "BEGIN EXCLUSIVE");
    const path = join(folder.path, "log.db");

    expect(await readIds(path)).toBeUndefined();
    database.exec("COMMIT");
    expect(await readIds(path)).toEqual(["msg_1"]);
  });

  test("when its writer was killed, until the agent has mended it", async () => {
    await using folder = await createTemporaryFolder();
    const copy = join(folder.path, "copy.db");
    using database = openDatabase(folder.path, CREATE, "PRAGMA cache_size = 1", "BEGIN");
    const insert = database.prepare("INSERT INTO message VALUES (? || hex(zeroblob(2000)))");
    for (let i = 0; i < 100; i++) insert.run(i);
    for (const suffix of ["", "-journal"]) {
      await copyFile(join(folder.path, `log.db${suffix}`), `${copy}${suffix}`);
    }

    expect(await readIds(copy)).toBeUndefined();
    expect(await readdir(folder.path)).toContain("copy.db-journal");
  });

  test("when it is damaged, or no database at all", async () => {
    await using folder = await createTemporaryFolder();
    const path = createDatabase(folder.path, CREATE);
    const bytes = await readFile(path);

    await writeFile(path, bytes.fill(0xff, 100));
    expect(await readIds(path)).toBeUndefined();
    await writeFile(path, bytes.subarray(0, 60));
    expect(await readIds(path)).toBeUndefined();
    await writeFile(path, "");
    expect(await readIds(path)).toBeUndefined();
    await writeFile(path, "{}\n".repeat(1000));
    expect(await readIds(path)).toBeUndefined();
    expect(await readdir(folder.path)).toEqual(["log.db"]);
  });

  test("when it is gone, or a folder, or a link to nowhere", async () => {
    await using folder = await createTemporaryFolder();
    await mkdir(join(folder.path, "folder.db"));
    await symlink(join(folder.path, "nowhere"), join(folder.path, "link.db"));

    expect(await readIds(join(folder.path, "none.db"))).toBeUndefined();
    expect(await readIds(join(folder.path, "folder.db"))).toBeUndefined();
    expect(await readIds(join(folder.path, "link.db"))).toBeUndefined();
  });

  test("when it has another layout, or numbers beyond ours", async () => {
    await using folder = await createTemporaryFolder();
    const path = createDatabase(folder.path, "CREATE TABLE other (id INTEGER)");
    expect(await readIds(path)).toBeUndefined();

    createDatabase(folder.path, "CREATE VIEW message AS SELECT 9223372036854775807 AS id");
    expect(await readIds(path)).toBeUndefined();
  });
});

test("what the reader throws by itself is not taken for the database's fault", async () => {
  await using folder = await createTemporaryFolder();
  const path = createDatabase(folder.path, CREATE);

  await expect(
    readSqliteLog(path, () => {
      throw new TypeError("a mistake of ours");
    }),
  ).rejects.toThrow("a mistake of ours");
});

test("a reader cannot write", async () => {
  await using folder = await createTemporaryFolder();
  const path = createDatabase(folder.path, CREATE);

  const written = await readSqliteLog(path, (database) => database.exec("DELETE FROM message"));

  expect(written).toBeUndefined();
  expect(await readIds(path)).toEqual(["msg_1"]);
});
