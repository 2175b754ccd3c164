import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fingerprintFile } from "../../src/ingest/fingerprint.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

test("a file has the hash that git gives it, and one of its first bytes", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  const content = Buffer.alloc(3_000_000, "timestamp,model\n");
  await writeFile(path, content);

  expect(await fingerprintFile(path, 2_000_000)).toEqual({
    blobHash: execFileSync("git", ["hash-object", "--no-filters", path]).toString().trim(),
    sizeBytes: 3_000_000,
    prefixHash: createHash("sha256").update(content.subarray(0, 2_000_000)).digest("hex"),
    prefixEndsLine: true,
  });
});

test.each([
  [0, true],
  [15, false],
  [16, true],
  [99, false],
])("whether a prefix of %d bytes ends a line is told", async (prefixBytes, prefixEndsLine) => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  await writeFile(path, "timestamp,model\nlast");

  expect(await fingerprintFile(path, prefixBytes)).toMatchObject({ prefixEndsLine });
});
