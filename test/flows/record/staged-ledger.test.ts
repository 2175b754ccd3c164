import { expect, test } from "vitest";
import { newRejects } from "../../../src/flows/record/staged-ledger.ts";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";

const GOOD = "2026-02-23T22:19:12+01:00,gpt-5,5,7,true,execute,1,,,,,,,\n";
const BAD = "2026-02-23T22:19:12+01:00,gpt-5,-5,7,true,execute,1,,,,,,,\n";

const positions = (staged: string | Buffer, head: string) =>
  newRejects(Buffer.from(staged), Buffer.from(head)).map(({ line, field }) => ({ line, field }));

test("a bad row that was appended is told by its line in the whole file", () => {
  const head = HEADER_LINE + GOOD + BAD;

  expect(positions(head + GOOD + BAD, head)).toEqual([{ line: 5, field: "prompt_tokens" }]);
});

test("a bad row that was put between others is told, one that was there is not", () => {
  const head = HEADER_LINE + BAD + GOOD;
  const other = BAD.replace("-5", "-6");

  expect(positions(HEADER_LINE + other + BAD + GOOD, head)).toEqual([
    { line: 2, field: "prompt_tokens" },
  ]);
});

test("a row that was appended below a second, wider header is none that is bad", () => {
  const narrow = "timestamp,model\n2026-02-23T22:19:12+01:00,gpt-5\n";
  const head = narrow + HEADER_LINE + GOOD;

  expect(positions(head + GOOD + BAD, head)).toEqual([{ line: 6, field: "prompt_tokens" }]);
});

test("without an older version every bad row is told", () => {
  expect(positions(HEADER_LINE + BAD, "")).toEqual([{ line: 2, field: "prompt_tokens" }]);
});

test("a row in another encoding than UTF-8 is told, appended or in the midst", () => {
  const latin1 = Buffer.from(GOOD.replace("5,7,true,execute,1,", "$&caf\u00e9"), "latin1");
  const head = Buffer.from(HEADER_LINE + GOOD);

  expect(positions(Buffer.concat([head, latin1]), head.toString())).toMatchObject([{ line: 3 }]);
  expect(
    positions(
      Buffer.concat([Buffer.from(HEADER_LINE), latin1, Buffer.from(GOOD)]),
      head.toString(),
    ),
  ).toMatchObject([{ line: 2 }]);
});
