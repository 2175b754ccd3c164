import { expect, test } from "vitest";
import { packReadings, unpackReadings } from "../../../../src/parts/agents/logs/pack-readings.ts";
import { call } from "../../../support/call.ts";

const REST = {
  marks: [],
  position: { offset: 7 },
  lastTurn: { sessionId: "session-1", success: false, errorMessage: "refusal" },
};

test("what is needed to go on from a reading is not packed", () => {
  const position = { offset: 7, carry: { sessionId: "session-1" } };

  const [unpacked] = unpackReadings(packReadings([{ ...REST, position, calls: [] }]));

  expect(unpacked?.position).toEqual({ offset: 7 });
});

test("readings are the same behind packing", () => {
  const readings = [
    { ...REST, calls: [] },
    {
      ...REST,
      calls: [
        call({ durationMs: 0, cwd: "/home/dev/shop", branch: "" }),
        call({
          agent: "droid",
          callId: "session-1/gpt-5",
          success: false,
          errorMessage: "refusal",
          modeTaskType: "plan",
          command: "gsd:plan-phase",
          commandArguments: "7",
          isSidechain: true,
          isSessionTotal: true,
          isWithinUs: true,
          webSearches: 3,
          cwdSha256: "0".repeat(64),
          repositoryUrl: "https://github.com/acme/shop",
          tokens: {
            inputTokens: 1e10,
            outputTokens: 1,
            cacheReadTokens: 2,
            cacheWriteTokens: 3,
            cacheWriteOneHourTokens: 4,
          },
        }),
        call({ durationMs: 1.5, model: "-1", sessionId: "" }),
      ],
    },
    { ...REST, lastTurn: undefined, calls: [call()] },
  ];

  expect(unpackReadings(structuredClone(packReadings(readings)))).toEqual(readings);
  expect(unpackReadings(packReadings([]))).toEqual([]);
});

test("texts that calls share are handed over once", () => {
  const calls = Array.from({ length: 100 }, (_, index) => call({ callId: `msg-${index}` }));

  const { texts } = packReadings([{ ...REST, calls }]);

  expect(texts).toEqual(["claude-code", "session-1", "claude-sonnet-4-5-20250929"]);
});
