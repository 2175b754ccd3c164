import { expect, test } from "vitest";
import type { BlobReader } from "../../../src/flows/pull-request/origins/ledger-blobs.ts";
import { previousUsage } from "../../../src/flows/pull-request/usage-of-commits.ts";
import { hashBlob } from "../../../src/parts/git/blob.ts";
import type { CommitChanges } from "../../../src/parts/git/history.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { ledgerRow } from "../../support/ledger-repository.ts";

const contents = new Map<string, Buffer>();

function ledger(...sessionIds: readonly string[]): string {
  const rows = sessionIds.map((sessionId) => ledgerRow({ sessionId, costNanoUsd: 1_000 }));
  const content = Buffer.from(HEADER_LINE + rows.join(""));
  const blob = hashBlob(content, "0".repeat(40));
  contents.set(blob, content);
  return blob;
}

function known<Value>(blobs: Iterable<string>, of: (content: Buffer) => Value) {
  return new Map(Array.from(blobs, (blob) => [blob, of(contents.get(blob) ?? Buffer.alloc(0))]));
}

const reader: BlobReader = {
  sizesOf: async (blobs: Iterable<string>) => known(blobs, ({ length }) => length),
  contentsOf: async (blobs: Iterable<string>) => known(blobs, (content) => content),
};

function commit(subject: string, path: string, after: string, before?: string): CommitChanges {
  const id = subject.padEnd(40, "0");
  const about = { id, shortId: id.slice(0, 7), parentIds: [], subject };
  return {
    commit: { ...about, committedAt: "2026-02-23T21:19:12Z" },
    changes: [{ path, before, after }],
  };
}

test("a record counts with the first commit that brought it, whichever file that was in", async () => {
  const [one, both] = [ledger("a", "b"), ledger("a", "b", "c", "d")];
  const history = [
    commit("first", ".telemetry/usage.csv", one),
    commit("second", ".telemetry/usage/topic.csv", ledger("c")),
    commit("third", ".telemetry/usage.csv", both, one),
  ];

  const previous = await previousUsage(reader, history, async () => undefined);

  expect(previous.map(({ commit: { subject }, sums }) => [subject, sums.records])).toEqual([
    ["third", 1],
    ["second", 1],
    ["first", 2],
  ]);
  expect(previous.map(({ sums }) => sums.costNanoUsd)).toEqual([1_000, 1_000, 2_000]);
});
