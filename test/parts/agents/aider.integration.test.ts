import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { aider } from "../../../src/parts/agents/aider/aider.ts";
import { findLogFiles } from "../../../src/parts/agents/logs/log-files.ts";
import { environmentIn } from "../../../src/parts/agents/logs/worktree-environment.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { badCuts, CUTS } from "../../support/bad-cuts.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const read = (rule: string) => readFixture("aider", `${rule}.jsonl`);

describe("a call", () => {
  test("is told with everything the log knows of it, in the folder of the log", async () => {
    await using home = await createTemporaryFolder();
    const path = await placeFixture(home.path, "aider", "calls-of-two-launches.jsonl");

    const { calls, lastTurn } = await aider.readLog(path, undefined);

    expect(calls[0]).toEqual({
      agent: "aider",
      callId: "aider-1772445600/1/1772445607/95/3",
      sessionId: "aider-1772445600",
      timestamp: "2026-03-02T10:00:07.000Z",
      model: "claude-sonnet-4-5",
      tokens: {
        inputTokens: 95,
        outputTokens: 3,
        cacheReadTokens: 0,
        cacheWriteTokens: 0,
        cacheWriteOneHourTokens: 0,
      },
      durationMs: 5000,
      success: true,
      errorMessage: undefined,
      modeTaskType: undefined,
      command: undefined,
      commandArguments: undefined,
      isSidechain: false,
      cwd: dirname(path),
      branch: undefined,
    });
    expect(lastTurn).toMatchObject({ sessionId: "aider-1772445660", success: true });
  });

  test("belongs to the launch before it, and counts although another used the same", async () => {
    const { calls } = await read("calls-of-two-launches");

    expect(calls.map(({ sessionId, tokens }) => [sessionId, tokens.outputTokens])).toEqual([
      ["aider-1772445600", 3],
      ["aider-1772445600", 340],
      ["aider-1772445660", 3],
      ["aider-1772445660", 3],
    ]);
    expect(new Set(calls.map(({ callId }) => callId)).size).toBe(4);
  });

  test("of a model that Aider hides says so", async () => {
    expect((await read("unknown-model")).calls).toMatchObject([
      { model: "openai/REDACTED", sessionId: "aider-1772445607" },
      { model: "unknown", sessionId: "aider-1772445607" },
    ]);
  });

  test("counts nothing of what is no count, and none that nothing says the time of", async () => {
    expect((await read("strange-values")).calls).toMatchObject([
      { timestamp: "2026-03-02T10:00:03.000Z", tokens: { inputTokens: 5, outputTokens: 7 } },
    ]);
  });
});

test.each([
  ["exception", false, "API error"],
  ["exception-overcome", true, undefined],
])("the last turn: %s", async (rule, success, errorMessage) => {
  expect((await read(rule)).lastTurn).toMatchObject({ success, errorMessage });
});

describe("the log is looked for", () => {
  const LOG = "usage/analytics.jsonl";

  async function logsFound(settings: Readonly<Record<string, string>>, variable?: string) {
    await using home = await createTemporaryFolder();
    const root = join(home.path, "shop");
    await mkdir(join(root, "usage"), { recursive: true });
    await writeFile(join(root, LOG), "{}\n");
    await writeFile(join(root, "other.jsonl"), "{}\n");
    for (const [name, text] of Object.entries(settings))
      await writeFile(join(home.path, name), text);
    const environment = { HOME: home.path, AIDER_ANALYTICS_LOG: variable };
    const files = findLogFiles(aider, environmentIn(root, environment));
    return files.map(({ path }) => path.slice(path.indexOf("shop") + "shop/".length));
  }

  test.each<[where: string, settings: Readonly<Record<string, string>>, variable?: string]>([
    ["the variable says", {}, LOG],
    [
      "the worktree's settings say",
      { "shop/.aider.conf.yml": `model: x\nanalytics-log: ${LOG}\n` },
    ],
    ["they say in quotes", { "shop/.aider.conf.yml": `analytics-log: "${LOG}" # ours\n` }],
    ["the user's settings say", { ".aider.conf.yml": `analytics-log: ./${LOG}` }],
    ["the file of variables says", { "shop/.env": `A=1\nexport AIDER_ANALYTICS_LOG='${LOG}'\n` }],
  ])("where %s", async (_, settings, variable) => {
    expect(await logsFound(settings, variable)).toEqual([LOG]);
  });

  test.each([
    ["nothing is named", undefined],
    ["it lies outside of the worktree", "../other.jsonl"],
    ["it is the worktree", "."],
    ["it is a folder", "usage"],
    ["it is where the settings are", ".env"],
  ])("nowhere where %s", async (_, variable) => {
    expect(await logsFound({ "shop/.env": "A=1\n" }, variable)).toEqual([]);
  });

  test("nowhere without a worktree", () => {
    expect(aider.logPlaces({ HOME: "/home/dev", AIDER_ANALYTICS_LOG: "/home/dev/a" })).toEqual([]);
  });
});

const cutFixtures = await fixtureNames("aider");

describe.each(CUTS)("cut at one byte in $everyBytes", ({ everyBytes, tags }) => {
  test.each(cutFixtures)(
    "%s gives the same calls wherever it is cut",
    { tags },
    async (fixture) => {
      expect(await badCuts(aider, fixture, everyBytes)).toEqual([]);
    },
  );
});
