import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { createDisposable } from "./create-disposable.ts";
import type { TestDatabase } from "./server-access.ts";
import { giveToServerUser } from "./server-user.ts";
import { getSharedServer } from "./shared-server.ts";
import { mountSmallDisk } from "./small-disk.ts";

/**
 * Makes a database of the shared server whose tables, temporary ones too, are on a disk of their
 * own, of which an empty database takes 8 MB. The server itself has room: when the disk is full,
 * statements fail with 53100 and nothing else does.
 */
export function createSmallDatabase(sizeMegabytes: number): Promise<TestDatabase> {
  return createDisposable(async (defer) => {
    const server = await getSharedServer();
    const disk = await mountSmallDisk(sizeMegabytes);
    defer(() => disk[Symbol.asyncDispose]());
    const folder = join(disk.path, "tablespace");
    await mkdir(folder);
    await giveToServerUser(folder);
    const database = await server.createDatabase();
    const tablespace = `${database.name}_disk`;
    await server.query(`CREATE TABLESPACE ${tablespace} LOCATION '${folder}'`);
    defer(async () => {
      await server.query(`DROP TABLESPACE ${tablespace}`);
    });
    defer(() => database[Symbol.asyncDispose]());
    await server.query(`ALTER DATABASE ${database.name} SET TABLESPACE ${tablespace}`);
    return database;
  });
}
