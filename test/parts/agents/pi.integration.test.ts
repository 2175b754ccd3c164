import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { pi } from "../../../src/parts/agents/pi/pi.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("pi", `${rule}.jsonl`);
const outputs = ({ calls }: Awaited<ReturnType<typeof read>>) =>
  calls.map(({ tokens }) => tokens.outputTokens);

describe("a call", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await read("calls-of-a-turn");

    expect(calls).toEqual([
      {
        agent: "pi",
        callId: expect.stringMatching(/^[0-9a-f]{32}$/),
        sessionId: "session-1",
        timestamp: "2026-03-02T10:00:06.500Z",
        model: "claude-sonnet-4-5",
        tokens: {
          inputTokens: 3210,
          outputTokens: 40,
          cacheReadTokens: 3000,
          cacheWriteTokens: 200,
          cacheWriteOneHourTokens: 50,
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
      expect.objectContaining({
        timestamp: "2026-03-02T10:00:09.000Z",
        tokens: {
          inputTokens: 3212,
          outputTokens: 9,
          cacheReadTokens: 3200,
          cacheWriteTokens: 0,
          cacheWriteOneHourTokens: 0,
        },
        durationMs: 1900,
      }),
    ]);
    expect(lastTurn).toEqual({ sessionId: "session-1", success: true, errorMessage: undefined });
  });

  test("counts on every branch of the session's tree", async () => {
    expect(outputs(await read("branches-in-one-file"))).toEqual([1, 2, 3]);
  });

  test("has its id from what copies share, so that an entry id made later changes nothing", async () => {
    const { calls } = await read("first-version");
    const { calls: later } = await read("first-version-brought-up-to-date");

    expect(later).toEqual(calls);
    expect(calls).toMatchObject([{ tokens: { inputTokens: 17, outputTokens: 1 } }]);
  });

  test("has the model that answered, which a name such as auto does not tell", async () => {
    const { calls } = await read("model-changes");

    expect(calls.map(({ model }) => model)).toEqual([
      "claude-sonnet-4-5",
      "openai/gpt-5.1-codex",
      "gpt-5.1",
    ]);
  });

  test("that wrote a summary counts when its usage is logged, the messages kept in it do not", async () => {
    const { calls } = await read("summaries");

    expect(calls).toMatchObject([
      { tokens: { inputTokens: 10, outputTokens: 1 } },
      { model: "claude-sonnet-4-5", tokens: { inputTokens: 1000, outputTokens: 90 } },
      { model: "claude-sonnet-4-5", tokens: { inputTokens: 500, outputTokens: 50 } },
    ]);
  });

  test("that a tool made counts under no known model", async () => {
    const { calls } = await read("tool-that-calls-a-model");

    expect(calls).toMatchObject([
      { model: "claude-sonnet-4-5", isSidechain: false },
      { model: "unknown", isSidechain: true, tokens: { inputTokens: 700, outputTokens: 70 } },
    ]);
  });

  test("lasts ten minutes at most, and is as old as the closest time that the log has", async () => {
    const { calls } = await read("missing-times");

    expect(calls.map(({ timestamp, durationMs }) => [timestamp, durationMs])).toEqual([
      ["2026-03-02T11:00:00.000Z", 600_000],
      ["2026-03-02T11:00:02.000Z", undefined],
      ["2026-03-02T11:00:05.000Z", 0],
    ]);
  });
});

describe("a forked session", () => {
  test("begins with copies of its parent's calls, which count once", async () => {
    await using home = await createTemporaryFolder();
    await placeFixture(home.path, "pi", "forked-original.jsonl");
    await placeFixture(home.path, "pi", "forked-session.jsonl");

    const { calls } = await collectCalls({ agents: [pi], environment: { HOME: home.path } });

    expect(calls.map(({ sessionId, tokens }) => [sessionId, tokens.outputTokens])).toEqual([
      ["session-1", 1],
      ["session-1", 2],
      ["session-1", 3],
      ["session-2", 4],
    ]);
  });

  test("has only its own calls where its parent's log is read too, also in another folder", async () => {
    await using home = await createTemporaryFolder();
    const parent = await placeFixture(home.path, "pi", "forked-original.jsonl");
    const text = await readFile("test/fixtures/pi/forked-session.jsonl", "utf8");
    const path = join(dirname(parent), "..", "--home-dev-other--", "forked-session.jsonl");
    await mkdir(dirname(path));
    await writeFile(
      path,
      text
        .replace(/(?<="parentSession":")[^"]*/, parent)
        .replace("/home/dev/shop", "/home/dev/other"),
    );

    const { calls } = await pi.readLog(path, undefined);

    expect(calls).toMatchObject([{ cwd: "/home/dev/other", tokens: { outputTokens: 4 } }]);
  });

  test("has the copies as well where its parent is gone", async () => {
    expect(outputs(await read("forked-session"))).toEqual([1, 2, 4]);
  });
});

describe("a turn", () => {
  test.each([
    ["api-error", "API error 529", [true, false]],
    ["interrupted", "interrupted by user", [true, false]],
    ["interrupted-before-reply", "interrupted by user", [true]],
    ["stopped-at-max-tokens", "stopped at max_tokens", [false]],
  ])("that ends as %s failed, and so did its calls", async (rule, errorMessage, successes) => {
    const { calls, lastTurn } = await read(rule);

    expect(calls.map(({ success }) => success)).toEqual(successes);
    expect(lastTurn).toEqual({ sessionId: "session-1", success: false, errorMessage });
  });

  test("that goes on behind an error succeeded", async () => {
    const { calls, lastTurn } = await read("api-error-overcome");

    expect(calls.every(({ success }) => success)).toBe(true);
    expect(lastTurn?.success).toBe(true);
  });
});

test("the workflow is the skill or command in force", async () => {
  const { calls } = await read("workflow-commands");

  expect(calls.map(({ command, commandArguments }) => [command, commandArguments])).toEqual([
    [undefined, undefined],
    ["gsd:execute-phase", "23"],
    ["gsd:execute-phase", "23"],
    ["gsd:verify-work", "07-03"],
    ["gsd:verify-work", "07-03"],
  ]);
});

test("a model on the user's machine is named for the program that runs it", async () => {
  const { calls } = await read("local-model");

  expect(calls.map(({ model }) => model)).toEqual([
    "ollama/mistral-large",
    "ollama/mistral-large",
    "mistral-large",
  ]);
});

test("malformed lines say nothing, and the lines around them are read", async () => {
  expect(outputs(await read("malformed-lines"))).toEqual([1, 2]);
});

const cutFixtures = await fixtureNames("pi");

describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
  test.each(cutFixtures)(
    "%s gives the same calls wherever it is cut",
    { tags },
    async (fixture) => {
      expect(await badCuts(pi, fixture, everyBytes)).toEqual([]);
    },
  );
});

test("log folders are those of Pi's own variables, else below the home folder", () => {
  expect(pi.logPlaces({ HOME: "/home/dev" })).toEqual(["/home/dev/.pi/agent/sessions"]);
  expect(pi.logPlaces({ HOME: "/home/dev", PI_CODING_AGENT_DIR: "~/agent" })).toEqual([
    "/home/dev/agent/sessions",
  ]);
  expect(
    pi.logPlaces({ HOME: "/h", PI_CODING_AGENT_DIR: "/a", PI_CODING_AGENT_SESSION_DIR: "/s" }),
  ).toEqual(["/s"]);
  expect(pi.logPlaces({ HOME: "/h", PI_CODING_AGENT_DIR: "a" })).toEqual([]);
  expect(pi.logPlaces({})).toEqual([]);
});
