import { expect, test } from "vitest";
import { containsPath } from "../../../../src/parts/agents/logs/contains-path.ts";

test.each([
  ["/home/dev/shop", "/home/dev/shop", true],
  ["/home/dev/shop", "/home/dev/shop/src", true],
  ["/home/dev/shop", "/home/dev/shop-two", false],
  ["/home/dev/shop", "/home/dev", false],
  ["/home/dev/shop", "/home/dev/Shop", false],
  ["/", "/home", true],
  ["C:/Users/Dev/shop", "c:\\users\\dev\\shop\\src", true],
  ["C:\\Users\\Dev\\shop\\", "C:/Users/Dev/shop", true],
  ["C:/Users/Dev/shop", "D:\\Users\\Dev\\shop", false],
  ["C:/Users/Dev/shop", "C:\\Users\\Dev\\shopping", false],
])("%s contains %s: %s", (folder, path, expected) => {
  expect(containsPath(folder, path)).toBe(expected);
});
