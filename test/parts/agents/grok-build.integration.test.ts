import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { grokBuild } from "../../../src/parts/agents/grok-build/grok-build.ts";
import type { LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { mergeCopies } from "../../../src/parts/agents/logs/merge-copies.ts";
import { companionNames, fixtureNames, placeFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const fixtures = await fixtureNames("grok-build");

/** Places a session's log, with the file that tells of it, if there is one; returns the log's path. */
async function place(home: TemporaryFolder, rule: string): Promise<string> {
  const summary = join("transcripts", `${rule}.json`);
  if ((await companionNames("grok-build")).includes(summary)) {
    await placeFixture(home.path, "grok-build", summary);
  }
  return placeFixture(home.path, "grok-build", `${rule}.jsonl`);
}

async function read(rule: string): Promise<LogReading> {
  await using home = await createTemporaryFolder();
  return await grokBuild.readLog(await place(home, rule), undefined);
}

const counts = ({ calls }: Pick<LogReading, "calls">) =>
  calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens]);

describe("a turn", () => {
  test("is a call with everything that its session knows of it", async () => {
    const { calls, lastTurn } = await read("turns");

    expect(calls).toEqual([
      {
        agent: "grok-build",
        callId: "p-one/grok-4.5",
        sessionId: "turns",
        timestamp: "2026-03-02T10:00:06.000Z",
        model: "grok-4.5",
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
        branch: "main",
      },
      expect.objectContaining({ callId: "p-two/grok-4.5", durationMs: 1900 }),
    ]);
    expect(lastTurn).toEqual({ sessionId: "turns", success: true, errorMessage: undefined });
  });

  test("is a call for each model, also where its usage is told to be incomplete", async () => {
    const { calls } = await read("two-models");

    expect(calls.map(({ model, tokens }) => [model, tokens.inputTokens])).toEqual([
      ["grok-4.5", 1100],
      ["grok-4.5-build", 50],
    ]);
  });

  test("has the session's model where it tells a sum only", async () => {
    expect((await read("total-without-models")).calls).toMatchObject([
      { model: "grok-4.5", tokens: { inputTokens: 1000, outputTokens: 300 } },
    ]);
  });

  // Adding cache and reasoning again would make 5,750 in and 580 out.
  test("has the cache's tokens in its input and its reasoning in the output", async () => {
    expect(counts(await read("cache-and-reasoning-are-parts"))).toEqual([
      [1000, 300],
      [2000, 100],
    ]);
  });

  test("without usage, as early versions log it, is no call", async () => {
    expect(await read("no-usage-yet")).toMatchObject({ calls: [] });
  });

  test("that is told again counts once, with the most", async () => {
    const { calls } = await read("told-again-with-more");

    expect(counts({ calls: mergeCopies(calls) })).toEqual([[1200, 15]]);
  });

  test.each([
    ["failed-turn", "agent error", [true, false]],
    ["cancelled-turn", "interrupted by user", [true]],
  ])("ends for the reason that it stopped for: %s", async (rule, errorMessage, successes) => {
    const { calls, lastTurn } = await read(rule);

    expect(calls.map(({ success }) => success)).toEqual(successes);
    expect(lastTurn).toEqual({ sessionId: rule, success: false, errorMessage });
  });

  test("works on the command that began it", async () => {
    const { calls } = await read("workflow-command");

    expect(calls).toMatchObject([{ command: "gsd:execute-phase", commandArguments: "23" }]);
  });

  test("stands among lines that say nothing", async () => {
    const { calls } = await read("malformed-lines");

    expect(calls.map(({ callId }) => callId)).toEqual([
      "b-one/grok-4.5",
      "malformed-lines/2026-03-02T10.00.08.000Z/grok-4.5",
    ]);
  });
});

test("a sub-agent's session counts nothing: its parent's turn holds what it used", async () => {
  expect(await read("sub-agent")).toMatchObject({ calls: [], marks: [], lastTurn: undefined });
});

describe("a forked session", () => {
  test("begins with copies of another's turns, which count once, and there", async () => {
    await using home = await createTemporaryFolder();
    await place(home, "forked-original");
    const fork = await place(home, "forked-session");

    const { calls } = await collectCalls({ agents: [grokBuild], environment: { HOME: home.path } });

    expect(calls.map(({ sessionId, callId }) => [sessionId, callId])).toEqual([
      ["forked-original", "f-one/grok-4.5"],
      ["forked-session", "f-two/grok-4.5"],
    ]);
    expect(counts(await grokBuild.readLog(fork, undefined))).toEqual([[20, 2]]);
  });

  test("has the copies as well where the other is gone", async () => {
    expect(counts(await read("forked-session"))).toEqual([
      [10, 1],
      [20, 2],
    ]);
  });
});

describe.each(CUTS)("cut every $everyBytes bytes", ({ everyBytes, tags }) => {
  test.each(fixtures)("%s reads the same", { tags }, async (fixture) => {
    expect(await badCuts(grokBuild, fixture, everyBytes)).toEqual([]);
  });
});
