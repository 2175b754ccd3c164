import { readFileSync, writeFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, describe, expect, test, vi } from "vitest";
import { copilotVscode } from "../../../src/parts/agents/copilot-vscode/copilot-vscode.ts";
import type { LogReading } from "../../../src/parts/agents/logs/agent.ts";
import { namesPlaces } from "../../../src/parts/agents/logs/log-files.ts";
import { placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { cutsOf } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("copilot-vscode", `${rule}.sql`);
const counts = ({ calls }: LogReading) =>
  calls.map(({ tokens }) => [tokens.inputTokens, tokens.outputTokens]);

const TURN_MS = Date.parse("2026-03-02T10:00:00Z");

/** Sets the clock to a time after the fixtures' turns began. */
function setClock(secondsAfter: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: TURN_MS + secondsAfter * 1_000 });
}

afterEach(() => vi.useRealTimers());

describe("a call", () => {
  test("is told with everything the database knows of it", async () => {
    const { calls, lastTurns } = await read("calls-of-a-turn");

    expect(calls).toEqual([
      {
        agent: "copilot-vscode",
        callId: "s1",
        sessionId: "chat-1",
        timestamp: "2026-03-02T10:00:06.000Z",
        model: "claude-sonnet-4.5",
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
        cwd: undefined,
        repositoryUrl: "https://github.com/acme/shop",
        branch: "main",
      },
      expect.objectContaining({ callId: "s2", durationMs: 1900 }),
    ]);
    expect(lastTurns).toEqual([{ sessionId: "chat-1", success: true, errorMessage: undefined }]);
  });

  // The span of the agent, which repeats both, would make it 6,000 in and 800 out; the cache 5,750.
  test("has the cache's tokens in its input, its reasoning in the output, and counts once", async () => {
    expect(counts(await read("cache-and-reasoning-are-parts"))).toEqual([
      [1000, 300],
      [2000, 100],
    ]);
  });

  test("of a sub-agent, or for a title, is the chat's that it was made for", async () => {
    const { calls } = await read("sub-agent-and-title");

    expect(
      calls.map(({ sessionId, isSidechain, repositoryUrl }) => [
        sessionId,
        isSidechain,
        repositoryUrl,
      ]),
    ).toEqual([
      ["chat-1", false, "https://github.com/acme/shop"],
      ["chat-1", true, "https://github.com/acme/shop"],
      ["chat-1", true, "https://github.com/acme/shop"],
    ]);
  });

  test("of another agent in the editor is that one's own log's", async () => {
    expect(counts(await read("other-agents"))).toEqual([[40, 4]]);
  });

  test("is told by the names that older versions have", async () => {
    expect((await read("older-names")).calls).toMatchObject([
      { model: "gpt-5.4", repositoryUrl: "git@github.com:acme/shop.git", branch: "fix" },
    ]);
  });

  test("needs a time and counts, and nothing else", async () => {
    expect((await read("strange-values")).calls).toMatchObject([
      { callId: "s1", tokens: { inputTokens: 0, outputTokens: 3, cacheReadTokens: 0 } },
      { callId: "s3", sessionId: "request-3", durationMs: undefined },
      { callId: "s4", sessionId: "t4", model: "unknown", tokens: { cacheWriteTokens: 0 } },
    ]);
  });

  test("is not in a database of another layout", async () => {
    expect(await read("other-layout")).toMatchObject({ calls: [], lastTurns: [] });
  });
});

describe("a turn", () => {
  test.each([
    ["failed", "API error", [true, false]],
    ["canceled", "interrupted by user", [true]],
  ])("ends as its last request does: %s", async (rule, errorMessage, successes) => {
    const { calls, lastTurns } = await read(rule);

    expect(calls.map(({ success }) => success)).toEqual(successes);
    expect(lastTurns).toEqual([{ sessionId: "chat-1", success: false, errorMessage }]);
  });

  test("under way waits for its end, when it tells where it was made", async () => {
    await using home = await createTemporaryFolder();
    setClock(60);
    const path = await placeFixture(home.path, "copilot-vscode", "turn-under-way.sql");
    const first = await copilotVscode.readLog(path, undefined);
    using database = new DatabaseSync(path);
    database.exec(`
      INSERT INTO spans (span_id, trace_id, name, start_time_ms, end_time_ms, operation_name)
        VALUES ('a1', 't1', 'agent', 1772445600000, 1772445602000, 'invoke_agent');
      INSERT INTO span_attributes VALUES ('a1', 'github.copilot.git.repository', 'https://github.com/acme/shop');`);

    const second = await copilotVscode.readLog(path, JSON.parse(JSON.stringify(first.position)));
    const third = await copilotVscode.readLog(path, second.position);

    expect(first.calls).toEqual([]);
    expect(second.calls).toMatchObject([
      { callId: "s1", repositoryUrl: "https://github.com/acme/shop" },
    ]);
    expect(third.calls).toEqual([]);
  });

  test("that rests for an hour does not end any more, and counts", async () => {
    setClock(3_600);
    const before = await read("editor-closed");
    setClock(3_602);

    expect(counts(before)).toEqual([[20, 2]]);
    expect(counts(await read("editor-closed"))).toEqual([
      [10, 1],
      [20, 2],
    ]);
  });
});

test("a chat was held in the folder of its workspace", async () => {
  await using home = await createTemporaryFolder();
  const path = await placeFixture(home.path, "copilot-vscode", "calls-of-a-turn.sql");
  const workspace = join(dirname(path), "..", "..", "workspaceStorage", "0123abcd");
  await mkdir(join(workspace, "chatSessions"), { recursive: true });
  await writeFile(join(workspace, "chatSessions", "chat-1.json"), "{}");
  await writeFile(join(workspace, "workspace.json"), '{"folder":"file:///home/dev/my%20shop"}');

  const { calls } = await copilotVscode.readLog(path, undefined);

  expect(calls.map(({ cwd }) => cwd)).toEqual(["/home/dev/my shop", "/home/dev/my shop"]);
});

test("the setting that makes it log is told where the extension is, and nowhere else", async () => {
  await using home = await createTemporaryFolder();
  const environment = { HOME: home.path };
  const before = copilotVscode.switchOn?.(environment);
  await mkdir(join(home.path, ".config/Code/User/globalStorage/github.copilot-chat"), {
    recursive: true,
  });

  expect(before).toBeUndefined();
  expect(copilotVscode.switchOn?.(environment)).toContain(
    '"github.copilot.chat.otel.dbSpanExporter.enabled": true',
  );
});

describe("a file of spans", () => {
  const readSpans = (rule: string) => readFixture("copilot-vscode", `${rule}.jsonl`);

  test("tells each request once, with the place that a later span tells", async () => {
    const { calls, lastTurns } = await readSpans("spans-of-a-turn");

    expect(
      calls.map(({ callId, sessionId, isSidechain }) => [callId, sessionId, isSidechain]),
    ).toEqual([
      ["s1", "chat-1", false],
      ["s2", "chat-1", true],
      ["s3", "chat-1", true],
    ]);
    expect(calls[0]).toMatchObject({
      timestamp: "2026-03-02T10:00:06.000Z",
      model: "claude-sonnet-4.5",
      tokens: {
        inputTokens: 3210,
        outputTokens: 40,
        cacheReadTokens: 3000,
        cacheWriteTokens: 200,
      },
      durationMs: 1500,
      cwd: undefined,
    });
    for (const { repositoryUrl, branch } of calls) {
      expect([repositoryUrl, branch]).toEqual(["https://github.com/acme/shop", "main"]);
    }
    expect(lastTurns).toEqual([{ sessionId: "chat-1", success: true, errorMessage: undefined }]);
  });

  test("leaves out what other agents log themselves", async () => {
    expect(counts(await readSpans("spans-of-other-agents"))).toEqual([[40, 4]]);
  });

  test("is read in each shape that spans are written in; what was written as {} is lost", async () => {
    const { calls } = await readSpans("spans-in-other-shapes");

    expect(counts({ calls } as LogReading)).toEqual([
      [50, 5],
      [60, 6],
      [10, 1],
      [40, 4],
    ]);
    expect(calls.slice(0, 2).map(({ errorMessage }) => errorMessage)).toEqual([
      "API error",
      "interrupted by user",
    ]);
  });

  test.each(["spans-of-a-turn", "spans-of-other-agents"])(
    "gives the same wherever its reading is cut: %s",
    async (rule) => {
      setClock(60);
      await using home = await createTemporaryFolder();
      const path = await placeFixture(home.path, "copilot-vscode", `${rule}.jsonl`);
      const bytes = readFileSync(path);
      const { calls } = await copilotVscode.readLog(path, undefined);
      for (const cut of cutsOf(bytes, 500)) {
        writeFileSync(path, bytes.subarray(0, cut));
        const first = await copilotVscode.readLog(path, undefined);
        writeFileSync(path, bytes);
        const from = JSON.parse(JSON.stringify(first.position));
        const second = await copilotVscode.readLog(path, from);
        expect([...first.calls, ...second.calls], `cut at ${cut}`).toEqual(calls);
      }
    },
  );

  test("is found by the variable, and by the settings of an editor, which the hook looks at too", async () => {
    await using home = await createTemporaryFolder();
    const user = join(home.path, ".config", "Code", "User");
    await mkdir(user, { recursive: true });
    const settings = join(user, "settings.json");
    const outfile = JSON.stringify(join(home.path, "spans.jsonl"));
    await writeFile(
      settings,
      `{
        // "github.copilot.chat.otel.outfile": "/else.jsonl",
        "github.copilot.chat.otel.outfile": ${outfile}, // all of them
      }`,
    );
    const environment = { HOME: home.path, COPILOT_OTEL_FILE_EXPORTER_PATH: "/spans/all.jsonl" };

    const places = copilotVscode.logPlaces(environment);

    expect(places).toContain("/spans/all.jsonl");
    expect(places).toContain(join(home.path, "spans.jsonl"));
    expect(places).not.toContain("/else.jsonl");
    expect(places).toContain(settings);
    expect(copilotVscode.isLog(settings)).toBe(false);
    expect(namesPlaces(copilotVscode, environment, [settings])).toBe(true);
  });

  test.each([
    ["a folder", "."],
    ["a name alone", "spans.jsonl"],
  ])("is not %s", async (_, name) => {
    await using home = await createTemporaryFolder();
    const path = name === "." ? home.path : name;

    expect(
      copilotVscode.logPlaces({ HOME: home.path, COPILOT_OTEL_FILE_EXPORTER_PATH: path }),
    ).not.toContain(path);
  });
});
