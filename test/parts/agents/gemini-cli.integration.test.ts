import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { dirname, extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { geminiCli } from "../../../src/parts/agents/gemini-cli/gemini-cli.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const CWD = "/home/dev/shop";
const CWD_SHA256 = createHash("sha256").update(CWD).digest("hex");
const TOKENS = {
  inputTokens: 3210,
  outputTokens: 40,
  cacheReadTokens: 3000,
  cacheWriteTokens: 0,
  cacheWriteOneHourTokens: 0,
};
const LATER_TOKENS = { ...TOKENS, inputTokens: 4000, outputTokens: 50, cacheReadTokens: 0 };

const read = (fixture: string) => readFixture("gemini-cli", fixture);

describe("a call", () => {
  test.each(["session-document.json", "session-lines.jsonl"])(
    "is told with everything that %s knows of it",
    async (fixture) => {
      const { calls } = await read(fixture);

      expect(calls[0]).toEqual({
        agent: "gemini-cli",
        callId: "session-1/reply-1",
        sessionId: "session-1",
        timestamp: "2026-03-02T10:00:04.000Z",
        model: "gemini-2.5-pro",
        tokens: TOKENS,
        durationMs: 3000,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: undefined,
        cwdSha256: CWD_SHA256,
        branch: undefined,
      });
      expect(calls.slice(1)).toMatchObject([
        { callId: "session-1/reply-2", model: "gemini-2.5-flash", tokens: LATER_TOKENS },
      ]);
    },
  );

  test("of a repeated message counts once, with the most output, also when its counts came later", async () => {
    const { calls } = await read("repeated-message.jsonl");

    expect(calls.map(({ callId, tokens }) => [callId, tokens])).toEqual([
      ["session-1/reply-1", TOKENS],
      ["session-1/reply-2", { ...TOKENS, inputTokens: 20, outputTokens: 5, cacheReadTokens: 5 }],
    ]);
  });

  test("that a checkpoint repeats, or leaves out, or is the first to tell of, counts once", async () => {
    const { calls } = await read("checkpoint.jsonl");

    expect(calls.map(({ callId, tokens }) => [callId, tokens.outputTokens])).toEqual([
      ["session-1/reply-1", 40],
      ["session-1/reply-2", 40],
      ["session-1/reply-3", 25],
      ["session-1/reply-4", 40],
    ]);
  });

  test("that a session went back behind was made all the same", async () => {
    const { calls } = await read("rewound.jsonl");

    expect(calls.map(({ callId }) => callId)).toEqual([
      "session-1/reply-1",
      "session-1/reply-2",
      "session-1/reply-3",
    ]);
  });

  test("without counts is none", async () => {
    const { calls, lastTurn } = await read("without-usage.jsonl");

    expect(calls).toEqual([]);
    expect(lastTurn).toBeUndefined();
  });

  test("of a session that went on as lines, from a document, counts once", async () => {
    await using home = await createTemporaryFolder();
    await placeFixture(home.path, "gemini-cli", "migrated.json");
    await placeFixture(home.path, "gemini-cli", "migrated.jsonl");

    const { calls } = await collectCalls({
      agents: [geminiCli],
      environment: { HOME: home.path },
    });

    expect(calls.map(({ callId }) => callId)).toEqual([
      "session-1/reply-1",
      "session-1/reply-2",
      "session-1/reply-3",
    ]);
  });

  test("of a sub-agent belongs to the session that the sub-agent works for", async () => {
    const { calls, marks, lastTurn } = await read("sub-agent.jsonl");

    expect(calls).toMatchObject([
      {
        callId: "agent-1/reply-1",
        sessionId: "session-1",
        isSidechain: true,
        success: false,
        command: undefined,
      },
    ]);
    expect(marks).toEqual([]);
    // How the sub-agent's turn ended says nothing of the session's.
    expect(lastTurn).toBeUndefined();
  });

  test("of an early sub-agent, which logged beside its session, is a sub-agent's", async () => {
    const { calls, lastTurn } = await read("early-sub-agent.json");

    expect(calls).toMatchObject([{ sessionId: "session-2", isSidechain: true }]);
    expect(lastTurn).toBeUndefined();
  });

  test("took from what it answers to itself, at most ten minutes", async () => {
    const { calls } = await read("durations.jsonl");

    expect(calls.map(({ callId, durationMs }) => [callId, durationMs])).toEqual([
      ["session-1/reply-0", undefined],
      ["session-1/reply-1", 3000],
      ["session-1/reply-2", 5000],
      ["session-1/reply-3", 2000],
      ["session-1/reply-4", 600_000],
    ]);
  });

  test("without a time has that of the record before it, without an id goes by its time", async () => {
    const { calls } = await read("missing-times-and-ids.jsonl");

    expect(calls.map(({ callId, timestamp }) => [callId, timestamp])).toEqual([
      ["session-1/2026-03-02T10-00-00.000Z", "2026-03-02T10:00:00.000Z"],
      ["session-1/reply-2", "2026-03-02T10:00:05.000Z"],
      ["session-1/2026-03-02T10-00-07.000Z", "2026-03-02T10:00:07.000Z"],
      ["session-1/reply-4", "2026-03-02T10:00:07.000Z"],
    ]);
  });

  test("without a model was made with the one before it, if there was one", async () => {
    const { calls } = await read("missing-model.jsonl");

    expect(calls.map(({ model }) => model)).toEqual([
      "unknown",
      "gemini-2.5-pro",
      "gemini-2.5-pro",
    ]);
  });
});

describe("tokens", () => {
  test("of the cache are part of the input", async () => {
    const { calls } = await read("session-document.json");

    expect(calls[0]?.tokens).toEqual(TOKENS);
  });

  test("of the cache come on top where only then the parts make the total", async () => {
    const { calls } = await read("exclusive-total.json");

    expect(calls.map(({ tokens }) => tokens)).toEqual([{ ...TOKENS, inputTokens: 3215 }]);
  });

  test("of the cache are part of the input where no total tells, unless they are more", async () => {
    const { calls } = await read("missing-total.json");

    expect(calls.map(({ tokens }) => tokens)).toEqual([
      TOKENS,
      TOKENS,
      TOKENS,
      { ...TOKENS, inputTokens: 3100, outputTokens: 30 },
    ]);
  });

  test("of prompts that tools made are input, beyond the prompt's", async () => {
    const { calls } = await read("tool-prompt-tokens.jsonl");

    expect(calls.map(({ tokens }) => tokens)).toEqual([
      { ...TOKENS, inputTokens: 15_334, outputTokens: 942, cacheReadTokens: 11_526 },
    ]);
  });
});

describe("a turn", () => {
  test.each([
    ["api-error.json", "API error (RESOURCE_EXHAUSTED)"],
    ["other-error.jsonl", "agent error"],
    ["cancelled-tool.jsonl", "interrupted by user"],
    ["stopped-at-max-tokens.jsonl", "stopped at max_tokens"],
    ["stopped-for-safety.jsonl", "refusal"],
  ])("that ends as in %s failed, and so did its calls", async (fixture, errorMessage) => {
    const { calls, lastTurn } = await read(fixture);

    expect(calls).toMatchObject([{ success: false, errorMessage }]);
    expect(lastTurn).toEqual({ sessionId: "session-1", success: false, errorMessage });
  });

  test.each(["api-error-overcome.jsonl", "failed-tool.jsonl"])(
    "that is as in %s succeeded",
    async (fixture) => {
      const { calls, lastTurn } = await read(fixture);

      expect(calls).toMatchObject([{ success: true, errorMessage: undefined }]);
      expect(lastTurn?.success).toBe(true);
    },
  );

  test("that a user cancels before its first call is the last turn all the same", async () => {
    const { calls, lastTurn } = await read("cancelled-request.jsonl");

    expect(calls.map(({ success }) => success)).toEqual([true]);
    expect(lastTurn?.errorMessage).toBe("interrupted by user");
  });
});

describe("the workflow", () => {
  test("is the command in force: kept by upkeep commands and mentions, ended by /clear", async () => {
    const { calls } = await read("slash-command.jsonl");

    expect(
      calls.map(({ callId, command, commandArguments }) => [callId, command, commandArguments]),
    ).toEqual([
      ["session-1/reply-1", undefined, undefined],
      ["session-1/reply-2", "gsd:execute-phase", "23"],
      ["session-1/reply-3", "gsd:execute-phase", "23"],
      ["session-1/reply-4", "gsd:execute-phase", "23"],
      ["session-1/reply-5", "gsd:verify-work", "07-03"],
      ["session-1/reply-6", undefined, undefined],
    ]);
  });

  test("is planning from the tool that enters plan mode to the plan that is approved", async () => {
    const { calls, marks } = await read("plan-mode.jsonl");

    expect(calls.map(({ callId, modeTaskType }) => [callId, modeTaskType])).toEqual([
      ["session-1/reply-1", undefined],
      ["session-1/reply-2", "plan"],
      ["session-1/reply-3", "plan"],
      ["session-1/reply-4", "plan"],
      ["session-1/reply-5", undefined],
      ["session-1/reply-6", undefined],
    ]);
    expect(marks.map(({ timestamp, modeTaskType }) => [timestamp, modeTaskType])).toEqual([
      ["2026-03-02T10:00:03.000Z", "plan"],
      ["2026-03-02T10:00:13.000Z", undefined],
    ]);
  });
});

describe("the working directory", () => {
  /** Reads a log placed in a project's folder, with what stands beside it. */
  async function readBeside(files: Readonly<Record<string, string>>, projectFolder = "shop") {
    await using home = await createTemporaryFolder();
    const folder = join(home.path, ".gemini", "tmp", projectFolder, "chats");
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(home.path, ".gemini", name), text);
    }
    const log = join(folder, "session.jsonl");
    await writeFile(log, await readFile("test/fixtures/gemini-cli/session-lines.jsonl"));
    const { calls } = await geminiCli.readLog(log, undefined);
    return calls.map(({ cwd, cwdSha256 }) => cwd ?? cwdSha256)[0];
  }

  test("is what the project's folder says", async () => {
    expect(await readBeside({ "tmp/shop/.project_root": "/srv/shop\n" })).toBe("/srv/shop");
  });

  test("is what the list of projects says of the folder, or of the log's hash", async () => {
    const projects = { "/srv/other": "other", "/srv/shop": "shop", [CWD]: "shop-1" };
    const list = { "projects.json": JSON.stringify({ projects }) };

    expect(await readBeside(list)).toBe("/srv/shop");
    expect(await readBeside(list, CWD_SHA256)).toBe(CWD);
  });

  test.each([
    ["is malformed", "{"],
    ["lists nothing", '{"projects":[]}'],
    ["is over 1 MB", JSON.stringify({ projects: { "/srv/shop": "shop" }, x: "x".repeat(1 << 20) })],
  ])("is known by its hash alone where the list %s", async (_, list) => {
    expect(await readBeside({ "projects.json": list })).toBe(CWD_SHA256);
  });

  test("is not read through a link", async () => {
    await using home = await createTemporaryFolder();
    const log = await placeFixture(home.path, "gemini-cli", "session-lines.jsonl");
    await writeFile(join(home.path, "elsewhere"), "/srv/shop");
    await symlink(join(home.path, "elsewhere"), join(dirname(dirname(log)), ".project_root"));

    const { calls } = await geminiCli.readLog(log, undefined);

    expect(calls[0]).toMatchObject({ cwd: undefined, cwdSha256: CWD_SHA256 });
  });
});

test("malformed lines say nothing, and the lines around them are read", async () => {
  const { calls } = await read("malformed-lines.jsonl");

  expect(calls).toMatchObject([
    { callId: "session-1/__proto__", model: "constructor", tokens: TOKENS },
    { callId: "session-1/reply-3", tokens: { inputTokens: 10, outputTokens: 2 } },
  ]);
});

test("a document that is still being written says nothing yet", async () => {
  await using home = await createTemporaryFolder();
  const log = await placeFixture(home.path, "gemini-cli", "session-document.json");
  const text = await readFile(log, "utf8");
  await writeFile(log, text.slice(0, -10));

  const cut = await geminiCli.readLog(log, undefined);
  await appendFile(log, text.slice(-10));
  const whole = await geminiCli.readLog(log, cut.position);

  expect(cut).toMatchObject({ calls: [], position: { offset: 0 } });
  expect(whole.calls).toHaveLength(2);
});

const cutFixtures = (await fixtureNames("gemini-cli")).filter((name) => extname(name) === ".jsonl");

describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
  test.each(cutFixtures)(
    "%s gives the same calls wherever it is cut",
    { tags },
    async (fixture) => {
      expect(await badCuts(geminiCli, fixture, everyBytes)).toEqual([]);
    },
  );
});

test("nothing of prompts, replies, commands, tools or errors gets into a reading", async () => {
  const reading = await read("private-text.jsonl");

  expect(reading.calls).toMatchObject([{ command: "gsd:execute-phase", commandArguments: "4" }]);
  expect(reading.lastTurn?.errorMessage).toBe("API error");
  expect(JSON.stringify(reading)).not.toContain("PLANTED-SECRET");
});

describe("log folders", () => {
  test("are in the home folder, or in that of Gemini CLI's own", () => {
    expect(geminiCli.logPlaces({ HOME: "/home/dev", USERPROFILE: "" })).toEqual([
      "/home/dev/.gemini/tmp",
    ]);
    expect(geminiCli.logPlaces({ HOME: "/home/dev", GEMINI_CLI_HOME: "/srv/gemini" })).toEqual([
      "/srv/gemini/.gemini/tmp",
    ]);
    expect(geminiCli.logPlaces({})).toEqual([]);
  });

  test("of GEMINI_DATA_DIR replace them, and may name the folder above", async () => {
    await using folder = await createTemporaryFolder();
    await mkdir(join(folder.path, "tmp"));

    const places = geminiCli.logPlaces({
      HOME: "/home/dev",
      GEMINI_DATA_DIR: ` /a,, ${folder.path}`,
    });

    expect(places).toEqual(["/a", join(folder.path, "tmp")]);
  });

  test.each([
    ["/g/tmp/shop/chats/session-1.json", true],
    ["/g/tmp/shop/chats/session-1.jsonl", true],
    ["/g/tmp/shop/chats/session-1/agent-1.jsonl", true],
    ["/g/tmp/shop/chats/session-1.jsonl.unreadable-1", false],
    ["/g/tmp/shop/logs.json", false],
    ["/g/tmp/shop/checkpoints/checkpoint.json", false],
    ["/g/tmp/shop/session-1/plans/plan.md", false],
  ])("hold %s, a log: %s", (path, isLog) => {
    expect(geminiCli.isLog(path)).toBe(isLog);
  });
});
