import { expect, test } from "vitest";
import { loadedOnce } from "../../../../src/parts/agents/logs/loaded-once.ts";

test("what is asked for again, or twice at once, is loaded once, and not before it is asked for", async () => {
  let loads = 0;
  const load = loadedOnce(async () => {
    loads++;
    return { name: "reader" };
  });
  expect(loads).toBe(0);

  const [first, second] = await Promise.all([load(), load()]);

  expect(first).toBe(second);
  expect(await load()).toBe(first);
  expect(loads).toBe(1);
});
