import { copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { mistralVibe } from "../../../src/parts/agents/mistral-vibe/mistral-vibe.ts";
import { readFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const SESSIONS = join(".vibe", "logs", "session");
const FIRST = "aaaaaaaa-0000-0000-0000-00000000000a";

const read = (rule: string) => readFixture("mistral-vibe", `${rule}.json`);

/** Puts sessions into a home folder: what they are fixtures of, by their folders' names. */
async function placeSessions(home: string, sessions: Readonly<Record<string, string>>) {
  for (const [folder, rule] of Object.entries(sessions)) {
    const path = join(home, SESSIONS, folder, "meta.json");
    await mkdir(dirname(path), { recursive: true });
    await copyFile(join("test", "fixtures", "mistral-vibe", `${rule}.json`), path);
  }
}

async function collect(sessions: Readonly<Record<string, string>>) {
  await using home = await createTemporaryFolder();
  await placeSessions(home.path, sessions);
  const { calls } = await collectCalls({
    agents: [mistralVibe],
    environment: { HOME: home.path },
  });
  return calls.map(({ callId, sessionId, tokens, timestamp }) => ({
    callId,
    sessionId,
    outputTokens: tokens.outputTokens,
    timestamp,
  }));
}

describe("a session", () => {
  test("of a version that tells it has its cache reads inside its input", async () => {
    const [whole, cached] = [await read("total-of-a-session"), await read("cache-reads")];

    expect(cached.calls[0]?.tokens).toEqual({ ...whole.calls[0]?.tokens, cacheReadTokens: 300 });
  });

  test("is one call with everything that it used so far, of which no cache is known", async () => {
    expect(await read("total-of-a-session")).toEqual({
      calls: [
        {
          agent: "mistral-vibe",
          callId: FIRST,
          sessionId: FIRST,
          timestamp: "2026-03-02T10:05:00.250Z",
          model: "mistral-vibe-cli-latest",
          tokens: {
            inputTokens: 12_000,
            outputTokens: 340,
            cacheReadTokens: 0,
            cacheWriteTokens: 0,
            cacheWriteOneHourTokens: 0,
          },
          durationMs: undefined,
          success: true,
          errorMessage: undefined,
          modeTaskType: undefined,
          command: undefined,
          commandArguments: undefined,
          isSidechain: false,
          cwd: "/home/dev/shop",
          branch: undefined,
          isSessionTotal: true,
        },
      ],
      marks: [],
      position: { offset: 0, carry: { seriesId: FIRST } },
      lastTurn: undefined,
    });
  });

  test.each([
    ["plan-mode", { modeTaskType: "plan" }],
    ["local-model", { model: "llamacpp/devstral" }],
    ["model-beside-the-counts", { model: "mistral-medium-3.5" }],
    ["strange-values", { model: "unknown", cwd: undefined, tokens: { outputTokens: 7 } }],
  ])("is told as its document says: %s", async (rule, told) => {
    expect((await read(rule)).calls).toMatchObject([told]);
  });

  test("that used nothing is no call", async () => {
    expect((await read("nothing-used")).calls).toEqual([]);
  });
});

describe("of sessions that come from another", () => {
  test("one that sums the first up counts on, so only the last total stands", async () => {
    expect(
      await collect({
        session_20260302_100000_aaaaaaaa: "total-of-a-session",
        session_20260302_100600_bbbbbbbb: "summed-up",
      }),
    ).toEqual([
      {
        callId: FIRST,
        sessionId: "bbbbbbbb-0000-0000-0000-00000000000a",
        outputTokens: 400,
        timestamp: "2026-03-02T10:30:00.000Z",
      },
    ]);
  });

  test("one whose first session is gone counts on all the same", async () => {
    expect(await collect({ session_20260302_100600_bbbbbbbb: "summed-up" })).toMatchObject([
      { callId: FIRST, outputTokens: 400 },
    ]);
  });

  test("a fork counts from nothing", async () => {
    const calls = await collect({
      session_20260302_100000_aaaaaaaa: "total-of-a-session",
      session_20260302_100700_cccccccc: "fork",
    });

    expect(calls.map(({ outputTokens }) => outputTokens)).toEqual([340, 20]);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(2);
  });

  test("one that was resumed, and so counts anew, stays with the others", async () => {
    await using home = await createTemporaryFolder();
    await placeSessions(home.path, {
      session_20260302_100000_aaaaaaaa: "total-of-a-session",
      session_20260302_100600_bbbbbbbb: "summed-up",
    });
    const path = join(home.path, SESSIONS, "session_20260302_100600_bbbbbbbb", "meta.json");
    const { position } = await mistralVibe.readLog(path, undefined);
    const stats = { steps: 1, session_prompt_tokens: 9, session_completion_tokens: 2 };
    await writeFile(path, JSON.stringify({ session_id: "b", end_time: "2026-03-03", stats }));

    const { calls } = await mistralVibe.readLog(path, position);

    expect(calls).toMatchObject([{ callId: FIRST, tokens: { outputTokens: 2 } }]);
  });

  test("a sub-agent counts apart, for the session that it works for", async () => {
    const calls = await collect({
      session_20260302_100000_aaaaaaaa: "total-of-a-session",
      [join("session_20260302_100000_aaaaaaaa", "agents", "explore_20260302_100100_dddddddd")]:
        "sub-agent",
    });

    expect(calls).toMatchObject([
      { callId: FIRST, sessionId: FIRST, outputTokens: 340 },
      { callId: "dddddddd-0000-0000-0000-00000000000d", sessionId: FIRST, outputTokens: 90 },
    ]);
  });
});

test.each([
  [{ VIBE_HOME: "/vibe" }, "/vibe/logs/session"],
  [{ VIBE_HOME: "~/v" }, "/home/dev/v/logs/session"],
  [{}, "/home/dev/.vibe/logs/session"],
])("sessions are looked for where the variable says: %j", (variables, place) => {
  expect(mistralVibe.logPlaces({ HOME: "/home/dev", ...variables })).toEqual([join(place)]);
});
