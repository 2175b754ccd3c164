import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readChunks } from "../../../src/flows/ingest/read-chunks.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const CONTENT = Buffer.from(Array.from({ length: 700_000 }, (_, index) => index % 251));

async function read(path: string, sizeBytes?: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of readChunks(path, sizeBytes)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

test("a file is read whole, or as much of it as is wanted", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "file");
  await writeFile(path, CONTENT);

  expect(CONTENT.equals(await read(path))).toBe(true);
  for (const sizeBytes of [0, 1, 262_144, 262_145, 524_288, 700_000, 800_000]) {
    expect(CONTENT.subarray(0, sizeBytes).equals(await read(path, sizeBytes)), `${sizeBytes}`).toBe(
      true,
    );
  }
});

test("a file that cannot be read says so", async () => {
  await using folder = await createTemporaryFolder();

  await expect(read(join(folder.path, "none"))).rejects.toMatchObject({ code: "ENOENT" });
  await expect(read(folder.path)).rejects.toMatchObject({ code: "EISDIR" });
});
