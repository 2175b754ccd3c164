import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { watchedPlaces } from "../../../../src/parts/agents/logs/watched-places.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

test("a place that is there is watched itself, of others the first folder that is missing, once", async () => {
  await using home = await createTemporaryFolder();
  const at = (...names: string[]) => join(home.path, ...names);
  await mkdir(at(".claude", "projects"), { recursive: true });
  await mkdir(at(".config"));

  expect(
    watchedPlaces([
      at(".claude", "projects"),
      at(".config", "Code", "User", "globalStorage", "one"),
      at(".config", "Code", "User", "globalStorage", "two"),
      at(".config", "other"),
      at(".local", "share", "store.db"),
      at(".local", "share", "store.db-wal"),
    ]),
  ).toEqual([
    at(".claude", "projects"),
    at(".config", "Code"),
    at(".config", "other"),
    at(".local"),
  ]);
});
