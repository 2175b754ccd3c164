import { expect, test } from "vitest";
import manifest from "../../../package.json" with { type: "json" };
import { isAtLeast, OLDEST_NODE, requireNode } from "../../../src/parts/runtime/node-version.ts";
import { Failure } from "../../../src/usage/failure.ts";

test.each([
  ["v20.12.0", true],
  ["v20.20.2", true],
  ["v24.0.0", true],
  ["v20.11.1", false],
  ["v18.20.8", false],
])("%s is 20.12 or newer: %s", (version, expected) => {
  expect(isAtLeast(version, [20, 12])).toBe(expected);
});

test("a Node that is too old is named, and the one that is needed", () => {
  expect(() => requireNode("v20.11.1")).toThrow(Failure);
  expect(() => requireNode("v20.11.1")).toThrow(/Node 20\.11\.1: .* Node 20\.12 or newer/);
});

test("package.json asks for the same Node", () => {
  expect(manifest.engines.node).toBe(`>=${OLDEST_NODE.join(".")}`);
});
