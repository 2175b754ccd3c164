import { mkdir, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { type Reading, readReading, writeReading } from "../../../src/parts/state/reading.ts";
import { readingPath, stateFolders } from "../../../src/parts/state/state-folders.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const READING: Reading = {
  root: "/work/shop",
  formerRoots: ["/work/old"],
  since: "2026-03-02T10:00:00.000Z",
  lookedAtMs: 1,
  newestLogMs: 2.5,
  positions: {
    "/home/dev/log.jsonl": {
      offset: 3,
      sizeBytes: 3,
      modifiedMs: 4.5,
      carry: {},
      unclaimed: { from: undefined, sessions: ["s"] },
    },
  },
  lastHead: undefined,
  ledgerBlob: undefined,
};

test("a reading comes back as it was written", async () => {
  await using folder = await createTemporaryFolder();
  const folders = stateFolders({ gitDir: folder.path, commonDir: folder.path });

  writeReading(folders, READING);

  expect(readReading(folders)).toEqual(READING);
});

test.each([
  { positions: null },
  { positions: 5 },
  { positions: { "/log": 5 } },
  { positions: { "/log": null } },
  { positions: { "/log": { offset: "3", sizeBytes: 3, modifiedMs: 4 } } },
  { positions: { "/log": { offset: 3, sizeBytes: 3, modifiedMs: 4, unclaimed: {} } } },
  { positions: { "/log": { offset: 3, sizeBytes: 3, modifiedMs: 4, unclaimed: null } } },
  { formerRoots: [5] },
  { since: "never" },
  { lookedAtMs: null },
  { root: undefined },
])("a reading of another shape, %j, is as if it was not there", async (change) => {
  await using folder = await createTemporaryFolder();
  const folders = stateFolders({ gitDir: folder.path, commonDir: folder.path });
  await mkdir(folders.own);
  await writeFile(readingPath(folders), JSON.stringify({ ...READING, ...change }));

  expect(readReading(folders)).toBeUndefined();
});
