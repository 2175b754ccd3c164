import { expect, test } from "vitest";
import { silenceNodeWarnings } from "../../../src/parts/runtime/silence-node-warnings.ts";

test("only what Node prints of SQLite and of colours is silenced", () => {
  const printed: unknown[][] = [];
  const emitter = { emitWarning: (...args: unknown[]) => void printed.push(args) };

  silenceNodeWarnings(emitter);
  emitter.emitWarning("SQLite is an experimental feature", "ExperimentalWarning");
  emitter.emitWarning(
    "The 'NO_COLOR' env is ignored due to the 'FORCE_COLOR' env being set.",
    "Warning",
  );
  emitter.emitWarning("Something else", "ExperimentalWarning");
  emitter.emitWarning("SQLite is deprecated", "DeprecationWarning");

  expect(printed).toEqual([
    ["Something else", "ExperimentalWarning"],
    ["SQLite is deprecated", "DeprecationWarning"],
  ]);
});
