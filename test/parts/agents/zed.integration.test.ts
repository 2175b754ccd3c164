import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { zed } from "../../../src/parts/agents/zed/zed.ts";
import { placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("zed", `${rule}.sql`);

const TOTAL = {
  inputTokens: 96_200,
  outputTokens: 340,
  cacheReadTokens: 90_000,
  cacheWriteTokens: 5000,
  cacheWriteOneHourTokens: 0,
};

describe("a thread", () => {
  test("is one call with everything that it used so far, the cache beside its input", async () => {
    expect(await read("total-of-a-thread")).toEqual({
      calls: [
        {
          agent: "zed",
          callId: "thread-1",
          sessionId: "thread-1",
          timestamp: "2026-03-02T10:05:00.123Z",
          model: "claude-sonnet-4-5",
          tokens: TOTAL,
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
      position: { offset: 0, carry: { readUntil: "2026-03-02T10:05:00" } },
      lastTurn: undefined,
    });
  });

  test("that is packed says the same", async () => {
    expect((await read("packed-thread")).calls).toMatchObject([{ tokens: TOTAL }]);
  });

  test("of a sub-agent counts apart, for the thread that it works for", async () => {
    expect((await read("sub-agent")).calls).toMatchObject([
      { callId: "thread-2", sessionId: "thread-1", isSidechain: true },
      { callId: "thread-1", sessionId: "thread-1", isSidechain: false },
    ]);
  });

  test("that somebody else shared is theirs", async () => {
    expect((await read("shared-thread")).calls).toMatchObject([{ callId: "thread-2" }]);
  });

  test.each([
    ["several-folders", { cwd: "/home/dev/shop" }],
    ["early-table", { cwd: undefined }],
    ["local-model", { model: "ollama/qwen3:8b" }],
  ])("is told as its row and document say: %s", async (rule, told) => {
    expect((await read(rule)).calls).toMatchObject([told]);
  });

  test("counts nothing of what is no count, and one that is no thread says nothing", async () => {
    const { calls, position } = await read("strange-values");

    expect(calls).toMatchObject([
      { callId: "thread-1", model: "unknown", tokens: { inputTokens: 7, outputTokens: 0 } },
      { callId: "thread-6", cwd: undefined },
    ]);
    expect(position.carry).toEqual({ readUntil: "2026-03-02T10:07:00" });
  });
});

test("a view in the table's place is not read: that would run what its author wrote", async () => {
  expect((await read("view-of-threads")).calls).toEqual([]);
});

test("only threads that were written to since are read again, with all that they used", async () => {
  await using home = await createTemporaryFolder();
  const path = await placeFixture(home.path, "zed", "sub-agent.sql");
  const { position } = await zed.readLog(path, undefined);
  {
    using database = new DatabaseSync(path);
    const usage = { cumulative_token_usage: { input_tokens: 30, output_tokens: 60 } };
    database
      .prepare("UPDATE threads SET updated_at = '2026-03-02T10:05:01Z', data = ? WHERE id = ?")
      .run(JSON.stringify(usage), "thread-2");
  }

  const { calls } = await zed.readLog(path, position);

  expect(calls.map(({ callId, tokens }) => [callId, tokens.outputTokens])).toEqual([
    ["thread-1", 40],
    ["thread-2", 60],
  ]);
});

test.each([
  [{ XDG_DATA_HOME: "/data" }, "/data/zed/threads/threads.db"],
  [{}, "/home/dev/.local/share/zed/threads/threads.db"],
  [{}, "/home/dev/Library/Application Support/Zed/threads/threads.db"],
  [{ LOCALAPPDATA: "/local" }, "/local/Zed/threads/threads.db"],
])("the database is looked for where each system has it: %j", (variables, place) => {
  const places = zed.logPlaces({ HOME: "/home/dev", ...variables });

  expect(places).toEqual(expect.arrayContaining([join(place), `${join(place)}-wal`]));
});
