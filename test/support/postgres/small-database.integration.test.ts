import { expect, test } from "vitest";
import { createSmallDatabase } from "./small-database.ts";
import { canMountDisk } from "./small-disk.ts";

test.skipIf(!(await canMountDisk()))(
  "a database on a full disk refuses rows and keeps those it has (skipped where nothing can be mounted)",
  async () => {
    await using database = await createSmallDatabase(16);
    const insert = (rows: number) =>
      database.query(`INSERT INTO t SELECT repeat('x', 1000) FROM generate_series(1, ${rows})`);
    await database.query("CREATE TABLE t (text text)");
    await insert(10);

    await expect(insert(100_000)).rejects.toMatchObject({ code: "53100" });

    expect(await database.query("SELECT count(*)::integer AS count FROM t")).toEqual([
      { count: 10 },
    ]);
  },
);
