import { expect, test } from "vitest";
import { SharedWork } from "../../../../src/parts/agents/logs/shared-work.ts";

test("each piece is taken once, by whoever comes first", () => {
  const here = new SharedWork(5);
  const there = new SharedWork(5, here.memory);

  const taken = [here.take(2), there.take(2), here.take(2), there.take(2)];

  expect(taken).toEqual([[0, 1], [2, 3], [4], []]);
});
