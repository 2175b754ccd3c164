import { execFileSync } from "node:child_process";
import { appendFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { localLedgerFile } from "../../../src/flows/ingest/ledger-file.ts";
import { type LoadContext, loadFile } from "../../../src/flows/ingest/load-file.ts";
import { createRecordPrices } from "../../../src/flows/ingest/record-prices.ts";
import { RowReader } from "../../../src/flows/ingest/row-reader.ts";
import type { FileState, SourcedRecord } from "../../../src/parts/database/store.ts";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import type { Reject } from "../../../src/parts/ledger/reject.ts";
import { NOW } from "../../support/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

/** A row that is known by its input tokens. */
function row(
  inputTokens: number,
  columns: readonly string[] = COLUMNS,
  model = "claude-opus-4-5",
): string {
  return formatRow(usageRecord({ inputTokens, model, costNanoUsd: 1 }), columns);
}

/** A ledger file, and what loading it on top of the last time does. */
async function createScene(content: string) {
  const folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  const prices = createRecordPrices({ prices: [], aliases: {} }, NOW);
  let state: FileState | undefined;
  await writeFile(path, content);

  const load = async (context: Partial<LoadContext> = {}, blobHash?: string) => {
    const records: SourcedRecord[] = [];
    const rejects: Reject[] = [];
    let located = 0;
    const file = {
      ...localLedgerFile({ path, name: ".telemetry/usage.csv", repository: "acme/shop", blobHash }),
      locate: async () => {
        located += 1;
        return path;
      },
    };
    const fileLoad = await loadFile(file, {
      load: { add: async (added) => void records.push(...added), addCalls: async () => {} },
      reader: new RowReader(prices),
      state,
      prunedBefore: undefined,
      prices,
      onReject: (reject) => rejects.push(reject),
      onOffset: () => {},
      ...context,
    });
    state = fileLoad.state ?? state;
    const added = records.map(({ record }) => record.inputTokens);
    return { ...fileLoad, added, rejects, wasOpened: located > 0 };
  };
  const blob = () => execFileSync("git", ["hash-object", "--no-filters", path]).toString().trim();
  return { path, load, blob, [Symbol.asyncDispose]: folder[Symbol.asyncDispose] };
}

test("a file of which git knows the content of the last time is not opened", async () => {
  await using scene = await createScene(HEADER_LINE + row(1));
  const first = await scene.load();

  expect(first).toMatchObject({ added: [1], state: { blobHash: scene.blob(), rows: 1 } });
  expect(await scene.load({}, scene.blob())).toMatchObject({
    wasOpened: false,
    rowsRead: 1,
    remembered: 1,
  });
});

test("a file that has grown since brings what it grew by, and is known by what it is now", async () => {
  await using scene = await createScene(HEADER_LINE + row(1));
  await scene.load();
  await appendFile(scene.path, row(2));

  const grown = await scene.load({}, scene.blob());

  expect(grown).toMatchObject({ added: [2], rowsRead: 2, remembered: 1, isReplaced: false });
  expect(grown.state?.blobHash).toBe(scene.blob());
  expect(await scene.load({}, scene.blob())).toMatchObject({ wasOpened: false, rowsRead: 2 });
});

test("a file that git knows by another id for the same bytes is known by that id from then on", async () => {
  await using scene = await createScene(HEADER_LINE + row(1));
  await scene.load();
  const id = "0".repeat(40);

  expect(await scene.load({}, id)).toMatchObject({ wasOpened: true, added: [], remembered: 1 });
  expect(await scene.load({}, id)).toMatchObject({ wasOpened: false, added: [], remembered: 1 });
});

test("a file that changed is read whole, and said to be replaced", async () => {
  await using scene = await createScene(HEADER_LINE + row(1) + row(2));

  expect(await scene.load()).toMatchObject({ isReplaced: false });
  await writeFile(scene.path, HEADER_LINE + row(2) + row(3));
  expect(await scene.load()).toMatchObject({ added: [2, 3], remembered: 0, isReplaced: true });
});

test("empty lines at the end are remembered too", async () => {
  await using scene = await createScene(`${HEADER_LINE}${row(1)}\n\n`);

  const { state } = await scene.load();
  await appendFile(scene.path, row(2));

  expect(state?.offset).toBe(Buffer.byteLength(`${HEADER_LINE}${row(1)}\n\n`));
  expect(await scene.load()).toMatchObject({ added: [2], remembered: 1 });
});

test("rows after a second header, in another order, are never read under the first", async () => {
  const turned = COLUMNS.toReversed();
  await using scene = await createScene(`${HEADER_LINE}${row(1)}${turned.join(",")}\n`);
  await scene.load();
  await appendFile(scene.path, row(2, turned));

  expect(await scene.load()).toMatchObject({ added: [1, 2], rejects: [], rowsRead: 2 });
});

test("a row that the database cannot hold is rejected where it stands, in every run", async () => {
  await using scene = await createScene(HEADER_LINE + row(1));
  await scene.load();
  await appendFile(scene.path, row(2) + row(3, COLUMNS, "m".repeat(101)));
  const storableText = { holdsNul: true, maxKeyBytes: 100 };

  for (let run = 0; run < 2; run += 1) {
    expect(await scene.load({ storableText })).toMatchObject({
      added: [2],
      rejected: 1,
      rejects: [{ line: 4, column: 1, field: "model", got: "101 bytes" }],
      state: undefined,
    });
  }
});

test("a file is taken as large as it was when its reading began", async () => {
  await using scene = await createScene(HEADER_LINE + row(1).repeat(3_000));
  let appended: Promise<void> | undefined;
  const onOffset = () => {
    appended ??= appendFile(scene.path, row(2));
  };

  const { added, state } = await scene.load({ onOffset });
  await appended;

  expect(added).toEqual(Array(3_000).fill(1));
  expect(state?.blobHash).not.toBe(scene.blob());
  expect(await scene.load()).toMatchObject({ added: [2], remembered: 3_000 });
});

test("a line that is longer than any row costs itself only", async () => {
  const long = `${"x".repeat(20_000_000)}\n`;
  await using scene = await createScene(HEADER_LINE + row(1) + long + row(2));

  expect(await scene.load()).toMatchObject({ added: [1, 2], rejected: 1, state: undefined });
});

test("a file that cannot be read is a failure that names it", async () => {
  await using scene = await createScene(HEADER_LINE);
  const gone = localLedgerFile({ path: `${scene.path}.gone`, name: "gone", repository: "a/b" });
  const prices = createRecordPrices({ prices: [], aliases: {} }, NOW);
  const context = {
    load: { add: async () => {}, addCalls: async () => {} },
    reader: new RowReader(prices),
    state: undefined,
    prunedBefore: undefined,
    prices,
    onReject: () => {},
    onOffset: () => {},
  };

  await expect(loadFile(gone, context)).rejects.toThrow(
    `Cannot read the ledger ${gone.path} (ENOENT). Check that the file is there`,
  );
});
