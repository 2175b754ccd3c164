import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { planReading } from "../../../src/flows/ingest/plan-reading.ts";
import type { FileState } from "../../../src/parts/database/store.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const INGESTED = "timestamp,model\nrow 1\n";

function stateOf(ingested: string): FileState {
  return {
    repository: "acme/shop",
    path: ".telemetry/usage.csv",
    blobHash: "blob",
    offset: Buffer.byteLength(ingested),
    prefixHash: createHash("sha256").update(ingested).digest("hex"),
    rows: 1,
    rules: "1",
    unpricedModels: [],
  };
}

async function plan(content: string, state: FileState | undefined) {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  await writeFile(path, content);
  return await planReading(path, Buffer.byteLength(content), state, undefined);
}

test.each([
  ["a new file", INGESTED, undefined, "everything"],
  ["an unchanged file", INGESTED, stateOf(INGESTED), "nothing"],
  ["an unchanged file whose last line has no end", "a\nb", stateOf("a\nb"), "nothing"],
  ["a file that grew", `${INGESTED}row 2\n`, stateOf(INGESTED), "growth"],
  ["a file whose last line grew", "a\nbc\n", stateOf("a\nb"), "everything"],
  ["a file that changed", INGESTED.replace("1", "2"), stateOf(INGESTED), "everything"],
  ["a file that changed and grew", `X${INGESTED}`, stateOf(INGESTED), "everything"],
  ["a file that shrank", "timestamp,model\n", stateOf(INGESTED), "everything"],
  ["a file that became empty", "", stateOf(INGESTED), "everything"],
  ["a file that is read whole or not at all", INGESTED, stateOf(""), "everything"],
] as const)("of %s is read what has to be", async (_, content, state, what) => {
  const reading = await plan(content, state);

  expect(reading.what).toBe(what);
});

test("what a file grew by is read with what came before in its hash", async () => {
  const reading = await plan(`${INGESTED}row 2\n`, stateOf(INGESTED));

  expect("hash" in reading && reading.hash.ingested()).toEqual({
    offset: INGESTED.length,
    prefixHash: stateOf(INGESTED).prefixHash,
  });
});
