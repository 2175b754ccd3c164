import { appendFile, mkdir, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { droid } from "../../../src/parts/agents/droid/droid.ts";
import { collectCalls } from "../../../src/parts/agents/logs/collect-calls.ts";
import { fixtureNames, placeFixture } from "../../support/agent-fixtures.ts";
import { findTexts, MARK, plantMarks } from "../../support/plant-marks.ts";
import { createTemporaryFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";

const TRANSCRIPTS = "transcripts";

/** Places a session's two files, or the one that it has; returns the settings' path. */
async function placeSession(home: TemporaryFolder, rule: string): Promise<string> {
  const transcripts = await fixtureNames(join("droid", TRANSCRIPTS));
  if (transcripts.includes(`${rule}.jsonl`)) {
    await placeFixture(home.path, "droid", join(TRANSCRIPTS, `${rule}.jsonl`));
  }
  return placeFixture(home.path, "droid", `${rule}.settings.json`);
}

const transcriptOf = (settingsPath: string) => settingsPath.replace(/\.settings\.json$/, ".jsonl");

async function read(rule: string) {
  await using home = await createTemporaryFolder();
  return await droid.readLog(await placeSession(home, rule), undefined);
}

describe("a session", () => {
  test("is one call with everything that it used so far", async () => {
    expect(await read("total-of-a-session")).toEqual({
      calls: [
        {
          agent: "droid",
          callId: "total-of-a-session",
          sessionId: "total-of-a-session",
          timestamp: "2026-03-02T10:01:05.250Z",
          model: "claude-sonnet-4-5-20250929",
          tokens: {
            inputTokens: 5420,
            outputTokens: 47,
            cacheReadTokens: 5000,
            cacheWriteTokens: 300,
            cacheWriteOneHourTokens: 0,
          },
          durationMs: 61_500,
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
      position: { offset: 0 },
      lastTurn: { sessionId: "total-of-a-session", success: true, errorMessage: undefined },
    });
  });

  test("is told again with more when it goes on, under the same id when its model changed", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeSession(home, "total-of-a-session");
    const { calls, position } = await droid.readLog(path, undefined);
    await writeFile(
      path,
      JSON.stringify({ model: "gpt-5.4", tokenUsage: { inputTokens: 9000, outputTokens: 90 } }),
    );

    const { calls: later } = await droid.readLog(path, position);

    expect(later).toMatchObject([
      { callId: calls[0]?.callId, model: "gpt-5.4", tokens: { inputTokens: 9000 } },
    ]);
  });

  test("counts without its sub-agents, which have settings of their own", async () => {
    expect((await read("usage-of-sub-agents-beside")).calls).toMatchObject([
      { tokens: { inputTokens: 10, outputTokens: 1 }, isSidechain: false },
    ]);
  });

  test.each(["sub-agent", "called-by-another-session"])("is a sub-agent's: %s", async (rule) => {
    expect((await read(rule)).calls).toMatchObject([{ isSidechain: true }]);
  });

  test("that plans is in spec mode", async () => {
    expect((await read("spec-mode")).calls).toMatchObject([{ modeTaskType: "plan" }]);
  });

  test.each(["nothing-used", "no-usage-yet"])("that used nothing is no call: %s", async (rule) => {
    expect((await read(rule)).calls).toEqual([]);
  });

  test("counts nothing of what is no count", async () => {
    expect((await read("strange-usage")).calls).toMatchObject([
      {
        model: "unknown",
        durationMs: undefined,
        tokens: { inputTokens: 0, outputTokens: 3, cacheReadTokens: 0, cacheWriteTokens: 0 },
      },
    ]);
  });
});

test.each([
  ["model-of-the-users-own", "custom:GPT-5.4-Mini-[OpenAI-BYOK]-0"],
  ["routed-model", "claude-opus-4-5"],
  ["routed-model-of-the-last-reply", "gpt-5.4"],
  ["unknown-model", "unknown"],
])("the model of %s is %s", async (rule, model) => {
  expect((await read(rule)).calls).toMatchObject([{ model }]);
});

test.each([
  ["turn-cancelled", false, "interrupted by user"],
  ["turn-failed", false, "API error"],
  ["turn-failed-then-answered", true, undefined],
  ["called-by-another-session", true, undefined],
])("the last turn of %s succeeded: %s", async (rule, success, errorMessage) => {
  const { calls, lastTurn } = await read(rule);

  expect(lastTurn).toEqual({ sessionId: rule, success, errorMessage });
  expect(calls).toMatchObject([{ success, errorMessage }]);
});

describe("the time of a session", () => {
  test("is its last message's, for all that is damaged behind it", async () => {
    const { calls } = await read("damaged-transcript");

    expect(calls).toMatchObject([
      { timestamp: "2026-03-02T10:01:05.250Z", cwd: "/home/dev/shop", success: true },
    ]);
  });

  test("without a transcript is when its provider was bound", async () => {
    const { calls, lastTurn } = await read("without-a-transcript");

    expect(calls).toMatchObject([
      { timestamp: "2026-03-02T10:00:01.000Z", cwd: undefined, durationMs: undefined },
    ]);
    expect(lastTurn).toBeUndefined();
  });

  test("without any other is when its settings were written", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeSession(home, "without-any-time");
    await utimes(path, 0, Date.parse("2026-03-02T10:09:00.500Z") / 1000);

    const { calls } = await droid.readLog(path, undefined);

    expect(calls).toMatchObject([{ timestamp: "2026-03-02T10:09:00.500Z" }]);
  });

  test("is found before long lines that tell none", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeSession(home, "total-of-a-session");
    const state = { type: "compaction_state", summaryText: "s".repeat(2_000_000) };
    await appendFile(transcriptOf(path), `${JSON.stringify(state)}\n`);

    const { calls } = await droid.readLog(path, undefined);

    expect(calls).toMatchObject([{ timestamp: "2026-03-02T10:01:05.250Z" }]);
  });
});

test("a transcript that is a link is not followed", async () => {
  await using home = await createTemporaryFolder();
  const path = await placeSession(home, "total-of-a-session");
  await rm(transcriptOf(path));
  await placeFixture(home.path, "droid", join(TRANSCRIPTS, "turn-cancelled.jsonl"));
  await symlink("turn-cancelled.jsonl", transcriptOf(path));

  const { calls, lastTurn } = await droid.readLog(path, undefined);

  expect(calls).toMatchObject([{ timestamp: "2026-03-02T10:00:01.000Z", cwd: undefined }]);
  expect(lastTurn).toBeUndefined();
});

test("settings that are gone or half written say nothing", async () => {
  await using home = await createTemporaryFolder();
  const path = join(home.path, "session-1.settings.json");
  const nothing = { calls: [], marks: [], position: { offset: 0 }, lastTurn: undefined };

  expect(await droid.readLog(path, undefined)).toEqual(nothing);
  await writeFile(path, '{"model":"gpt-5.4","tokenUsage":{"inputTok');
  expect(await droid.readLog(path, undefined)).toEqual(nothing);
});

test("no text of a transcript but its model reaches a call", async () => {
  await using home = await createTemporaryFolder();
  const carried = new Set<string | undefined>();
  for (const name of await fixtureNames(join("droid", TRANSCRIPTS))) {
    const path = await placeSession(home, basename(name, ".jsonl"));
    for (const place of findTexts(transcriptOf(path))) {
      await placeSession(home, basename(name, ".jsonl"));
      plantMarks(transcriptOf(path), [place]);
      const { calls, lastTurn } = await droid.readLog(path, undefined);
      const texts = JSON.stringify([calls.map(({ cwd, ...call }) => call), lastTurn]);
      if (texts.includes(MARK)) carried.add(place.names.at(-1));
    }
  }

  expect([...carried]).toEqual(["modelId"]);
});

describe("logs are looked for", () => {
  const home = "/home/dev";

  test.each([
    [{ HOME: home, USERPROFILE: "/users/dev" }, ["/home/dev/.factory", "/users/dev/.factory"]],
    [{ HOME: home, FACTORY_HOME_OVERRIDE: "/else" }, ["/else/.factory"]],
    [{ HOME: home, FACTORY_DIR: "/factory", FACTORY_HOME_OVERRIDE: "/else" }, ["/factory"]],
    [{ HOME: home, FACTORY_DIR: "factory" }, []],
    [{}, []],
  ])("below the home folder, or where a variable says: %j", (environment, folders) => {
    expect(droid.logPlaces(environment)).toEqual(folders.map((folder) => join(folder, "sessions")));
  });

  test("in the folders of DROID_SESSIONS_DIR instead", () => {
    const environment = { HOME: home, DROID_SESSIONS_DIR: " /a/sessions, ,b,/c" };

    expect(droid.logPlaces(environment)).toEqual(["/a/sessions", "/c"]);
  });

  test("among settings, of which transcripts and older copies are none", () => {
    expect(droid.isLog("/s/one.settings.json")).toBe(true);
    expect(droid.isLog("/s/one.jsonl")).toBe(false);
    expect(droid.isLog("/s/one.settings.json.bak")).toBe(false);
  });

  test("in the folder of each working directory", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeSession(home, "total-of-a-session");
    const other = join(dirname(dirname(path)), "other", "session-2.settings.json");
    await mkdir(dirname(other));
    await writeFile(other, JSON.stringify({ tokenUsage: { inputTokens: 1, outputTokens: 1 } }));

    const { calls } = await collectCalls({ agents: [droid], environment: { HOME: home.path } });

    expect(calls.map(({ sessionId }) => sessionId).sort()).toEqual([
      "session-2",
      "total-of-a-session",
    ]);
  });
});
