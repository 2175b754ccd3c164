import { expect, test } from "vitest";
import { openStore } from "../../../src/parts/database/open-store.ts";
import { CODE_BLOCKS, nameOf } from "../../support/code-blocks.ts";
import { createRole } from "../../support/postgres/create-role.ts";
import { createDatabase } from "../../support/postgres/shared-server.ts";
import { load, NOW, sourcedRecord } from "../../support/store.ts";

const blocks = CODE_BLOCKS.filter(({ language }) => language === "sql");

test.each(blocks.map((block) => ({ name: nameOf(block), ...block })))(
  "the SQL of $name runs on Postgres",
  async ({ text }) => {
    await using database = await createDatabase();
    await using role = await createRole(database);
    await using store = await openStore(database.url, ".", { mode: "create", now: () => NOW });
    // Before the first partition's end.
    await load(store, sourcedRecord({ timestamp: "2024-05-01T10:00:00Z" }));

    // The roles and the database are named on the page as a reader would name them.
    const sql = text
      .replaceAll(/\b(?:ingester|reader)\b/g, role.user)
      .replaceAll("DATABASE usage", `DATABASE ${database.name}`);
    await database.query(sql);

    expect(await store.totals({})).toMatchObject({ records: 1 });
  },
);

test("there is SQL for rights, for questions and for partitions", () => {
  expect(new Set(blocks.map(({ page }) => page))).toEqual(
    new Set(["docs/databases.md", "docs/scale.md"]),
  );
});
