import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import type { LogPosition, LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { inheritWorkflow } from "../../../src/parts/agents/logs/inherit-workflow.ts";
import { mergeCopies } from "../../../src/parts/agents/logs/merge-copies.ts";
import { opencode } from "../../../src/parts/agents/opencode/opencode.ts";
import { placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const TOKENS = {
  inputTokens: 3210,
  outputTokens: 40,
  cacheReadTokens: 3000,
  cacheWriteTokens: 200,
  cacheWriteOneHourTokens: 0,
};

const read = (fixture: string) => readFixture("opencode", fixture);
const ids = ({ calls }: LogReading) => calls.map(({ callId }) => callId);

describe("a call", () => {
  test("of the database is told with everything the log knows of it", async () => {
    const { calls } = await read("call.sql");

    expect(calls).toEqual([
      {
        agent: "opencode",
        callId: "msg_1",
        sessionId: "ses_1",
        timestamp: "2026-03-02T10:00:01.000Z",
        model: "claude-sonnet-4-5-20250929",
        tokens: TOKENS,
        durationMs: 4000,
        success: true,
        errorMessage: undefined,
        modeTaskType: undefined,
        command: undefined,
        commandArguments: undefined,
        isSidechain: false,
        cwd: "/home/dev/shop",
        branch: undefined,
      },
    ]);
  });

  test("to a model on the user's machine is named for the program that runs it", async () => {
    const { calls } = await read("message-file-of-a-local-model.json");

    expect(calls).toMatchObject([{ model: "lmstudio/openai/gpt-oss-20b" }]);
  });

  test("of a file is the same as of the database", async () => {
    const { calls } = await read("message-file.json");

    expect(calls).toEqual([
      { ...(await read("call.sql")).calls[0], tokens: { ...TOKENS, outputTokens: 65 } },
    ]);
  });

  test("has its reasoning beside the output, also where the provider's total says so", async () => {
    const { calls } = await read("reasoning-beside-output.sql");

    expect(calls.map(({ tokens }) => tokens.outputTokens)).toEqual([65, 65]);
  });

  test("has its reasoning in the output where the provider's total says that it is there", async () => {
    const { calls } = await read("reasoning-in-output-by-total.sql");

    expect(calls).toMatchObject([{ tokens: { inputTokens: 55_838, outputTokens: 1569 } }]);
  });

  test("whose data has no time has that of its row, or of its session", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "opencode", "message-file-without-time.json");
    const sessions = join(path, "..", "..", "..", "session", "shop");
    await mkdir(sessions, { recursive: true });
    const session = {
      directory: "/home/dev/shop",
      time: { created: 1_772_445_600_000, updated: 1_772_445_700_000 },
    };
    await writeFile(join(sessions, "ses_1.json"), JSON.stringify(session));

    expect((await opencode.readLog(path, undefined)).calls).toMatchObject([
      { timestamp: "2026-03-02T10:01:40.000Z", tokens: { inputTokens: 10 } },
    ]);
    expect((await read("time-only-in-column.sql")).calls).toMatchObject([
      { timestamp: "2026-03-02T10:00:01.000Z", tokens: { inputTokens: 430, outputTokens: 25 } },
    ]);
  });

  test("is each request of a message, of which OpenCode's own counts are those of the last", async () => {
    const { calls } = await read("several-steps.sql");

    expect(
      calls.map(({ callId, tokens }) => [callId, tokens.inputTokens, tokens.outputTokens]),
    ).toEqual([
      ["msg_1", 3210, 45],
      ["msg_1#2", 3370, 11],
      ["msg_1#3", 3480, 12],
      ["msg_2", 40, 13],
    ]);
    expect(calls.map(({ durationMs }) => durationMs)).toEqual([undefined, undefined, 8000, 8000]);
  });

  test("is each request of a message of an older file", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "opencode", "message-file.json");
    const parts = join(path, "..", "..", "..", "part", "msg_1");
    await mkdir(parts, { recursive: true });
    const writePart = (name: string, part: object) =>
      writeFile(join(parts, `${name}.json`), JSON.stringify(part));
    await writePart("prt_1", { type: "step-finish", tokens: { input: 7, output: 3 } });
    await writePart("prt_2", { type: "tool", state: { output: "x".repeat(5000) } });
    await writePart("prt_3", { type: "step-finish", tokens: { input: 9, output: 4 } });

    const { calls } = await opencode.readLog(path, undefined);

    expect(calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens])).toEqual([
      [7, 3],
      [9, 4],
    ]);
  });

  test("that a message goes on with is told by the next reading", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "opencode", "several-steps.sql");
    const change = (statement: string) => {
      const database = new DatabaseSync(path);
      database.exec(statement);
      database.close();
    };
    change(`DELETE FROM message WHERE id = 'msg_2'; DELETE FROM part WHERE id IN ('prt_4', 'prt_5');
      UPDATE message SET data = replace(data, ',"completed":1772445609000', '')`);
    const first = await opencode.readLog(path, undefined);
    change(`INSERT INTO part SELECT 'prt_4', message_id, session_id, time_created, time_updated, data
      FROM part WHERE id = 'prt_2'`);

    const second = await opencode.readLog(path, first.position);

    expect(ids(first)).toEqual(["msg_1"]);
    expect(ids(second)).toEqual(["msg_1", "msg_1#2"]);
  });

  test("that the database and an older file hold is the database's", async () => {
    await using home = await createTemporaryFolder();
    await placeFixture(home.path, "opencode", "call.sql");
    const path = await placeFixture(home.path, "opencode", "message-file.json");

    const { calls } = await collectCalls({ agents: [opencode], environment: { HOME: home.path } });

    expect((await opencode.readLog(path, undefined)).calls).toEqual([]);
    expect(calls.map(({ tokens }) => tokens)).toEqual([TOKENS]);
  });

  test("that a session made for itself is what its total holds beyond its messages", async () => {
    const { calls } = await read("version-2-own-requests.sql");

    expect(
      calls
        .filter(({ isSessionTotal }) => isSessionTotal)
        .map(({ callId, model, tokens }) => [
          callId,
          model,
          tokens.inputTokens,
          tokens.outputTokens,
        ]),
    ).toEqual([["ses_1/own", "unknown", 300, 15]]);
  });

  test("of which only the total is known counts as output", async () => {
    const { calls } = await read("total-alone.sql");

    expect(calls).toMatchObject([{ tokens: { inputTokens: 0, outputTokens: 345 } }]);
  });

  test("goes by its file and folder when it names neither itself nor its session", async () => {
    const { calls } = await read("message-file-without-ids.json");

    expect(calls).toMatchObject([
      { callId: "message-file-without-ids", sessionId: "ses_1", tokens: TOKENS },
    ]);
  });

  test("needs no session, no role, and no end", async () => {
    const { calls } = await read("session-without-rows.sql");

    expect(calls).toMatchObject([
      { callId: "msg_1", sessionId: "ses_1", tokens: { inputTokens: 156, outputTokens: 60 } },
    ]);
    expect(calls[0]?.cwd).toBeUndefined();
    expect(calls[0]?.durationMs).toBeUndefined();
  });
});

describe("a message", () => {
  test.each([
    "message-file-of-a-prompt.json",
    "message-file-still-streaming.json",
    "message-file-interrupted.json",
  ])("that cost nothing, as in %s, is no call", async (fixture) => {
    expect((await read(fixture)).calls).toEqual([]);
  });

  test("that makes no sense says nothing, and the messages around it are read", async () => {
    const { calls } = await read("malformed-rows.sql");

    expect(calls).toMatchObject([
      { callId: "msg_6", model: "__proto__", tokens: { inputTokens: 5, outputTokens: 0 } },
      { callId: "msg_7", model: "constructor", sessionId: "__proto__", tokens: TOKENS },
    ]);
  });

  test("of a view is none: a view may have no end", async () => {
    expect((await read("view-of-messages.sql")).calls).toEqual([]);
  });
});

describe("a turn", () => {
  test("that ends in an interruption failed, and so did its calls", async () => {
    const { calls, lastTurn } = await read("interrupted.sql");

    expect(calls).toMatchObject([{ success: false, errorMessage: "interrupted by user" }]);
    expect(lastTurn).toEqual({
      sessionId: "ses_1",
      success: false,
      errorMessage: "interrupted by user",
    });
  });

  test("that ends in an API error leaves the turn before it as it was", async () => {
    const { calls, lastTurn } = await read("api-error.sql");

    expect(calls.map(({ success }) => success)).toEqual([true, false]);
    expect(lastTurn?.errorMessage).toBe("API error 529");
  });

  test("that goes on behind an error succeeded", async () => {
    const { calls, lastTurn } = await read("api-error-overcome.sql");

    expect(calls).toMatchObject([{ callId: "msg_2", success: true }]);
    expect(lastTurn?.success).toBe(true);
  });

  test("failed of what OpenCode calls the error, or of why the reply ended", async () => {
    const { lastTurns } = await read("error-names.sql");

    expect(lastTurns?.map(({ errorMessage }) => errorMessage)).toEqual([
      "authentication error",
      "context overflow",
      "stopped at max_tokens",
      "invalid structured output",
      "error",
      "API error",
      "stopped at max_tokens",
      "refusal",
    ]);
  });

  test("of a file is how its message ended", async () => {
    expect((await read("message-file-interrupted.json")).lastTurn).toMatchObject({
      sessionId: "ses_1",
      success: false,
    });
    expect((await read("message-file-of-a-prompt.json")).lastTurn).toBeUndefined();
  });
});

describe("sub-agents", () => {
  test("work for the session that a person started, at any depth, and do not end its turns", async () => {
    const { calls, lastTurns } = await read("sub-agents.sql");

    expect(
      calls.map(({ sessionId, isSidechain, cwd, success }) => [
        sessionId,
        isSidechain,
        cwd,
        success,
      ]),
    ).toEqual([
      ["ses_1", false, "/home/dev/shop", true],
      ["ses_1", true, "/home/dev/shop", true],
      ["ses_1", true, "/home/dev/shop/api", false],
    ]);
    expect(lastTurns).toEqual([{ sessionId: "ses_1", success: true, errorMessage: undefined }]);
  });

  test("are planning while their session is, as is what OpenCode asks by itself", async () => {
    const { calls, marks } = await read("plan-mode.sql");

    expect(inheritWorkflow(calls, marks).map(({ modeTaskType }) => modeTaskType)).toEqual([
      "plan",
      "plan",
      "plan",
      "plan",
      undefined,
      undefined,
    ]);
  });
});

describe("a fork", () => {
  test("begins with copies, which are counted where they were made", async () => {
    const { calls, lastTurns } = await read("forked-session.sql");

    expect(calls.map(({ callId, sessionId }) => `${callId} of ${sessionId}`)).toEqual([
      "msg_01 of ses_1",
      "msg_02 of ses_1",
      "msg_13 of ses_2",
    ]);
    expect(lastTurns).toHaveLength(2);
  });

  test("of a session that is gone is counted once", async () => {
    expect(ids(await read("fork-of-deleted-session.sql"))).toEqual(["msg_11", "msg_12"]);
  });

  test("is none when two sessions that began before make equal calls", async () => {
    expect(ids(await read("equal-calls.sql"))).toEqual(["msg_1", "msg_2"]);
  });
});

describe("version 2", () => {
  test("lives on beside version 1, whose messages it repeats, and counts compactions", async () => {
    const { calls } = await read("version-2.sql");

    expect(
      calls.map(({ callId, model, tokens, durationMs }) => [
        callId,
        model,
        tokens.inputTokens,
        tokens.outputTokens,
        durationMs,
      ]),
    ).toEqual([
      ["msg_1", "claude-sonnet-4-5-20250929", 3210, 40, 4000],
      ["msg_2", "claude-sonnet-4-5", 3210, 65, 2000],
      ["msg_3", "claude-haiku-4-5", 900, 60, undefined],
    ]);
  });

  test("tells how turns ended", async () => {
    const { calls, lastTurns } = await read("version-2-outcomes.sql");

    expect(calls.map(({ callId, errorMessage }) => [callId, errorMessage])).toEqual([
      ["msg_1", "interrupted by user"],
      ["msg_2", "interrupted by user"],
      ["msg_4", "API error 529"],
      ["msg_9", undefined],
    ]);
    expect(lastTurns?.map(({ success }) => success)).toEqual([false, false, true]);
  });

  test("begins forks with copies as well", async () => {
    expect(ids(await read("version-2-fork.sql"))).toEqual(["msg_01", "msg_13"]);
  });

  test("is not what version 1 drafted in a table of the same name", async () => {
    expect(ids(await read("version-2-drafts-of-version-1.sql"))).toEqual(["msg_1"]);
  });
});

test.each(["private-text.sql", "message-file-with-private-text.json"])(
  "nothing of prompts, replies, tools or errors gets into a reading of %s",
  async (fixture) => {
    const reading = await read(fixture);

    expect(reading.calls).toMatchObject([{ errorMessage: "API error 400" }]);
    expect(JSON.stringify(reading)).not.toContain("PLANTED-SECRET");
  },
);

/** JSON, as positions are kept in a file between two readings. */
function stored(position: LogPosition): LogPosition {
  return JSON.parse(JSON.stringify(position));
}

/** What readings of one log say together, except for the outcome of calls: a turn may fail after its calls were read. */
function lastingOf(readings: readonly LogReading[]) {
  const calls = mergeCopies(readings.flatMap((reading) => reading.calls));
  return inheritWorkflow(
    calls,
    readings.flatMap(({ marks }) => marks),
  ).map(({ success, errorMessage, ...call }) => call);
}

const FINISH = "UPDATE message SET data = json_set(data, '$.tokens.output', 9";

describe("a database that grows", () => {
  eachMostlyInSoak([
    "call.sql",
    "interrupted.sql",
    "plan-mode.sql",
    "sub-agents.sql",
    "forked-session.sql",
    "malformed-rows.sql",
    "version-2.sql",
    "version-2-fork.sql",
  ])("gives the same calls wherever %s is cut", async (fixture) => {
    const whole = lastingOf([await read(fixture)]);
    const statements = (await readFile(join("test", "fixtures", "opencode", fixture), "utf8"))
      .trimEnd()
      .split("\n");

    for (let cut = 0; cut <= statements.length; cut++) {
      await using folder = await createTemporaryFolder();
      const path = join(folder.path, "opencode.db");
      const append = (lines: readonly string[]) => {
        using database = new DatabaseSync(path);
        database.exec(lines.join("\n"));
      };
      append(statements.slice(0, cut));
      const first = await opencode.readLog(path, undefined);
      append(statements.slice(cut));
      const second = await opencode.readLog(path, stored(first.position));
      const third = await opencode.readLog(path, stored(second.position));

      expect(lastingOf([first, second]), `cut behind line ${cut}`).toEqual(whole);
      expect(lastingOf([first, second, third])).toEqual(whole);
    }
  });

  /** Places a fixture and reads it; `change` is SQL, or what to do to the database. */
  async function readAround(fixture: string, change: string): Promise<readonly LogReading[]> {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "opencode", fixture);
    const first = await opencode.readLog(path, undefined);
    using database = new DatabaseSync(path);
    database.exec(change);
    return [first, await opencode.readLog(path, stored(first.position))];
  }

  test("tells of a message when it has ended", async () => {
    const [first, second] = await readAround(
      "still-streaming.sql",
      `${FINISH}, '$.time.completed', 1772445608000) WHERE id = 'msg_2'`,
    );

    expect(first && ids(first)).toEqual(["msg_1"]);
    expect(second?.calls).toMatchObject([
      { callId: "msg_2", durationMs: 2000, tokens: { outputTokens: 9 } },
    ]);
  });

  test("does not read again what it has read", async () => {
    const [, second] = await readAround("call.sql", `${FINISH}) WHERE id = 'msg_1'`);

    expect(second?.calls).toEqual([]);
  });

  test("is read from its start when it was restored and its rows are elsewhere", async () => {
    const [, second] = await readAround(
      "api-error.sql",
      `CREATE TABLE dump AS SELECT * FROM message WHERE id <> 'msg_p1' ORDER BY rowid;
       DELETE FROM message; INSERT INTO message SELECT * FROM dump;`,
    );

    expect(second && ids(second)).toEqual(["msg_1", "msg_2"]);
  });

  test("is read on from where it was read before when its last messages were taken back", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "opencode", "interrupted.sql");
    using database = new DatabaseSync(path);
    const insert = (id: string) =>
      database.exec(`INSERT INTO message SELECT '${id}', session_id, time_created, time_updated, data
        FROM message WHERE id = 'msg_1'`);
    const first = await opencode.readLog(path, undefined);
    insert("msg_3");
    const second = await opencode.readLog(path, stored(first.position));
    database.exec("DELETE FROM message WHERE id = 'msg_3'");
    insert("msg_4");
    const third = await opencode.readLog(path, stored(second.position));

    expect([first, second, third].map(ids)).toEqual([["msg_1"], ["msg_3"], ["msg_4"]]);
  });

  test("is read later, from where it was, when it cannot be read", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "opencode", "call.sql");
    const { position } = await opencode.readLog(path, undefined);
    await writeFile(path, "no database at all");

    const reading = await opencode.readLog(path, position);

    expect(reading).toMatchObject({ calls: [], marks: [], position });
  });
});

describe("both stores together", () => {
  const json = async (path: string, value: object) => {
    await mkdir(join(path, ".."), { recursive: true });
    await writeFile(path, JSON.stringify(value));
  };
  const message = (id: string, sessionID: string, created: number) => ({
    ...{ id, sessionID, role: "assistant", modelID: "claude-sonnet-4-5", agent: "build" },
    time: { created, completed: created + 1000 },
    tokens: { input: 5, output: 7, reasoning: 0, cache: { read: 0, write: 0 } },
  });
  const START = Date.parse("2026-03-02T10:00:00Z");

  test("give one call for each message", async () => {
    await using home = await createTemporaryFolder();
    await placeFixture(home.path, "opencode", "call.sql");
    await placeFixture(home.path, "opencode", "message-file.json");

    const { calls } = await collectCalls({
      agents: [opencode],
      environment: { HOME: home.path },
    });

    expect(calls).toHaveLength(1);
  });

  test("tell of a file's session what its own file tells", async () => {
    await using home = await createTemporaryFolder();
    const storage = join(home.path, ".local", "share", "opencode", "storage");
    const session = { directory: "/home/dev/shop", time: { created: START } };
    await json(join(storage, "session", "proj_0", "ses_0.json"), {});
    await json(join(storage, "session", "proj_1", "ses_1.json"), { id: "ses_1", ...session });
    await json(join(storage, "session", "proj_1", "ses_2.json"), { parentID: "ses_1", ...session });
    const plan = { ...message("msg_1", "ses_1", START + 1000), agent: "plan" };
    await json(join(storage, "message", "ses_1", "msg_1.json"), plan);
    const explore = { ...message("msg_2", "ses_2", START + 1500), agent: "explore" };
    await json(join(storage, "message", "ses_2", "msg_2.json"), explore);
    const copy = message("msg_3", "ses_1", START - 9000);
    await json(join(storage, "message", "ses_1", "msg_3.json"), copy);

    const { calls } = await collectCalls({
      agents: [opencode],
      environment: { HOME: home.path },
    });

    expect(calls).toMatchObject([
      { callId: "msg_1", sessionId: "ses_1", cwd: "/home/dev/shop", modeTaskType: "plan" },
      { callId: "msg_2", sessionId: "ses_1", isSidechain: true, modeTaskType: "plan" },
    ]);
  });

  test("do not follow a session's link, nor a session id that is a path", async () => {
    await using home = await createTemporaryFolder();
    const storage = join(home.path, ".local", "share", "opencode", "storage");
    await json(join(home.path, "elsewhere.json"), { directory: "/elsewhere" });
    await mkdir(join(storage, "session", "proj_1"), { recursive: true });
    await symlink(
      join(home.path, "elsewhere.json"),
      join(storage, "session", "proj_1", "ses_1.json"),
    );
    const escaping = "../../../../../../elsewhere";
    await json(join(storage, "message", "ses_1", "a.json"), message("msg_1", "ses_1", START));
    await json(join(storage, "message", "ses_1", "b.json"), message("msg_2", escaping, START));

    const { calls } = await collectCalls({
      agents: [opencode],
      environment: { HOME: home.path },
    });

    expect(calls.map(({ cwd }) => cwd)).toEqual([undefined, undefined]);
  });

  test("tell how the last turn of each session ended", async () => {
    await using home = await createTemporaryFolder();
    await placeFixture(home.path, "opencode", "error-names.sql");

    const { lastTurns } = await collectCalls({
      agents: [opencode],
      environment: { HOME: home.path },
    });

    expect(lastTurns.get("ses_2")?.errorMessage).toBe("context overflow");
    expect(lastTurns.size).toBe(8);
  });
});

describe("log places", () => {
  test("are the default database, that of each channel, and the older store's messages", async () => {
    await using folder = await createTemporaryFolder();
    for (const name of ["opencode-nightly.db", "opencode-nightly.db-wal", "auth.json", "other.db"])
      await writeFile(join(folder.path, name), "");

    expect(opencode.logPlaces({ OPENCODE_DATA_DIR: folder.path })).toEqual([
      join(folder.path, "opencode.db"),
      join(folder.path, "opencode.db-wal"),
      join(folder.path, "opencode-nightly.db"),
      join(folder.path, "opencode-nightly.db-wal"),
      join(folder.path, "storage", "message"),
    ]);
  });

  test.each([
    [{ HOME: "/home/dev" }, "/home/dev/.local/share/opencode"],
    [{ USERPROFILE: "/home/dev" }, "/home/dev/.local/share/opencode"],
    [{ HOME: "/home/dev", XDG_DATA_HOME: "/data" }, "/data/opencode"],
    [{ XDG_DATA_HOME: "/data", OPENCODE_DATA_DIR: "/opencode" }, "/opencode"],
  ])("of %j are in %s", (environment, folder) => {
    expect(opencode.logPlaces(environment)).toEqual([
      join(folder, "opencode.db"),
      join(folder, "opencode.db-wal"),
      join(folder, "storage", "message"),
    ]);
  });

  test("are those of each folder that is named, and of the database that is", () => {
    expect(opencode.logPlaces({ OPENCODE_DATA_DIR: "/a, /b", OPENCODE_DB: "/c/mine.db" })).toEqual(
      ["/a", "/b"].flatMap((folder) => [
        `${folder}/opencode.db`,
        `${folder}/opencode.db-wal`,
        "/c/mine.db",
        "/c/mine.db-wal",
        `${folder}/storage/message`,
      ]),
    );
    expect(opencode.logPlaces({})).toEqual([]);
  });
});
