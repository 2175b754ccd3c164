import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, test } from "vitest";
import { copilotCli } from "../../../src/parts/agents/copilot-cli/copilot-cli.ts";
import type { LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { type CollectedCalls, collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const readEvents = (rule: string) => readFixture("copilot-cli", `${rule}.jsonl`);
const readStore = (rule: string) => readFixture("copilot-cli", `${rule}.sql`);

const counts = ({ calls }: LogReading | CollectedCalls) =>
  calls.map(({ model, tokens }) => [model, tokens.inputTokens, tokens.outputTokens]);

const eventFixtures = (await fixtureNames("copilot-cli")).filter((name) => name.endsWith(".jsonl"));

/** Collects what the logs below a home folder hold beyond an earlier collection. */
function collect(home: string, { positions, calls }: Partial<CollectedCalls> = {}) {
  const environment = { HOME: home };
  const ofCalls = calls?.filter(({ isSessionTotal }) => !isSessionTotal) ?? [];
  const known = new Set(ofCalls.map(({ callId }) => callId));
  return collectCalls({
    agents: [copilotCli],
    environment,
    known,
    ...(positions && { positions }),
  });
}

describe("a session that is told by its events alone", () => {
  test("is one call with everything that it used when it shut down", async () => {
    const { calls, lastTurn } = await readEvents("total-of-a-session");

    expect(calls).toEqual([
      {
        agent: "copilot-cli",
        callId: "total-of-a-session/gpt-5.4",
        sessionId: "total-of-a-session",
        timestamp: "2026-03-02T10:00:09.500Z",
        model: "gpt-5.4",
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
        isSessionTotal: true,
      },
    ]);
    expect(lastTurn).toEqual({
      sessionId: "total-of-a-session",
      success: true,
      errorMessage: undefined,
    });
  });

  test("is a call for each model, of which none has the session's duration", async () => {
    const reading = await readEvents("two-models");

    expect(counts(reading)).toEqual([
      ["gpt-5.4", 100, 10],
      ["claude-sonnet-4.5", 200, 20],
    ]);
    expect(reading.calls.map(({ durationMs }) => durationMs)).toEqual([undefined, undefined]);
  });

  test("counts as much as it was told last where counts only grew", async () => {
    const { calls } = await readEvents("counted-on-when-resumed");

    expect(calls).toMatchObject([
      {
        timestamp: "2026-03-02T10:10:10.000Z",
        tokens: { inputTokens: 250, outputTokens: 30, cacheReadTokens: 120 },
        durationMs: 2500,
        cwd: "/home/dev/shop/api",
        branch: "api",
      },
    ]);
  });

  test("counts what it used before and after its context was summed up, which starts the counts anew", async () => {
    expect(counts(await readEvents("compacted-when-resumed"))).toEqual([["gpt-5.4", 350, 40]]);
    // Neither a failed one nor that of a sub-agent.
    expect(counts(await readEvents("compaction-failed"))).toEqual([["gpt-5.4", 250, 30]]);
  });

  test("counts what it used before and after where a count fell", async () => {
    const { calls } = await readEvents("counted-anew-when-resumed");

    expect(calls).toMatchObject([
      {
        tokens: { inputTokens: 360, outputTokens: 41, cacheReadTokens: 110 },
        durationMs: 3600,
      },
    ]);
  });

  test("counts what it used before and after where a model is told no more", async () => {
    expect(counts(await readEvents("another-model-when-resumed"))).toEqual([
      ["gpt-5.4", 100, 10],
      ["claude-sonnet-4.5", 250, 30],
    ]);
  });

  test("counts what it used before and after where fewer requests are told", async () => {
    expect(counts(await readEvents("fewer-requests-when-resumed"))).toEqual([["gpt-5.4", 350, 40]]);
  });

  test("goes on behind a shutdown that tells nothing", async () => {
    expect(counts(await readEvents("shutdown-that-tells-nothing"))).toEqual([["gpt-5.4", 130, 13]]);
  });

  test("is no call before it shut down", async () => {
    const { calls, lastTurn } = await readEvents("still-running");

    expect(calls).toEqual([]);
    expect(lastTurn).toMatchObject({ success: true });
  });

  test("belongs where it was when it shut down, on no branch if none was checked out", async () => {
    expect((await readEvents("moved")).calls).toMatchObject([
      { cwd: "/home/dev/shop/web", branch: undefined },
    ]);
  });

  test("is as old as its last event where its shutdown does not say, and untold without any time", async () => {
    const { calls } = await readEvents("missing-times");

    expect(calls).toMatchObject([
      { timestamp: "2026-03-02T10:00:00.000Z", tokens: { inputTokens: 100 }, branch: undefined },
    ]);
  });

  test("counts nothing of what is no count, whatever its models are called", async () => {
    const reading = await readEvents("strange-usage");

    expect(counts(reading)).toEqual([
      ["__proto__", 1, 1],
      ["constructor", 2, 2],
      ["gpt-5.4", 37, 0],
      ["unknown", 3, 3],
    ]);
  });

  test("is read for all that is malformed in its log", async () => {
    const reading = await readEvents("malformed-lines");

    expect(counts(reading)).toEqual([["gpt-5.4", 100, 10]]);
    expect(reading.marks).toEqual([]);
  });
});

test.each([
  ["interrupted", "interrupted by user"],
  ["api-error", "API error 429 (rate_limit)"],
  ["unknown-error", "API error"],
  ["ended-by-an-error", "session error"],
  ["error-overcome", undefined],
  ["error-of-a-sub-agent", undefined],
])("the last turn of a session: %s → %s", async (rule, errorMessage) => {
  const { calls, lastTurn } = await readEvents(rule);

  const success = errorMessage === undefined;
  expect(lastTurn).toEqual({ sessionId: rule, success, errorMessage });
  for (const call of calls) expect(call).toMatchObject({ success, errorMessage });
});

describe("the workflow of a session", () => {
  test("is plan mode where the mode, or a prompt's own, is that", async () => {
    const { calls, marks } = await readEvents("plan-mode");

    expect(calls).toMatchObject([{ modeTaskType: "plan" }]);
    expect(marks.map(({ timestamp, modeTaskType }) => [timestamp, modeTaskType])).toEqual([
      ["2026-03-02T10:00:01.000Z", "plan"],
      ["2026-03-02T10:00:07.000Z", undefined],
      ["2026-03-02T10:00:09.000Z", "plan"],
    ]);
  });

  test("is the command that a person gave, with its phase", async () => {
    const { calls, marks } = await readEvents("commands");

    expect(marks.map(({ command, commandArguments }) => [command, commandArguments])).toEqual([
      ["gsd:execute-phase", "23"],
      ["gsd:verify-work", undefined],
    ]);
    expect(calls).toMatchObject([{ command: "gsd:verify-work" }]);
  });

  test("is that of the calls in the database, too", async () => {
    await using home = await createTemporaryFolder();
    await placeFixture(home.path, "copilot-cli", "stored-session.jsonl");
    await placeFixture(home.path, "copilot-cli", "stored-sessions.sql");

    const { calls } = await collect(home.path);

    expect(calls.map(({ modeTaskType }) => modeTaskType)).toEqual(["plan", "plan", undefined]);
  });
});

describe("a call of the database", () => {
  test("is told with everything the log knows of it", async () => {
    const { calls, lastTurn } = await readStore("calls");

    expect(calls).toEqual([
      {
        agent: "copilot-cli",
        callId: `session-1/1-${Date.parse("2026-03-02T10:00:06.000Z")}`,
        sessionId: "session-1",
        timestamp: "2026-03-02T10:00:06.000Z",
        model: "gpt-5.4",
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
      expect.objectContaining({ model: "claude-haiku-4.5", isSidechain: true }),
    ]);
    expect(lastTurn).toBeUndefined();
  });

  test("failed when it finished for no good reason", async () => {
    const { calls } = await readStore("reasons-to-finish");

    expect(calls.map(({ success, errorMessage }) => [success, errorMessage])).toEqual([
      [true, undefined],
      [true, undefined],
      [false, "stopped at max_tokens"],
      [false, "refusal"],
      [true, undefined],
    ]);
  });

  test("has a time in UTC, its session's where it has none, and is untold without any", async () => {
    const { calls } = await readStore("times");

    expect(calls.map(({ timestamp }) => timestamp)).toEqual([
      "2026-03-02T10:00:06.000Z",
      "2026-03-02T10:00:07.500Z",
      "2026-03-02T10:30:00.000Z",
      "2026-03-02T10:00:00.000Z",
    ]);
  });

  test("needs no more columns than it is made of", async () => {
    expect((await readStore("few-columns")).calls).toMatchObject([
      { model: "gpt-5.4", tokens: { inputTokens: 10 }, cwd: undefined, durationMs: undefined },
    ]);
  });

  test("is on no branch if none was checked out, and has no colon in its id", async () => {
    const { calls } = await readStore("detached");

    expect(calls).toMatchObject([
      { cwd: undefined, branch: undefined },
      { sessionId: "session:2", callId: expect.stringMatching(/^session_2\/2-\d+$/) },
    ]);
  });

  test("counts nothing of what is no count", async () => {
    const reading = await readStore("strange-values");

    expect(counts(reading)).toEqual([
      ["gpt-5.4", 37, 1],
      ["unknown", 0, 3],
      ["unknown", 5, 5],
    ]);
    expect(reading.calls.map(({ durationMs }) => durationMs)).toEqual([13, undefined, undefined]);
  });

  test.each(["nothing-used", "without-calls", "view-of-calls"])("is none: %s", async (rule) => {
    expect((await readStore(rule)).calls).toEqual([]);
  });
});

describe("reading a database again", () => {
  test("gives the calls made since", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "copilot-cli", "calls.sql");
    const { position } = await copilotCli.readLog(path, undefined);
    using database = new DatabaseSync(path);
    database.exec(
      `INSERT INTO assistant_usage_events (session_id, model, input_tokens, output_tokens, created_at)
       VALUES ('session-1', 'gpt-5.4', 77, 7, '2026-03-02T10:00:08.000Z')`,
    );

    const next = await copilotCli.readLog(path, position);
    const last = await copilotCli.readLog(path, next.position);

    expect(counts(next)).toEqual([["gpt-5.4", 77, 7]]);
    expect(last).toEqual({ calls: [], marks: [], position: next.position, lastTurn: undefined });
  });

  test("begins anew when another took its place, also a shorter one", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "copilot-cli", "calls.sql");
    const { position } = await copilotCli.readLog(path, undefined);
    await rm(path);
    await placeFixture(home.path, "copilot-cli", "few-columns.sql");
    const shorter = await copilotCli.readLog(path, position);
    await rm(path);
    await placeFixture(home.path, "copilot-cli", "stored-sessions.sql");

    const other = await copilotCli.readLog(path, shorter.position);

    expect(counts(shorter)).toEqual([["gpt-5.4", 10, 1]]);
    expect(other.calls).toHaveLength(3);
  });

  test("waits where it is gone or damaged", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "copilot-cli", "calls.sql");
    const { position } = await copilotCli.readLog(path, undefined);
    const nothing = { calls: [], marks: [], position, lastTurn: undefined };
    await rm(path);

    expect(await copilotCli.readLog(path, position)).toEqual(nothing);
    await writeFile(path, `SQLite format 3\0${"damaged".repeat(100)}`);
    expect(await copilotCli.readLog(path, position)).toEqual(nothing);
  });
});

describe("what both the events and the database tell", () => {
  const STORED = [
    ["gpt-5.4", 100, 10],
    ["gpt-5.4", 200, 20],
  ];
  const STORED_SINCE_RESUMED = [
    ["gpt-5.4", 1000, 100],
    ["gpt-5.4", 300, 30],
  ];
  const placeEvents = (home: string, rule: string) =>
    placeFixture(home, "copilot-cli", `${rule}.jsonl`);
  const placeStore = (home: string) => placeFixture(home, "copilot-cli", "stored-sessions.sql");
  const of = (sessionId: string, collected: CollectedCalls) => ({
    ...collected,
    calls: collected.calls.filter((call) => call.sessionId === sessionId),
  });

  test("counts as the database tells it", async () => {
    await using home = await createTemporaryFolder();
    await placeEvents(home.path, "stored-session");
    await placeStore(home.path);

    const first = await collect(home.path);

    expect(counts(of("stored-session", first))).toEqual(STORED);
    expect(counts(await collect(home.path, first))).toEqual([]);
  });

  test("counts by the events up to where the database begins", async () => {
    await using home = await createTemporaryFolder();
    await placeEvents(home.path, "stored-since-resumed");
    await placeStore(home.path);

    const collected = await collect(home.path);

    expect(counts(of("stored-since-resumed", collected))).toEqual(STORED_SINCE_RESUMED);
  });

  test("is the database's, and of a shutdown's total what the database lacks", async () => {
    await using home = await createTemporaryFolder();
    await placeEvents(home.path, "stored-in-part");
    await placeFixture(home.path, "copilot-cli", "stored-in-part.sql");

    const first = await collect(home.path);

    // The first shutdown tells 100 and 10, the second 250 and 30 in all.
    expect(counts(first)).toEqual([
      ["gpt-5.4", 60, 6],
      ["gpt-5.4", 40, 4],
      ["gpt-5.4", 150, 20],
    ]);
    expect(counts(await collect(home.path, first))).toEqual([]);
  });

  test("before the context was summed up is none of what the total lacks", async () => {
    await using home = await createTemporaryFolder();
    await placeEvents(home.path, "stored-before-compaction");
    await placeFixture(home.path, "copilot-cli", "stored-before-compaction.sql");

    // The shutdown tells 100 and 10 since then, with the call that summed it up.
    expect(counts(await collect(home.path))).toEqual([
      ["gpt-5.4", 700, 70],
      ["gpt-5.4", 30, 3],
      ["gpt-5.4", 70, 7],
    ]);
  });

  test("counts once when the events come later", async () => {
    await using home = await createTemporaryFolder();
    await placeStore(home.path);
    const first = await collect(home.path);
    await placeEvents(home.path, "stored-session");

    const second = await collect(home.path, first);

    expect(counts(of("stored-session", first))).toEqual(STORED);
    expect(counts(second)).toEqual([]);
  });

  test("counts once when the database comes later: as the events told it", async () => {
    await using home = await createTemporaryFolder();
    await placeEvents(home.path, "stored-session");
    const first = await collect(home.path);
    await placeStore(home.path);
    const second = await collect(home.path, first);

    expect(counts(first)).toEqual([["gpt-5.4", 300, 30]]);
    expect(counts(of("stored-session", second))).toEqual([]);
  });

  test("goes on by the database where the events told what was before it", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeEvents(home.path, "stored-session");
    const first = await collect(home.path);
    const store = await placeStore(home.path);
    const second = await collect(home.path, first);
    {
      using database = new DatabaseSync(store);
      database.exec(
        `INSERT INTO assistant_usage_events (session_id, model, input_tokens, output_tokens, created_at)
         VALUES ('stored-session', 'gpt-5.4', 77, 7, '2026-03-02T10:20:04.000Z')`,
      );
    }
    const running = await collect(home.path, {
      ...second,
      calls: [...first.calls, ...second.calls],
    });
    const resumed = (await readFile(path, "utf8")).replaceAll("T10:0", "T10:2");
    const grown = resumed.replace('"inputTokens":300', '"inputTokens":377');
    await writeFile(path, `${await readFile(path, "utf8")}${grown}`);

    const ended = await collect(home.path, running);

    expect(counts(running)).toEqual([["gpt-5.4", 77, 7]]);
    expect(counts(ended)).toEqual([]);
  });

  test("counts at the end of a session what its database did not show before", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeEvents(home.path, "stored-session");
    const events = await readFile(path, "utf8");
    const [running = ""] = events.split(/(?<=\n)(?=.*session\.shutdown)/);
    await writeFile(path, running);
    const store = await placeStore(home.path);
    await rename(store, `${store}.away`);
    const first = await collect(home.path);
    await rename(`${store}.away`, store);
    await writeFile(path, events);

    const second = await collect(home.path, first);

    expect(counts(first)).toEqual([]);
    expect(counts(of("stored-session", second))).toEqual(STORED);
  });

  test("counts by the events where the database holds no calls, or cannot be read", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeEvents(home.path, "stored-session");
    const store = await placeFixture(home.path, "copilot-cli", "without-calls.sql");
    const reading = await copilotCli.readLog(path, undefined);
    await writeFile(store, "damaged");

    expect(counts(reading)).toEqual([["gpt-5.4", 300, 30]]);
    expect(await copilotCli.readLog(path, undefined)).toEqual(reading);
  });
});

describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
  test.each(eventFixtures)(
    "%s gives the same calls wherever it is cut",
    { tags },
    async (fixture) => {
      expect(await badCuts(copilotCli, fixture, everyBytes)).toEqual([]);
    },
  );
});

describe("logs are looked for", () => {
  test.each([
    [{ HOME: "/home/dev" }, ["/home/dev/.copilot"]],
    [
      { HOME: "/home/dev", USERPROFILE: "/users/dev" },
      ["/home/dev/.copilot", "/users/dev/.copilot"],
    ],
    [{ HOME: "/home/dev", COPILOT_HOME: "/copilot" }, ["/copilot"]],
    [{ HOME: "/home/dev", COPILOT_HOME: "copilot" }, []],
    [{ HOME: "/home/dev", XDG_STATE_HOME: "/state", COPILOT_HOME: "" }, ["/home/dev/.copilot"]],
    [{}, []],
  ])("in the home folder, or in COPILOT_HOME: %j", (environment, folders) => {
    expect(copilotCli.logPlaces(environment)).toEqual(
      folders.flatMap((folder) => [
        join(folder, "session-state"),
        join(folder, "session-store.db"),
        join(folder, "session-store.db-wal"),
      ]),
    );
  });

  test.each([
    ["/c/session-state/one/events.jsonl", true],
    ["/c/session-state/one.jsonl", true],
    ["/c/session-store.db", true],
    ["/c/session-state/one/workspace.yaml", false],
    ["/c/session-state/one/files/notes.jsonl", false],
    ["/c/session-state/one/files/events.jsonl", false],
    ["/c/session-state/one/session.db", false],
    ["/c/session-store.db-wal", false],
  ])("and are known by their name: %s", (path, isLog) => {
    expect(copilotCli.isLog(path)).toBe(isLog);
  });

  test("also in the folder of early versions, a file for each session", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "copilot-cli", "two-models.jsonl");
    const early = join(dirname(dirname(path)), "early.jsonl");
    await mkdir(dirname(early), { recursive: true });
    await rename(path, early);

    const { calls } = await collect(home.path);

    expect(calls).toHaveLength(2);
  });
});
