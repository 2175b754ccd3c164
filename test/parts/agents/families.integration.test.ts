import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { KNOWN_AGENTS } from "../../../src/parts/agents/known-agents.generated.ts";
import type { Agent, Environment } from "../../../src/parts/agents/logs/agent.ts";
import { findLogFiles } from "../../../src/parts/agents/logs/log-files.ts";
import type { CallTokens } from "../../../src/usage/call.ts";
import { fixtureNames, placeFixture, readFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const FAMILIES = [
  "claude-desktop",
  "icodemate",
  "kilo",
  "mimo-code",
  "oh-my-pi",
  "openclaude",
  "prime-agent",
  "trae-cli",
];

function agentOf(name: string): Agent {
  const agent = KNOWN_AGENTS.find((candidate) => candidate.name === name);
  if (agent === undefined) throw new Error(`No agent is named ${name}.`);
  return agent;
}

const tokens = (
  inputTokens: number,
  outputTokens: number,
  cacheReadTokens: number,
  cacheWriteTokens: number,
): CallTokens => ({
  inputTokens,
  outputTokens,
  cacheReadTokens,
  cacheWriteTokens,
  cacheWriteOneHourTokens: 0,
});

const tokensOf = async (agent: string, fixture: string) =>
  (await readFixture(agent, fixture)).calls.map((call) => call.tokens);

const outputsOf = async (agent: string, fixture: string) =>
  (await tokensOf(agent, fixture)).map(({ outputTokens }) => outputTokens);

describe.each(FAMILIES)("%s", (name) => {
  test("finds its logs below the home folder, and no other agent takes them for its own", async () => {
    await using home = await createTemporaryFolder();
    const [fixture = ""] = await fixtureNames(name);
    const path = await placeFixture(home.path, name, fixture);

    const found = KNOWN_AGENTS.filter(
      (agent) => findLogFiles(agent, { HOME: home.path }).length > 0,
    );

    expect(found.map((agent) => agent.name)).toEqual([name]);
    expect(findLogFiles(agentOf(name), { HOME: home.path })).toMatchObject([
      { path: expect.stringContaining(basename(path)) },
    ]);
  });

  test("has its own name on every call", async () => {
    const fixtures = await fixtureNames(name);
    const readings = await Promise.all(fixtures.map((fixture) => readFixture(name, fixture)));
    const calls = readings.flatMap((reading) => reading.calls);

    expect(new Set(calls.map(({ agent }) => agent))).toEqual(new Set([name]));
  });
});

test.each<[name: string, environment: Environment, place: string]>([
  ["claude-desktop", { APPDATA: "/app" }, "/app/Claude/local-agent-mode-sessions"],
  [
    "claude-desktop",
    { LOCALAPPDATA: "/local" },
    "/local/Packages/Claude_pzs8sxrjxfjjc/LocalCache/Roaming/Claude/local-agent-mode-sessions",
  ],
  ["icodemate", { XDG_DATA_HOME: "/data" }, "/data/icodemate/icodemate.db"],
  ["kilo", { KILO_DB: "other.db", OPENCODE_DB: "/o.db" }, "/home/.local/share/kilo/other.db"],
  ["kilo", { KILO_DB: "/data/k.db" }, "/data/k.db"],
  ["mimo-code", { MIMOCODE_HOME: "/mimo", XDG_DATA_HOME: "/data" }, "/mimo/data/mimocode.db"],
  ["mimo-code", { MIMOCODE_HOME: "/mimo", MIMOCODE_DB: "m.db" }, "/mimo/data/m.db"],
  ["mimo-code", { MIMO_DB: "/data/m.db" }, "/data/m.db"],
  ["oh-my-pi", { OMP_CODING_AGENT_DIR: "/omp", PI_CODING_AGENT_DIR: "/pi" }, "/omp/sessions"],
  ["oh-my-pi", { XDG_DATA_HOME: "/data" }, "/data/omp/sessions"],
  [
    "openclaude",
    { OPENCLAUDE_CONFIG_DIR: "/open", CLAUDE_CONFIG_DIR: "/claude" },
    "/open/projects",
  ],
  ["prime-agent", { PRIME_AGENT_SESSION_DIR: "/prime", PI_CODING_AGENT_DIR: "/pi" }, "/prime"],
  ["prime-agent", { PRIME_AGENT_CODING_AGENT_DIR: "~/prime" }, "/home/prime/sessions"],
])("%s looks at its own variables first: %j", (name, environment, place) => {
  const places = agentOf(name).logPlaces({ HOME: "/home", ...environment });

  expect(places).toContain(join(place));
  expect(places.filter((each) => /^\/(pi|claude|o\.db)/.test(each))).toEqual([]);
});

test("oh-my-pi leaves the folder that it shares with Pi to Pi", () => {
  const environment = { HOME: "/home", PI_CODING_AGENT_DIR: "/pi" };

  expect(agentOf("pi").logPlaces(environment)).toEqual([join("/pi/sessions")]);
  expect(agentOf("oh-my-pi").logPlaces(environment)).not.toContain(join("/pi/sessions"));
});

test("oh-my-pi's named profiles have sessions of their own", async () => {
  await using home = await createTemporaryFolder();
  const profile = join(home.path, ".omp", "profiles", "work", "agent");
  await mkdir(profile, { recursive: true });

  expect(agentOf("oh-my-pi").logPlaces({ HOME: home.path })).toEqual([
    join(home.path, ".omp", "agent", "sessions"),
    join(profile, "sessions"),
  ]);
});

test("Kilo finds the databases of its channels, and those that still have OpenCode's name", async () => {
  await using home = await createTemporaryFolder();
  const folder = join(home.path, ".local", "share", "kilo");
  await mkdir(folder, { recursive: true });
  for (const name of ["kilo-beta.db", "opencode-dev.db", "other.db"]) {
    await writeFile(join(folder, name), "");
  }

  const places = agentOf("kilo").logPlaces({ HOME: home.path });

  expect(places.map((place) => basename(place)).filter((name) => name.endsWith(".db"))).toEqual([
    "kilo.db",
    "kilo-beta.db",
    "opencode-dev.db",
  ]);
});

test("of Kilo's buckets none is counted twice, and none is dropped", async () => {
  expect(await tokensOf("kilo", "reasoning-and-cache-apart.sql")).toEqual([
    tokens(9120, 340, 9000, 0),
    tokens(9310, 25, 9100, 200),
  ]);
});

describe("MiMo Code", () => {
  test.each([
    ["messages-taken-over.sql", [33, 49]],
    ["session-taken-over-by-an-early-version.sql", [33]],
    ["notes-without-times-and-a-view.sql", [49]],
  ])(
    "counts what it made itself, not what it took over from other agents: %s",
    async (rule, outputs) => {
      expect(await outputsOf("mimo-code", rule)).toEqual(outputs);
    },
  );
});

test("OpenClaude's models are those that answered, whoever made them", async () => {
  const { calls } = await readFixture("openclaude", "models-of-any-vendor.jsonl");

  expect(calls.map(({ model }) => model)).toEqual([
    "gpt-5.4",
    "deepseek-chat",
    "claude-sonnet-4-5-20250929",
  ]);
});

test("Claude Desktop's other files are no logs", async () => {
  const { isLog } = agentOf("claude-desktop");
  const session = "/c/Claude/local-agent-mode-sessions/o/w/local_1";

  expect(isLog(join(session, ".claude/projects/shop/1.jsonl"))).toBe(true);
  expect(isLog(join(session, ".claude/history.jsonl"))).toBe(false);
  expect(isLog(join(session, "outputs/table.jsonl"))).toBe(false);
});

test("a session of Claude Desktop in a container names a folder that is not there", async () => {
  const { calls } = await readFixture("claude-desktop", "session-in-a-container.jsonl");

  expect(calls.map(({ cwd }) => cwd)).toEqual(["/sessions/quiet-otter"]);
  expect(existsSync(dirname("/sessions/quiet-otter"))).toBe(false);
});

test("TRAE CLI's threads and sub-agents count once each", async () => {
  const thread = await readFixture("trae-cli", "thread.jsonl");
  const subAgent = await readFixture("trae-cli", "sub-agent.jsonl");
  const ids = [...thread.calls, ...subAgent.calls].map(({ callId }) => callId);

  expect(thread.calls.map(({ tokens: each }) => each.outputTokens)).toEqual([300, 40]);
  expect(new Set(ids).size).toBe(4);
  expect(subAgent.calls.map(({ isSidechain }) => isSidechain)).toEqual([true, true]);
});

test("oh-my-pi's replies and summaries count, whatever its changes of the model are called", async () => {
  expect(await outputsOf("oh-my-pi", "provider-in-the-models-name.jsonl")).toEqual([40, 60]);
});

test("Prime Agent's reply keeps the usage that it was written with", async () => {
  expect(await tokensOf("prime-agent", "usage-of-sub-agents-added-later.jsonl")).toEqual([
    tokens(3210, 40, 3000, 200),
  ]);
});
