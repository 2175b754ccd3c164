import { describe, expect, test } from "vitest";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { museCode } from "../../../src/parts/agents/muse-code/muse-code.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("muse-code", `${rule}.jsonl`);
const counts = ({ calls }: Pick<Awaited<ReturnType<typeof read>>, "calls">) =>
  calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens]);

const fixtures = await fixtureNames("muse-code");

describe("a call", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await read("calls-of-a-turn");

    expect(calls).toEqual([
      {
        agent: "muse-code",
        callId: "r-one",
        sessionId: "calls-of-a-turn",
        timestamp: "2026-03-02T10:00:04.500Z",
        model: "muse-spark-1",
        tokens: {
          inputTokens: 3210,
          outputTokens: 40,
          cacheReadTokens: 3000,
          cacheWriteTokens: 200,
          cacheWriteOneHourTokens: 0,
        },
        durationMs: 4500,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: "/home/dev/shop",
        branch: undefined,
      },
      expect.objectContaining({ callId: "r-two", durationMs: 1900 }),
    ]);
    expect(lastTurn).toEqual({
      sessionId: "calls-of-a-turn",
      success: true,
      errorMessage: undefined,
    });
  });

  // Adding cache and reasoning again would make 5,750 in and 580 out.
  test("has the cache's tokens in its input, its reasoning in the output, and counts once", async () => {
    expect(counts(await read("cache-and-reasoning-are-parts"))).toEqual([
      [1000, 300],
      [2000, 100],
    ]);
  });

  test("is found in the frames that keep records", async () => {
    expect(counts(await read("retained-frames"))).toEqual([
      [10, 1],
      [20, 2],
      [30, 3],
    ]);
  });

  test("has the session's model where it names none, and says which one is local", async () => {
    const { calls } = await read("model-unknown-or-local");

    expect(calls.map(({ model }) => model)).toEqual(["muse-spark-1", "llama-4", "ollama/qwen3"]);
  });

  test("stands among lines that say nothing", async () => {
    const { calls } = await read("malformed-lines");

    expect(calls.map(({ callId }) => callId)).toEqual([
      "b-one",
      expect.stringMatching(/^malformed-lines\/\d+$/),
    ]);
  });
});

test("a sub-agent's calls are its session's, which repeats them, and count once", async () => {
  await using home = await createTemporaryFolder();
  await placeFixture(home.path, "muse-code", "copies-of-sub-agents.jsonl");
  await placeFixture(home.path, "muse-code", "agent-1.jsonl");

  const { calls } = await collectCalls({ agents: [museCode], environment: { HOME: home.path } });

  expect(calls).toMatchObject([
    { callId: "s-own", isSidechain: false, tokens: { inputTokens: 10 } },
    {
      callId: "s-child",
      isSidechain: true,
      sessionId: "copies-of-sub-agents",
      cwd: "/home/dev/shop",
      tokens: { inputTokens: 400 },
    },
  ]);
});

describe("a turn", () => {
  test.each([
    ["failed-turn", "agent error", [true, false]],
    ["cancelled-turn", "interrupted by user", [true]],
  ])("ended as its last event says: %s", async (rule, errorMessage, successes) => {
    const { calls, lastTurn } = await read(rule);

    expect(calls.map(({ success }) => success)).toEqual(successes);
    expect(lastTurn).toEqual({ sessionId: rule, success: false, errorMessage });
  });

  test("works on the command that began it", async () => {
    const { calls } = await read("workflow-command");

    expect(calls).toMatchObject([{ command: "gsd:execute-phase", commandArguments: "23" }]);
  });
});

describe.each(CUTS)("cut every $everyBytes bytes", ({ everyBytes, tags }) => {
  test.each(fixtures)("%s reads the same", { tags }, async (fixture) => {
    expect(await badCuts(museCode, fixture, everyBytes)).toEqual([]);
  });
});
