import { describe, expect, test } from "vitest";
import type { LedgerBlob } from "../../../src/flows/pull-request/commit-reader.ts";
import { compareSides } from "../../../src/flows/pull-request/compare-sides.ts";
import { findCandidates } from "../../../src/flows/pull-request/find-candidates.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import type { UsageRecord } from "../../../src/usage/usage-record.ts";
import { ledgerRow } from "../../support/ledger-repository.ts";

const GROWTH = { bytes: 20_000, newFiles: 3 };
const LEDGER = ".telemetry/usage.csv";

/** Contents of ledger files, by blob; the blob names the content, as git's does. */
const contents = new Map<string, Buffer>();
let reads: string[] = [];

const reader = {
  contentsOf: async (blobs: Iterable<string>) => {
    const known = Array.from(blobs).filter((blob) => contents.has(blob));
    reads.push(...known);
    return new Map(known.map((blob) => [blob, contents.get(blob) ?? Buffer.alloc(0)]));
  },
};

function file(path: string, text: string): LedgerBlob {
  const content = Buffer.from(text);
  const blob = `${content.length} ${text.slice(-2_000)}`;
  contents.set(blob, content);
  return { path, blob, sizeBytes: content.length };
}

function ledger(path: string, ...rows: readonly Partial<UsageRecord>[]): LedgerBlob {
  return file(path, HEADER_LINE + rows.map(ledgerRow).join(""));
}

function sessions(...ids: readonly string[]): readonly Partial<UsageRecord>[] {
  return ids.map((sessionId) => ({ sessionId }));
}

async function compare(
  mergeBase: readonly LedgerBlob[],
  head: readonly LedgerBlob[],
  { mergeBaseAt, base = mergeBase }: { mergeBaseAt?: Date; base?: readonly LedgerBlob[] } = {},
) {
  reads = [];
  const difference = await compareSides(reader, { mergeBase, mergeBaseAt, base, head }, GROWTH);
  const added: string[] = [];
  for await (const record of difference.added()) added.push(record.sessionId);
  return { ...difference, added, reads: new Set(reads) };
}

describe("what a pull request removes", () => {
  test("is told, and a file that is too large elsewhere hides none of it", async () => {
    const before = [ledger(LEDGER, ...sessions("1", "2", "3"))];
    const after = [
      ledger(LEDGER, ...sessions("1", "3")),
      file(".telemetry/usage/x.csv", "x".repeat(30_000)),
    ];

    const { removed, removedCount, unread } = await compare(before, after);

    expect(removed.map(({ sessionId }) => sessionId)).toEqual(["2"]);
    expect(removedCount).toBe(1);
    expect(unread).toEqual([expect.stringMatching(/^\.telemetry\/usage\/x\.csv was not read: /)]);
  });

  test.each([
    ["is too large", file(LEDGER, HEADER_LINE + "x".repeat(40_000))],
    ["cannot be had", { path: LEDGER, blob: "unknown", sizeBytes: 10 }],
    ["is not a ledger", file(LEDGER, "version https://git-lfs.github.com/spec/v1\noid sha256:1\n")],
    ["is of other bytes", file(LEDGER, "\u0000\u0001\u0002\n")],
  ])("is not known where the file itself %s, which is said", async (_, after) => {
    const before = [ledger(LEDGER, ...sessions("1", "2"))];

    const { removedCount, unread, leftOut } = await compare(before, [after]);

    expect(removedCount).toBe(0);
    expect(unread).toHaveLength(1);
    expect(leftOut).toEqual([]);
  });

  test("is counted whole where only the first rows are listed", async () => {
    const ids = Array.from({ length: 80 }, (_, index) => `session ${index}`);

    const { removed, removedCount } = await compare([ledger(LEDGER, ...sessions(...ids))], []);

    expect(removed).toHaveLength(50);
    expect(removedCount).toBe(80);
  });

  test("is seen however many backups both sides hold, and however large they are", async () => {
    const backups = Array.from({ length: 40 }, (_, index) =>
      ledger(
        `.telemetry/usage-20260101T0000${String(index).padStart(2, "0")}Z-0123abcd.csv`,
        ...sessions(...Array.from({ length: 20 }, (_each, row) => `backup ${index} row ${row}`)),
      ),
    );
    const before = [...backups, ledger(LEDGER, ...sessions("1", "2"))];
    const after = [...backups, ledger(LEDGER, ...sessions("2"))];

    const { removed, leftOut, unread } = await compare(before, after);

    expect(removed.map(({ sessionId }) => sessionId)).toEqual(["1"]);
    expect([...leftOut, ...unread]).toEqual([]);
  });

  test("is not gone when a backup holds it", async () => {
    const backup = ledger(".telemetry/usage-20260101T000000Z-0123abcd.csv", ...sessions("1"));

    const { removedCount } = await compare(
      [backup, ledger(LEDGER, ...sessions("1", "2"))],
      [backup, ledger(LEDGER, ...sessions("2"))],
    );

    expect(removedCount).toBe(0);
  });
});

describe("what a pull request changes", () => {
  const backup = ledger(
    ".telemetry/usage-20260101T000000Z-0123abcd.csv",
    { sessionId: "old", costNanoUsd: 5 },
    { sessionId: "old too", costNanoUsd: 6 },
  );
  const now = ledger(LEDGER, ...sessions("1"));

  test.each([
    [
      "in its place",
      [
        ledger(
          backup.path,
          { sessionId: "old", costNanoUsd: 0 },
          { sessionId: "old too", costNanoUsd: 6 },
        ),
        now,
      ],
    ],
    [
      "in another file",
      [backup, now, ledger(".telemetry/usage/x.csv", { sessionId: "old", costNanoUsd: 0 })],
    ],
    [
      "in a file that only grew",
      [backup, ledger(LEDGER, { sessionId: "1" }, { sessionId: "old", costNanoUsd: 0 })],
    ],
  ])("is told %s, and is not new", async (_, head) => {
    const { changed, changedCount, removedCount, added } = await compare([backup, now], head);

    expect(changed.map(({ before, after }) => [before.costNanoUsd, after.costNanoUsd])).toEqual([
      [5, 0],
    ]);
    expect([changedCount, removedCount, added]).toEqual([1, 0, []]);
  });

  test("is told of what the base branch got meanwhile, too, and is not new", async () => {
    const start = [ledger(LEDGER, { sessionId: "1" })];
    const base = [ledger(LEDGER, { sessionId: "1" }, { sessionId: "2", costNanoUsd: 5 })];
    const head = [...start, ledger(".telemetry/usage/x.csv", { sessionId: "2", costNanoUsd: 0 })];

    const { changed, changedCount, added } = await compare(start, head, { base });

    expect(changed.map(({ before, after }) => [before.costNanoUsd, after.costNanoUsd])).toEqual([
      [5, 0],
    ]);
    expect([changedCount, added]).toEqual([1, []]);
  });

  test("is judged by what both sides come from where the base branch changed it meanwhile", async () => {
    const start = [ledger(LEDGER, { sessionId: "1", costNanoUsd: 5 })];
    const base = [ledger(LEDGER, { sessionId: "1", costNanoUsd: 6 })];
    const head = [...start, ledger(".telemetry/usage/x.csv", { sessionId: "1", costNanoUsd: 5 })];

    const { changedCount, added } = await compare(start, head, { base });

    expect([changedCount, added]).toEqual([0, []]);
  });

  test("is a correction when it is success or notes only", async () => {
    const { corrected, changedCount } = await compare(
      [ledger(LEDGER, { sessionId: "1", success: true })],
      [ledger(LEDGER, { sessionId: "1", success: false, notes: "error: it failed" })],
    );

    expect([corrected, changedCount]).toEqual([1, 0]);
  });
});

describe("what a pull request adds", () => {
  test("is the later of two rows with one identity", async () => {
    const difference = await compareSides(reader, {
      mergeBase: [],
      mergeBaseAt: undefined,
      base: [],
      head: [
        ledger(LEDGER, { sessionId: "1", costNanoUsd: 0 }, { sessionId: "1", costNanoUsd: 7 }),
        ledger(".telemetry/usage/x.csv", { sessionId: "1", costNanoUsd: 9 }),
      ],
    });
    const costs: unknown[] = [];
    for await (const { costNanoUsd } of difference.added()) costs.push(costNanoUsd);

    expect(costs).toEqual([9]);
  });

  test("is not what the base branch got meanwhile", async () => {
    const start = [ledger(LEDGER, ...sessions("1"))];

    const { added } = await compare(start, [ledger(LEDGER, ...sessions("1", "2", "3"))], {
      base: [ledger(LEDGER, ...sessions("1", "2"))],
    });

    expect(added).toEqual(["3"]);
  });

  test("is looked for in much that both sides hold only where it is older than that", async () => {
    const ids = Array.from({ length: 500 }, (_, index) => `old-${index}`);
    const backup = ledger(".telemetry/usage-20260101T000000Z-0123abcd.csv", ...sessions(...ids));
    const before = [backup, ledger(LEDGER, ...sessions("1"))];
    const after = [backup, ledger(LEDGER, ...sessions("1", "2"))];

    const newer = await compare(before, after, { mergeBaseAt: new Date("2020-01-01T00:00:00Z") });
    const older = await compare(before, after, { mergeBaseAt: new Date("2030-01-01T00:00:00Z") });

    expect([newer.added, older.added]).toEqual([["2"], ["2"]]);
    expect([newer.reads.has(backup.blob), older.reads.has(backup.blob)]).toEqual([false, true]);
  });
});

test("a row that the date of a commit hides among what both sides hold is changed all the same", async () => {
  const kept = ledger(LEDGER, { sessionId: "1", costNanoUsd: 5 });
  const own = ledger(".telemetry/usage/x.csv", { sessionId: "1", costNanoUsd: 0 });

  for (const date of ["1980-01-01T00:00:00Z", "2030-01-01T00:00:00Z"]) {
    const { changedCount, added } = await compare([kept], [kept, own], {
      mergeBaseAt: new Date(date),
    });
    expect({ changedCount, added }).toEqual({ changedCount: 1, added: [] });
  }
});

describe("what is too much", () => {
  test("is new files past a number, and said", async () => {
    const head = ["a", "b", "c", "d"].map((name) =>
      ledger(`.telemetry/usage/${name}.csv`, ...sessions(name)),
    );

    const { added, unread } = await compare([], head);

    expect(added).toEqual(["a", "b", "c"]);
    expect(unread).toEqual([
      expect.stringMatching(/d\.csv was not read: more than 3 ledger files/),
    ]);
  });

  test("is rows past a number, and said", async () => {
    const after = { ...ledger(LEDGER, ...sessions("1", "2", "3", "4")), fromOffset: 0 };

    const found = await findCandidates(reader, [{ before: undefined, after }], 3);

    expect(found.after.size).toBe(3);
    expect(found.unreadAfter).toEqual([expect.stringMatching(/^More than 3 rows differ/)]);
  });
});

test("rows that cannot be read count, except as many as there were", async () => {
  const bad = "yesterday,m,1,1,true,quick,1,,,,,,,\n";

  const { rejected } = await compare(
    [file(LEDGER, HEADER_LINE + bad)],
    [file(LEDGER, `${HEADER_LINE}${ledgerRow({ sessionId: "1" })}${bad}${bad}`)],
  );

  expect(rejected).toBe(1);
});
