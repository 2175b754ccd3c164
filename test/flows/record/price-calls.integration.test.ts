import { mkdir, readFile, writeFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { priceCalls } from "../../../src/flows/record/price-calls.ts";
import { DEFAULT_CONFIG } from "../../../src/parts/config/config.ts";
import { createPricing } from "../../../src/parts/pricing/pricing.ts";
import { pricesPath, stateFolders } from "../../../src/parts/state/state-folders.ts";
import { call } from "../../support/call.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const MODELS = [
  "claude-sonnet-4-5-20250929",
  "claude-opus-4-8",
  "no-such-model",
  "__proto__",
  "constructor",
];

test("remembered prices are those of the table", async () => {
  await using folder = await createTemporaryFolder();
  const folders = stateFolders({ gitDir: folder.path, commonDir: folder.path });
  const calls = MODELS.map((model) => call({ model, timestamp: "2026-03-01T10:00:00.000Z" }));
  const table = await createPricing(DEFAULT_CONFIG);

  const first = await priceCalls(calls, DEFAULT_CONFIG, folders);
  const again = await priceCalls(calls.slice(0, 2), DEFAULT_CONFIG, folders);

  expect(calls.map(first.costNanoUsd)).toEqual(calls.map(table.costNanoUsd));
  expect(calls.slice(0, 2).map(again.costNanoUsd)).toEqual(
    calls.slice(0, 2).map(table.costNanoUsd),
  );
  const remembered = JSON.parse(await readFile(pricesPath(folders), "utf8"));
  expect(Object.keys(remembered["2026-03-01"])).toEqual(MODELS.slice(0, 2));
});

test("an alias is priced as what it stands for, remembered or not", async () => {
  await using folder = await createTemporaryFolder();
  const folders = stateFolders({ gitDir: folder.path, commonDir: folder.path });
  const config = { ...DEFAULT_CONFIG, aliases: { mine: "claude-opus-4-8" } };
  const calls = [call({ model: "mine" })];
  const opus = (await createPricing(DEFAULT_CONFIG)).costNanoUsd(
    call({ model: "claude-opus-4-8" }),
  );

  const first = await priceCalls(calls, config, folders);
  const again = await priceCalls(calls, config, folders);

  expect(calls.map(first.costNanoUsd)).toEqual([opus]);
  expect(calls.map(again.costNanoUsd)).toEqual([opus]);
});

test.each([
  "5",
  "null",
  '{"2026-03-01":7}',
  '{"2026-03-01":{"claude-opus-4-8":5}}',
  '{"2026-03-01":{"claude-opus-4-8":{"input":"1","output":2}}}',
  '{"2026-03-01":{"claude-opus-4-8":{"input":1,"output":{"base":1}}}}',
])("prices of another shape, %s, are as if they were not there", async (content) => {
  await using folder = await createTemporaryFolder();
  const folders = stateFolders({ gitDir: folder.path, commonDir: folder.path });
  await mkdir(folders.common);
  await writeFile(pricesPath(folders), content);
  const calls = [call({ model: "claude-opus-4-8", timestamp: "2026-03-01T10:00:00.000Z" })];
  const table = await createPricing(DEFAULT_CONFIG);

  const pricing = await priceCalls(calls, DEFAULT_CONFIG, folders);

  expect(calls.map(pricing.costNanoUsd)).toEqual(calls.map(table.costNanoUsd));
});
