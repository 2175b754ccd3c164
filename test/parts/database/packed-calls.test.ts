import { expect, test } from "vitest";
import { toLlmCall } from "../../../src/parts/database/llm-call.ts";
import { packCalls, unpackCalls } from "../../../src/parts/database/packed-calls.ts";
import { hostileStrings } from "../../support/hostile-strings.ts";
import { sourcedRecord } from "../../support/store.ts";

test("packed calls come back as they were, whatever their texts hold", () => {
  const calls = hostileStrings(500).map((text, index) =>
    toLlmCall(
      sourcedRecord({
        notes: index % 3 === 0 ? `error: ${text}` : text,
        model: text,
        branch: `${text} ${index % 2}`,
        inputTokens: index % 5 === 0 ? 0 : Number.MAX_SAFE_INTEGER,
        durationMs: index % 4 === 0 ? undefined : index,
        costNanoUsd: index % 7 === 0 ? undefined : index,
        success: [true, false, undefined][index % 3],
      }),
    ),
  );

  expect(unpackCalls(packCalls(calls))).toEqual(calls);
});

test("nothing packed is nothing", () => {
  expect(unpackCalls(packCalls([]))).toEqual([]);
});

test("a text that calls share is handed over once", () => {
  const calls = Array.from({ length: 1_000 }, (_, index) =>
    toLlmCall(sourcedRecord({ inputTokens: index, branch: `branch-${index % 8}` })),
  );

  expect(packCalls(calls).ends.length).toBeLessThan(100);
});
