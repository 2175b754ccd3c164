import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { ContentHash } from "../../../src/flows/ingest/plan-reading.ts";

const LINE = "timestamp,model\n";
const CONTENT = Buffer.from(LINE.repeat(1_000));

function hashOf(chunkBytes: number, ingested: (read: number) => number): ContentHash {
  const hash = new ContentHash(CONTENT.length, undefined);
  for (let start = 0; start < CONTENT.length; start += chunkBytes) {
    const chunk = CONTENT.subarray(start, start + chunkBytes);
    hash.add(chunk);
    hash.ingestUntil(ingested(start + chunk.length));
  }
  return hash;
}

function sha256(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}

test("a content has the id that git gives it", () => {
  const options = { input: CONTENT };

  expect(hashOf(777, (read) => read).blobHash()).toBe(
    execFileSync("git", ["hash-object", "--stdin"], options).toString().trim(),
  );
});

test("like an id of SHA-256 it is one of SHA-256", () => {
  const hash = new ContentHash(CONTENT.length, "0".repeat(64));
  hash.add(CONTENT);

  expect(hash.blobHash()).toBe(sha256(Buffer.concat([Buffer.from("blob 16000\0"), CONTENT])));
});

test.each([1, 15, 16, 17, 16_000])(
  "in chunks of %d bytes, whole lines are ingested",
  (chunkBytes) => {
    const hash = hashOf(chunkBytes, (read) => Math.floor(read / LINE.length) * LINE.length);

    expect(hash.ingested()).toEqual({ offset: 16_000, prefixHash: sha256(CONTENT) });
  },
);

test("what is read and not ingested is not in the ingested part's hash", () => {
  expect(hashOf(1_000, (read) => Math.min(read, 160)).ingested()).toEqual({
    offset: 160,
    prefixHash: sha256(CONTENT.subarray(0, 160)),
  });
});
