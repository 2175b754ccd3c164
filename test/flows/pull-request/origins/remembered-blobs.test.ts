import { expect, test } from "vitest";
import type { BlobReader } from "../../../../src/flows/pull-request/origins/ledger-blobs.ts";
import { rememberBlobs } from "../../../../src/flows/pull-request/origins/remembered-blobs.ts";
import { hashBlob } from "../../../../src/parts/git/blob.ts";

const idOf = (text: string) => hashBlob(Buffer.from(text), "0".repeat(40));

/** A reader that tells which contents it was asked for. */
function readerOf(...texts: string[]) {
  const held = new Map(texts.map((text) => [idOf(text), Buffer.from(text)]));
  const asked: string[] = [];
  const reader: BlobReader = {
    async sizesOf(blobs) {
      return new Map(Array.from(blobs, (blob) => [blob, held.get(blob)?.length ?? 0]));
    },
    async contentsOf(blobs) {
      const found = Array.from(blobs, (blob) => [blob, held.get(blob) ?? Buffer.alloc(0)] as const);
      asked.push(...found.map(([, content]) => String(content)));
      return new Map(found);
    },
  };
  return { reader, asked };
}

test("a version that a later one begins with is not read again", async () => {
  const { reader, asked } = readerOf("a\nb\n", "a\nb\nc\n");
  const remembered = rememberBlobs(reader);

  await remembered.contentsOf([idOf("a\nb\nc\n")]);
  const contents = await remembered.contentsOf([idOf("a\nb\n")]);

  expect(String(contents.get(idOf("a\nb\n")))).toBe("a\nb\n");
  expect(asked).toEqual(["a\nb\nc\n"]);
});

test("a version of the same size as a beginning of another, and other content, is read", async () => {
  const { reader, asked } = readerOf("x\nb\n", "a\nb\nc\n");
  const remembered = rememberBlobs(reader);

  await remembered.contentsOf([idOf("a\nb\nc\n")]);
  const contents = await remembered.contentsOf([idOf("x\nb\n")]);

  expect(String(contents.get(idOf("x\nb\n")))).toBe("x\nb\n");
  expect(asked).toEqual(["a\nb\nc\n", "x\nb\n"]);
});
