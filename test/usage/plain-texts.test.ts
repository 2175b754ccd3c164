import { expect, test } from "vitest";
import { PlainTexts } from "../../src/usage/plain-texts.ts";

test("texts come out as they were put in, over more than one block", () => {
  const texts = Array.from({ length: 50_000 }, (_, index) => `2026-02-23T22:19:12+01:00 ${index}`);
  const plain = new PlainTexts();

  const starts = texts.map((text) => plain.add(text));

  expect(starts.map((start, index) => plain.read(start, texts[index]?.length ?? 0))).toEqual(texts);
});
