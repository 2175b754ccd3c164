import { mkdir, open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { COLUMNS } from "../../../src/parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { readLedger } from "../../../src/parts/ledger/read-ledger.ts";
import { collect } from "../../support/collect.ts";
import { anyRecord, anyText } from "../../support/ledger-arbitraries.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";
import { usageRecord } from "../../support/usage-record.ts";

const ROW = formatRow(usageRecord(), COLUMNS);

/** Lines of a ledger, good ones and damaged ones. */
const anyLine = fc.oneof(
  anyRecord.map((record) => formatRow(record, COLUMNS)),
  anyText.map((text) => `${text}\n`),
  fc.constantFrom("\n", "\r\n", HEADER_LINE, "=======\n", ROW.replace("\n", "\r\n"), `"${ROW}`),
);

async function readText(text: string | Buffer, fromOffset = 0) {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  await writeFile(path, text);
  return await collect(readLedger(path, { fromOffset }));
}

describe("a file is read as a text is", () => {
  test("whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyLine, { maxLength: 30 }), fc.boolean(), async (lines, isCut) => {
        const whole = Buffer.from(`${HEADER_LINE}${lines.join("")}`).toString();
        const text = isCut ? whole.slice(0, -1) : whole;
        const entries = await readText(text);
        const { rows, rejects } = parseLedger(text);
        expect(entries.filter((entry) => "record" in entry)).toEqual(rows);
        expect(entries.filter((entry) => !("record" in entry))).toEqual(rejects);
      }),
      { numRuns: 60 },
    );
  });

  test("across the chunks that it comes in", async () => {
    const notes = ["", "é".repeat(7), 'a "quoted" word,\r\nand a line', "🦀"];
    const lines = Array.from({ length: 8000 }, (_, index) =>
      formatRow(usageRecord({ inputTokens: index, notes: notes[index % 4] ?? "" }), COLUMNS),
    );
    const text = `${HEADER_LINE}${lines.join("")}`;
    const { rows } = parseLedger(text);
    expect(rows.map(({ record }) => record.inputTokens)).toEqual(lines.map((_, index) => index));
    expect(await readText(text)).toEqual(rows);
  });
});

test("reading from where a row ends gives the rows after it, by the columns of the file", async () => {
  const header = ["reviewer", ...COLUMNS];
  const records = ["é", '"a"\nb', ""].map((notes, index) =>
    usageRecord({ notes, inputTokens: index }),
  );
  const rows = records.map((record) => formatRow(record, header));
  const text = `\uFEFF${header.join(",")}\r\n${rows.join("")}`;
  const [first, second, third] = parseLedger(text).rows;
  expect([first?.line, second?.line, third?.line]).toEqual([2, 3, 5]);
  // Lines count from the offset.
  expect(await readText(text, first?.endOffset)).toEqual([
    { ...second, line: 1 },
    { ...third, line: 3 },
  ]);
  expect(await readText(text, second?.endOffset)).toEqual([{ ...third, line: 1 }]);
  expect(await readText(text, third?.endOffset)).toEqual([]);
});

test("invalid UTF-8 rejects its line and no other", async () => {
  const latin1 = Buffer.from(ROW.replace("main", "caf\u00e9"), "latin1");
  const entries = await readText(
    Buffer.concat([Buffer.from(HEADER_LINE + ROW), latin1, Buffer.from(ROW)]),
  );
  expect(entries.map((entry) => "record" in entry)).toEqual([true, false, true]);
  expect(entries[1]).toMatchObject({
    line: 3,
    column: 1,
    expected: expect.stringContaining("UTF-8"),
  });
});

test("a line of 1 GB rejects itself, in bounded memory", { tags: ["soak", "heavy"] }, async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  await writeFile(path, HEADER_LINE + ROW);
  await using file = await open(path, "r+");
  const { size } = await file.stat();
  // A hole in the file: bytes that take no room on the disk.
  await file.truncate(size + 2 ** 30);
  await file.write(Buffer.from(`\n${ROW}`), 0, null, size + 2 ** 30);
  const before = process.memoryUsage.rss();
  const entries = await collect(readLedger(path));
  expect(process.memoryUsage.rss() - before).toBeLessThan(200 * 2 ** 20);
  expect(entries.map((entry) => "record" in entry)).toEqual([true, false, true]);
  expect(entries[1]).toMatchObject({ line: 3, expected: expect.stringContaining("at most") });
});

const LITTLE_ENDIAN = Buffer.from(HEADER_LINE, "utf16le");
const BIG_ENDIAN = Buffer.from(LITTLE_ENDIAN).swap16();
const UTF_16_WITHOUT_MARK = [LITTLE_ENDIAN, BIG_ENDIAN];

describe("what is not a ledger is a failure that says what, where and what to do", () => {
  test.each([
    ["an empty file", "", /got nothing/],
    ["a wrong header", "date,cost\n1,2\n", /got "date,cost"/],
    ["a row without a header", ROW, /timestamp and model/],
    [
      "a picture",
      Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
      /UTF-8|timestamp and model/,
    ],
    ["NUL bytes", Buffer.from("a\0b"), /NUL/],
  ])("%s", async (_name, content, got) => {
    const reading = readText(content);
    await expect(reading).rejects.toThrow(got);
    await expect(reading).rejects.toThrow(
      /usage\.csv.* is not a ledger: expected .+, got .+\. \S.+\.$/,
    );
  });

  test.each<[string, string | Buffer, string]>([
    [
      "a Git LFS pointer",
      "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n",
      "a Git LFS pointer: run `git lfs pull` (in the Action: `lfs: true` of actions/checkout).",
    ],
    [
      "git-crypt",
      Buffer.from("004749544352595054009ffe000a8041", "hex"),
      "a file that git-crypt encrypted: run `git-crypt unlock`.",
    ],
    ["gzip", gzipSync(HEADER_LINE + ROW), "a gzip file: unpack it with `gunzip`."],
    [
      "a workbook",
      Buffer.from("504b03041400080808", "hex"),
      "a ZIP file, as a workbook is one: unpack it, or save the sheet as CSV UTF-8.",
    ],
    [
      "a page that says what went wrong",
      "<!DOCTYPE html>\n<html><body>502 Bad Gateway</body></html>\n",
      "a page in HTML: it may be an error in place of the download: get the file itself.",
    ],
    [
      "an answer of an API",
      '{"message":"Not Found"}',
      "JSON: it may be an error in place of the download: get the file itself.",
    ],
    [
      "sep=;",
      `sep=;\n${HEADER_LINE.replaceAll(",", ";")}`,
      "a table whose columns are separated by semicolons: separate the columns by commas (save it as CSV UTF-8).",
    ],
    [
      "zeros",
      Buffer.alloc(100),
      "zero bytes, as a crash or a full disk leaves them: take the file from git: `git restore`.",
    ],
    ...UTF_16_WITHOUT_MARK.map((content): [string, Buffer, string] => [
      "UTF-16",
      content,
      "text in UTF-16: save it as CSV UTF-8.",
    ]),
  ])("%s is named for what it is", async (_name, content, got) => {
    await expect(readText(content)).rejects.toThrow(
      `usage.csv:1:1 is not a ledger: expected a ledger, got ${got}`,
    );
  });

  test("a path without a file", async () => {
    await using folder = await createTemporaryFolder();
    await expect(collect(readLedger(join(folder.path, "gone.csv")))).rejects.toThrow(
      /read the ledger .*gone\.csv: there is no such file/,
    );
  });

  test("a folder", async () => {
    await using folder = await createTemporaryFolder();
    const path = join(folder.path, "usage.csv");
    await mkdir(path);
    await expect(collect(readLedger(path))).rejects.toThrow(
      /read the ledger .*usage\.csv: .*folder/,
    );
  });
});
