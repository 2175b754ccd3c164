import { rm } from "node:fs/promises";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { goose } from "../../../src/parts/agents/goose/goose.ts";
import type { LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("goose", `${rule}.sql`);
const counts = ({ calls }: LogReading) =>
  calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens]);

describe("a call", () => {
  test("is told with everything the database knows of it", async () => {
    const { calls } = await read("calls");

    expect(calls[0]).toEqual({
      agent: "goose",
      callId: "20260302_1/1-1772445606",
      sessionId: "20260302_1",
      timestamp: "2026-03-02T10:00:06.000Z",
      model: "claude-sonnet-4-5",
      tokens: {
        inputTokens: 3210,
        outputTokens: 40,
        cacheReadTokens: 3000,
        cacheWriteTokens: 200,
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
    });
  });

  // 128,221 in; adding the cache again would make 256,018.
  test("has the cache's tokens in its input, also when it compacts", async () => {
    expect(counts(await read("calls"))).toEqual([
      [3210, 40],
      [124_611, 394],
      [400, 10],
    ]);
  });

  test("has the session's model where it names none, and says which one is local", async () => {
    const { calls } = await read("calls");

    expect(calls[2]).toMatchObject({ model: "ollama/qwen3", isSidechain: true });
  });

  test("is none where it sums up what was used before there was a ledger", async () => {
    expect(counts(await read("carried-forward"))).toEqual([[10, 1]]);
  });

  test("needs a session, a time and counts, and nothing else", async () => {
    expect((await read("few-columns")).calls).toMatchObject([
      { model: "unknown", cwd: undefined, tokens: { inputTokens: 320, outputTokens: 0 } },
    ]);
    expect(counts(await read("strange-values"))).toEqual([
      [0, 3],
      [20, 2],
    ]);
  });

  test.each(["no-ledger-yet", "view-of-calls"])("is not in a database with %s", async (rule) => {
    expect(await read(rule)).toMatchObject({ calls: [], lastTurn: undefined });
  });
});

test("a database is read on from where the last reading ended, and anew when it is another", async () => {
  await using home = await createTemporaryFolder();
  const path = await placeFixture(home.path, "goose", "calls.sql");
  const first = await goose.readLog(path, undefined);
  const add =
    "INSERT INTO usage_ledger (session_id, created_timestamp, input_tokens) VALUES (?, ?, ?)";
  using database = new DatabaseSync(path);
  database.prepare(add).run("20260302_1", 1_772_445_700, 500);

  const second = await goose.readLog(path, JSON.parse(JSON.stringify(first.position)));
  const third = await goose.readLog(path, second.position);
  database.close();
  await rm(path);
  await placeFixture(home.path, "goose", "carried-forward.sql");
  const other = await goose.readLog(path, second.position);

  expect(counts(second)).toEqual([[500, 0]]);
  expect(third).toMatchObject({ calls: [], position: second.position });
  expect(counts(other)).toEqual([[10, 1]]);
});

test("the database lies where the more special variable says", () => {
  const databases = (environment: Record<string, string>) =>
    goose.logPlaces(environment).filter((place) => place.endsWith(".db"));

  expect(databases({ HOME: "/h" })).toEqual(["/h/.local/share/goose/sessions/sessions.db"]);
  expect(databases({ HOME: "/h", XDG_DATA_HOME: "/d", APPDATA: "/a" })).toEqual([
    "/d/goose/sessions/sessions.db",
    "/a/Block/goose/data/sessions/sessions.db",
  ]);
  expect(databases({ HOME: "/h", GOOSE_PATH_ROOT: "/g" })).toEqual([
    "/g/data/sessions/sessions.db",
  ]);
});
