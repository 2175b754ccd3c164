import { expect, test } from "vitest";
import { silenceSqliteWarning } from "../../../src/parts/runtime/silence-sqlite-warning.ts";

test("only SQLite's own warning is silenced", () => {
  const printed: unknown[][] = [];
  const emitter = { emitWarning: (...args: unknown[]) => void printed.push(args) };

  silenceSqliteWarning(emitter);
  emitter.emitWarning("SQLite is an experimental feature", "ExperimentalWarning");
  emitter.emitWarning("Something else", "ExperimentalWarning");
  emitter.emitWarning("SQLite is deprecated", "DeprecationWarning");

  expect(printed).toEqual([
    ["Something else", "ExperimentalWarning"],
    ["SQLite is deprecated", "DeprecationWarning"],
  ]);
});
