import { expect, test } from "vitest";
import { boundFolders } from "../../../src/flows/store-history/bound-folders.ts";

function total(lines: ReadonlyMap<string, number>): number {
  return [...lines.values()].reduce((sum, count) => sum + count, 0);
}

test("a commit's few folders stay as they are, in their order", () => {
  const lines = new Map([
    ["shop", 3],
    [".", 1],
    ["docs/a", 2],
  ]);

  expect([...boundFolders(lines)]).toEqual([...lines]);
});

test("of too many folders the deepest with the fewest lines count for the folder above", () => {
  const deep = Array.from({ length: 150 }, (_, n) => [`shop/cart/part-${n}`, 10 + n] as const);
  const flat = Array.from({ length: 100 }, (_, n) => [`folder-${n}`, 1] as const);

  const bounded = boundFolders(new Map([...deep, ...flat]));

  expect(bounded.size).toBe(200);
  expect(total(bounded)).toBe(total(new Map([...deep, ...flat])));
  expect(bounded.get("shop/cart/part-149")).toBe(159);
  expect(bounded.has("shop/cart/part-0")).toBe(false);
  expect(bounded.get("shop/cart")).toBeGreaterThan(0);
  expect(bounded.get("folder-0")).toBe(1);
});

test("more top folders than a commit keeps count for the top", () => {
  const bounded = boundFolders(new Map(Array.from({ length: 300 }, (_, n) => [`f-${n}`, 1 + n])));

  expect(bounded.size).toBe(200);
  expect(bounded.get(".")).toBe(101 * 51);
  expect(bounded.get("f-299")).toBe(300);
});

test("a folder with a longer name than a key holds counts for one above", () => {
  const long = `shop/${"x".repeat(300)}/${"y".repeat(300)}`;

  expect([...boundFolders(new Map([[long, 4]]))]).toEqual([[`shop/${"x".repeat(300)}`, 4]]);
});
