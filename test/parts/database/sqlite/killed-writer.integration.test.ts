import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openStore } from "../../../../src/parts/database/open-store.ts";
import { load, NOW, sourcedRecord } from "../../../support/store.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

test("what a writer that was killed left half done is undone by who reads", async () => {
  await using folder = await createTemporaryFolder();
  const [file, killed] = [join(folder.path, "usage.db"), join(folder.path, "killed.db")];
  {
    await using store = await openStore(`sqlite:${file}`, ".", { mode: "create", now: () => NOW });
    await load(store, sourcedRecord());
  }
  {
    using writer = new DatabaseSync(file);
    // What does not fit into memory is written before the end.
    writer.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE llm_calls SET input_tokens = 0");
    writer.exec("CREATE TABLE filling (text)");
    const fill = writer.prepare("INSERT INTO filling VALUES (?)");
    for (let row = 0; row < 200; row += 1) fill.run("x".repeat(4_000));
    // As a kill leaves the two files.
    await copyFile(file, killed);
    await copyFile(`${file}-journal`, `${killed}-journal`);
  }

  await using store = await openStore(`sqlite:${killed}`, ".", { mode: "read", now: () => NOW });

  expect(await store.totals({})).toMatchObject({ records: 1 });
});
