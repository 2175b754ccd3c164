import { mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { openhands } from "../../../src/parts/agents/openhands/openhands.ts";
import { placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("openhands", `${rule}.json`);

test("a call is told with everything the conversation knows of it, and the cache is a part of its prompt", async () => {
  const { calls, lastTurn, position } = await read("cache-in-the-prompt");

  expect(calls).toEqual([
    {
      agent: "openhands",
      callId: "resp-1",
      sessionId: "6f2a",
      timestamp: "2026-03-02T10:00:04.250Z",
      model: "anthropic/claude-sonnet-4-5",
      tokens: {
        inputTokens: 19_115,
        outputTokens: 186,
        cacheReadTokens: 18_688,
        cacheWriteTokens: 424,
        cacheWriteOneHourTokens: 0,
      },
      durationMs: 2500,
      success: true,
      errorMessage: undefined,
      modeTaskType: undefined,
      command: undefined,
      commandArguments: undefined,
      isSidechain: false,
      cwd: "/home/dev/shop",
      branch: undefined,
    },
    expect.objectContaining({ callId: "resp-2", durationMs: 3500 }),
  ]);
  expect(lastTurn).toEqual({ sessionId: "6f2a", success: true, errorMessage: undefined });
  expect(position).toEqual({ offset: 0 });
});

test("what sums the conversation up counts, what another agent used does not: it has its own log", async () => {
  const { calls } = await read("another-agent-and-a-condenser");

  expect(calls.map(({ model, tokens }) => [model, tokens.outputTokens])).toEqual([
    ["anthropic/claude-sonnet-4-5", 50],
    ["gpt-5-mini", 60],
  ]);
});

test("answers of one id, or of none, are calls of their own, and always the same ones", async () => {
  const { calls } = await read("repeated-and-missing-ids");
  const { calls: again } = await read("repeated-and-missing-ids");

  expect(calls.map(({ callId }) => callId)).toEqual(["resp-1", "resp-1/2", "6f2a/agent/2"]);
  expect(again).toEqual(calls);
});

test("a prompt that is less than the cache stands beside it", async () => {
  expect((await read("cache-beside-the-prompt")).calls).toMatchObject([
    { tokens: { inputTokens: 5200, cacheReadTokens: 5000, cacheWriteTokens: 200 } },
  ]);
});

test("a conversation that is stuck failed", async () => {
  expect((await read("stuck")).lastTurn).toMatchObject({
    success: false,
    errorMessage: "agent error",
  });
});

test("what is no count is 0, and what used nothing is no call", async () => {
  const { calls } = await read("strange-values");

  expect(calls).toMatchObject([
    { callId: "6f2a/agent/1", model: "anthropic/claude-sonnet-4-5", durationMs: undefined },
  ]);
  expect(calls[0]?.tokens).toMatchObject({ inputTokens: 0, outputTokens: 7 });
});

describe("an answer without a cost", () => {
  test("came when the event was written that it led to, else when the conversation was", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "openhands", "answers-without-a-cost.json");
    const events = join(dirname(path), "events");
    const written = new Date("2026-03-02T11:00:00.000Z");
    await mkdir(events);
    await writeFile(
      join(events, "event-00003-1f.json"),
      JSON.stringify({ llm_response_id: "resp-1", timestamp: "2026-03-02T10:30:00.123456Z" }),
    );
    await writeFile(join(events, "event-00004-2f.json"), '{"llm_response_id":"resp-2","time');
    await utimes(path, written, written);

    const { calls } = await openhands.readLog(path, undefined);

    expect(calls.map(({ timestamp }) => timestamp)).toEqual([
      "2026-03-02T10:30:00.123Z",
      "2026-03-02T11:00:00.000Z",
    ]);
  });
});

test.each([
  [{ OPENHANDS_CONVERSATIONS_DIR: "/c", OPENHANDS_PERSISTENCE_DIR: "/p" }, "/c"],
  [{ OPENHANDS_PERSISTENCE_DIR: "/p" }, "/p/conversations"],
  [{}, "/home/dev/.openhands/conversations"],
])("conversations are looked for where the more special variable says: %j", (variables, place) => {
  const places = openhands.logPlaces({ HOME: "/home/dev", ...variables });

  expect(places).toEqual([join(place)]);
  expect(openhands.isLog(join(place, "6f2a", "base_state.json"))).toBe(true);
  expect(openhands.isLog(join(place, "6f2a", "events", "event-00001-1f.json"))).toBe(false);
});
