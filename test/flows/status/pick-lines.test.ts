import { expect, test } from "vitest";
import { linesBeyond, linesWith } from "../../../src/flows/status/pick-lines.ts";

const HEADER = "timestamp,model,branch\n";
const line = (index: number) =>
  `2026-02-${String((index % 28) + 1).padStart(2, "0")}T10:00:00Z,model,branch-${index % 100}\n`;
const LARGE = HEADER + Array.from({ length: 10_000 }, (_, index) => line(index)).join("");

test("of a large ledger the lines that hold a text are left, each once, below the header", () => {
  const lines = linesWith(Buffer.from(LARGE), ["2026-02-07", "branch-42"]).toString();

  const wanted = LARGE.split(/(?<=\n)/).filter(
    (each, index) => index === 0 || each.includes("2026-02-07") || each.includes("branch-42"),
  );
  expect(lines).toBe(wanted.join(""));
});

test("a last line without an end is one too", () => {
  const ledger = `${LARGE}2026-03-01T10:00:00Z,model,last`;

  expect(linesWith(Buffer.from(ledger), ["2026-03-01"]).toString()).toBe(
    `${HEADER}2026-03-01T10:00:00Z,model,last`,
  );
});

test("a small ledger, and one with another header in it, stay as they are", () => {
  const small = HEADER + line(1);
  const united = `${LARGE}timestamp,model\n2026-03-01T10:00:00Z,model\n`;

  for (const ledger of [small, united, ""]) {
    expect(linesWith(Buffer.from(ledger), ["nothing"]).toString()).toBe(ledger);
  }
});

test("of a large ledger the lines that others lack are left, and a small one stays as it is", () => {
  const more = "2026-03-01T10:00:00Z,model,ä\n";

  expect(linesBeyond(Buffer.from(LARGE + more), [Buffer.from(LARGE)]).toString()).toBe(
    HEADER + more,
  );
  expect(linesBeyond(Buffer.from(HEADER + more), [Buffer.from(more)]).toString()).toBe(
    HEADER + more,
  );
});
