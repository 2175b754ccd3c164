import { expect, test } from "vitest";
import {
  appendedText,
  headerOf,
  missingLines,
  withLines,
} from "../../../src/flows/record/ledger-lines.ts";

const bytes = (text: string) => Buffer.from(text);

test("only whole lines count as held", () => {
  const ledger = bytes("header\nab,1\nb,12\n");

  expect(missingLines(ledger, ["ab,1\n", "b,1\n", "b,12\n", "header\n"])).toEqual(["b,1\n"]);
});

test("a line that ends in CRLF, or at the end of the file, is held", () => {
  expect(missingLines(bytes("h\r\na,1\r\nb,2"), ["a,1\n", "b,2\n"])).toEqual([]);
});

test("many lines are held in the same way as few", () => {
  const rows = Array.from({ length: 100 }, (_, index) => `row,${index}\n`);
  const broken = ['"a\nb",1\n', '"a\nb",2\n'];
  const ledger = bytes(
    `h\r\n${rows.slice(0, 50).join("")}x${rows[60]}${rows[61]?.trimEnd()}\r\n${broken[0]}`,
  );

  expect(missingLines(ledger, [...rows, ...broken])).toEqual([
    ...rows.slice(50, 61),
    ...rows.slice(62),
    broken[1],
  ]);
});

test("lines are added after a last line that lacks its end", () => {
  expect(withLines(bytes("h\na"), ["b\n"]).toString()).toBe("h\na\nb\n");
  expect(withLines(bytes("h\n"), ["b\n"]).toString()).toBe("h\nb\n");
});

test("what was appended is what follows the same beginning", () => {
  expect(appendedText(bytes("h\na\n"), bytes("h\na\nb\n"))).toBe("b\n");
  expect(appendedText(bytes("h\na\n"), bytes("h\na\n"))).toBe("");
  expect(appendedText(bytes("h\nx\n"), bytes("h\na\nb\n"))).toBeUndefined();
  expect(appendedText(bytes("h\na"), bytes("h\na\nb\n"))).toBeUndefined();
});

test("the header is read without a byte order mark and its line end", () => {
  expect(headerOf(bytes("\ufefftimestamp,model\r\nx,y\r\n"))).toEqual(["timestamp", "model"]);
});
