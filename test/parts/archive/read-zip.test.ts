import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readZip } from "../../../src/parts/archive/read-zip.ts";
import { Failure } from "../../../src/usage/failure.ts";
import { zip } from "../../support/zip.ts";

const LIMIT = { files: 10, bytes: 1_000_000 };
const all = (archive: Buffer, limit = LIMIT) =>
  readZip(archive, () => true, limit).map(({ name, content }) => [name, content.toString()]);

test("files come as they were packed, those that are wanted", () => {
  const files = [
    ["a.csv", "one\n"],
    ["folder/b.csv", "two ".repeat(1_000)],
    ["c.txt", ""],
  ] as const;

  expect(all(zip(files))).toEqual(files);
  expect(readZip(zip(files), (name) => name.endsWith(".txt"), LIMIT)).toHaveLength(1);
});

describe("an archive that would take more than is allowed is refused", () => {
  test("by the number of its files", () => {
    expect(() =>
      all(
        zip([
          ["a", "1"],
          ["b", "2"],
        ]),
        { files: 1, bytes: 10 },
      ),
    ).toThrow(/at most 1 files/);
  });

  test("by their sizes, also where it lies about them", () => {
    const archive = zip([["a", "0".repeat(100_000)]]);
    expect(() => all(archive, { files: 1, bytes: 1_000 })).toThrow(Failure);

    archive.writeUInt32LE(5, archive.lastIndexOf("PK\u0001\u0002") + 24);
    expect(() => all(archive, { files: 1, bytes: 1_000 })).toThrow(Failure);
  });
});

test("what is no archive, or a damaged one, is refused and never more than that", () => {
  const archive = zip([["a.csv", "one\n"]]);
  const attempt = (bytes: Buffer) => {
    try {
      all(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
    }
  };

  expect(() => all(Buffer.from("plain text"))).toThrow(Failure);
  for (let end = 0; end < archive.length; end += 1) attempt(archive.subarray(0, end));
  fc.assert(
    fc.property(fc.nat(archive.length - 1), fc.nat(255), (at, byte) => {
      const damaged = Buffer.from(archive);
      damaged[at] = byte;
      attempt(damaged);
    }),
  );
});
