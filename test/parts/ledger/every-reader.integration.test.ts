import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { LedgerRow } from "../../../src/parts/ledger/ledger-decoder.ts";
import { decodeContent, parseLedger, rowsWithin } from "../../../src/parts/ledger/parse-ledger.ts";
import { readLedger } from "../../../src/parts/ledger/read-ledger.ts";
import type { Reject } from "../../../src/parts/ledger/reject.ts";
import { collect } from "../../support/collect.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const EIGHT =
  "timestamp,model,prompt_tokens,completion_tokens,task_success,task_type,duration_ms,notes";
const FOURTEEN = `${EIGHT},session_id,cache_read_tokens,cache_write_tokens,cost_usd,agent,branch`;
const short = (tokens: number | string, notes = "") =>
  `2026-02-23T10:00:00Z,gpt-4o,${tokens},20,true,execute,45000,${notes}`;
const long = (tokens: number | string) => `${short(tokens)},session,,,1000,codex,main`;

const LEDGER = `${[FOURTEEN, long(1), long(2)].join("\n")}\n`;
const MARK_LE = Buffer.from([0xff, 0xfe]);
const MARK_BE = Buffer.from([0xfe, 0xff]);
const utf16le = (text: string) => Buffer.from(text, "utf16le");
const utf16be = (text: string) => Buffer.from(text, "utf16le").swap16();

/** Where the second of two rows starts, if the part from there on is read by itself. */
interface Case {
  readonly content: Buffer;
  readonly start: number;
}

function text(before: string, after: string): Case {
  return { content: Buffer.from(before + after), start: Buffer.byteLength(before) };
}

function bytes(mark: Buffer, encode: (text: string) => Buffer): Case {
  const before = Buffer.concat([mark, encode(`${FOURTEEN}\n${long(1)}\n`)]);
  return { content: Buffer.concat([before, encode(`${long(2)}\n`)]), start: before.length };
}

const CASES: readonly (readonly [string, Case])[] = [
  ["LF", text(`${FOURTEEN}\n${long(1)}\n`, `${long(2)}\n`)],
  ["CRLF", text(`${FOURTEEN}\r\n${long(1)}\r\n`, `${long(2)}\r\n`)],
  ["CR alone", text(`${FOURTEEN}\r${long(1)}\r`, `${long(2)}\r`)],
  ["CR alone, and no end of the last line", text(`${FOURTEEN}\r${long(1)}\r`, long(2))],
  ["a byte order mark and CR", text(`\ufeff${FOURTEEN}\r${long(1)}\r`, `${long(2)}\r`)],
  ["CR, and a row that was appended with LF", text(`${FOURTEEN}\r${long(1)}\r\n`, `${long(2)}\n`)],
  ["rows in CR below a header in LF", text(`${FOURTEEN}\n${long(1)}\r`, `${long(2)}\r`)],
  ["CRLF that was converted twice", text(`${FOURTEEN}\r\r\n${long(1)}\r\r\n`, `${long(2)}\r\r\n`)],
  ["UTF-16, little-endian", bytes(MARK_LE, utf16le)],
  ["UTF-16, big-endian", bytes(MARK_BE, utf16be)],
  ["UTF-16 in CRLF", bytes(MARK_LE, (part) => utf16le(part.replaceAll("\n", "\r\n")))],
  ["UTF-16 in CR", bytes(MARK_LE, (part) => utf16le(part.replaceAll("\n", "\r")))],
  ["a line that tells Excel of the commas", text(`sep=,\n${FOURTEEN}\n${long(1)}\n`, long(2))],
  ["the same in quotes, CRLF", text(`"sep=,"\r\n${FOURTEEN}\r\n${long(1)}\r\n`, long(2))],
  ["a wider header in the middle", text(`${EIGHT}\n${short(1)}\n${FOURTEEN}\n`, `${long(2)}\n`)],
  ["a narrower header in the middle", text(`${FOURTEEN}\n${long(1)}\n${EIGHT}\n`, short(2))],
  ["both headers at the top", text(`${EIGHT}\n${FOURTEEN}\n${short(1)}\n`, `${long(2)}\n`)],
  [
    "a header with other columns of the same number",
    text(`${EIGHT}\n${short(1)}\nmodel,timestamp,notes,a,b,c,d,prompt_tokens\n`, OTHER_ORDER()),
  ],
  [
    "decimals and exponents of whole numbers",
    text(
      `${FOURTEEN}\n${long("1.0").replace("45000", "45000.0")}\n`,
      long("2E0").replace("45000", "4.5e4"),
    ),
  ],
  [
    "TRUE",
    text(`${FOURTEEN}\n${long(1).replace("true", "TRUE")}\n`, long(2).replace("true", "True")),
  ],
];

function OTHER_ORDER(): string {
  return "gpt-4o,2026-02-23T10:00:00Z,,,,,,2\n";
}

const tokensOf = (entries: readonly (LedgerRow | Reject)[]) =>
  entries.map((entry) => ("record" in entry ? entry.record.inputTokens : entry));

test.each(CASES)("%s is read by every reader", async (_name, { content, start }) => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "usage.csv");
  await writeFile(path, content);
  const { rows, rejects } = parseLedger(content);

  expect(tokensOf([...rows, ...rejects])).toEqual([1, 2]);
  expect(tokensOf(await collect(readLedger(path)))).toEqual([1, 2]);
  expect(tokensOf([...decodeContent(content)].flat())).toEqual([1, 2]);
  expect(tokensOf([...decodeContent(content, start)].flat())).toEqual([2]);
  const part = Array.from(rowsWithin(content, start, content.length));
  expect(tokensOf(part)).toEqual([2]);
  // A line without anything in it may follow.
  expect(content.length - (part.at(-1)?.endOffset ?? 0)).toBeLessThanOrEqual(2);
  expect(tokensOf([...rowsWithin(content, 0, content.length)])).toEqual([1, 2]);
});

test("what a spreadsheet wrote has the values that it had", () => {
  const row = long(1).replace("45000", "45000.0").replace(",1000,", ",1.2345e-05,");
  const [found] = parseLedger(`${FOURTEEN}\n${row}\n`).rows;

  expect(found?.record).toMatchObject({ durationMs: 45_000, costNanoUsd: 12_345 });
});

test.each([
  "45000.5",
  "4.55e1",
  "9007199254740991.4",
  "9007199254740993.0",
  "1e400",
  "NaN",
  "45,0",
])("%s is no whole number", (count) => {
  const { rows, rejects } = parseLedger(`${EIGHT}\n${short(`"${count}"`)}\n`);

  expect(rows).toEqual([]);
  expect(rejects).toMatchObject([{ line: 2, field: "prompt_tokens" }]);
});

test("a file that is not a ledger is one reject, whatever it grew by", () => {
  const pointer = "version https://git-lfs.github.com/spec/v1\n";
  const content = Buffer.from(pointer + LEDGER);

  for (const start of [0, pointer.length]) {
    expect([...decodeContent(content, start)].flat()).toEqual([
      expect.objectContaining({
        isWholeFile: true,
        got: expect.stringMatching(/^a Git LFS pointer/),
      }),
    ]);
  }
});
