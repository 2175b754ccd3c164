import { execFileSync } from "node:child_process";
import { mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { DEFAULT_CONFIG } from "../../../src/parts/config/config.ts";
import { readConfig } from "../../../src/parts/config/read-config.ts";
import { billingOf } from "../../../src/usage/billing.ts";
import { Failure } from "../../../src/usage/failure.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

async function readText(text: string) {
  await using folder = await createTemporaryFolder();
  await writeFile(join(folder.path, "config.json"), text);
  return await readConfig(folder.path);
}

async function failureOf(text: string): Promise<string> {
  const failure = await readText(text).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  return (failure as Failure).message.replace(/ \/\S*config\.json/, " config.json");
}

test("without a file, or without a folder, the defaults hold", async () => {
  await using folder = await createTemporaryFolder();
  expect(await readConfig(folder.path)).toBe(DEFAULT_CONFIG);
  expect(await readConfig(join(folder.path, "absent"))).toBe(DEFAULT_CONFIG);
});

test("an empty object gives the defaults", async () => {
  expect(await readText("{}")).toEqual(DEFAULT_CONFIG);
});

test("every key that the file has takes the place of its default", async () => {
  const file = {
    $schema: "../node_modules/tokenledger/config.schema.json",
    file: "usage/{branch}.csv",
    rotateAtBytes: 4096,
    agents: [],
    prices: [{ model: "house-model", from: "2026-01-31", input: 1, output: 2.5 }],
    aliases: { "proxy/house-model": "house-model" },
    retentionDays: 180,
  };
  const { $schema, ...expected } = file;
  expect(await readText(JSON.stringify(file))).toEqual({ ...DEFAULT_CONFIG, ...expected });
});

test("a ticket pattern that repeats a repetition is refused, before a report waits for it", async () => {
  const ticket = ["^(([a-z])+.)+[A-Z]([a-z])+$"];

  await expect(readText(JSON.stringify({ ticket }))).rejects.toThrow(
    /Cannot match "\^\(\(\[a-z\].* of \.telemetry\/config\.json: expected an answer within a second/,
  );
});

test("an agent's case does not matter for how it is paid", async () => {
  const { billing } = await readText('{ "billing": { "Codex": "subscription" } }');

  expect(billingOf(billing, "codex")).toBe("subscription");
});

test("budgets and billing are as they stand in the file", async () => {
  const file = {
    budgets: [{ scope: "ticket", match: "SHOP-*", per: "total", usd: 50, warnAt: 0.5 }],
    billing: { "claude-code": "subscription", codex: { credits: 0.04 }, "*": "list" },
  };

  expect(await readText(JSON.stringify(file))).toMatchObject(file);
});

test("commands are added to the default ones, and may change them", async () => {
  const commands = { "my:review": "verify", "gsd:quick": "execute" };
  const config = await readText(JSON.stringify({ taskTypes: { commands } }));
  expect(config.taskTypes).toEqual({
    commands: { ...DEFAULT_CONFIG.taskTypes.commands, ...commands },
    paths: DEFAULT_CONFIG.taskTypes.paths,
  });
});

test("a list of globs or patterns takes the place of the default list of its key only", async () => {
  const config = await readText(
    JSON.stringify({
      taskTypes: { paths: { verify: ["spec/**"] } },
      phase: { branch: ["^p(\\d+)"] },
    }),
  );
  expect(config.taskTypes.paths).toEqual({
    verify: ["spec/**"],
    plan: DEFAULT_CONFIG.taskTypes.paths.plan,
  });
  expect(config.phase).toEqual({ ...DEFAULT_CONFIG.phase, branch: ["^p(\\d+)"] });
});

test("a byte order mark is no error", async () => {
  expect(await readText('\uFEFF{"retentionDays": 7}')).toMatchObject({ retentionDays: 7 });
});

test.each([
  ["a missing value", '{\n  "agents": }', "line 2, column 13"],
  ["a trailing comma", '{\n  "agents": [],\n}', "line 3, column 1"],
  ["an empty file", "", "line 1, column 1"],
])("%s is no JSON, and the message says where", async (_name, text, place) => {
  expect(await failureOf(text)).toBe(
    `Cannot use the configuration config.json, ${place}: expected JSON, got something else. Look there for a missing or extra comma, quote or bracket.`,
  );
});

test.each([
  ["[]", "line 1: expected an object in { }, got []"],
  ['{"rotateAtBytes": "10 MB"}', 'line 1, rotateAtBytes: expected a whole number, got "10 MB"'],
  [
    '{"budgets": [{"scope": "team", "per": "month", "usd": 1}]}',
    'line 1, budgets.0.scope: expected one of repository, branch, ticket, agent, author, got "team"',
  ],
  [
    '{"budgets": [{"scope": "agent", "per": "day", "usd": 0}]}',
    'line 1, budgets.0.per: expected one of week, month, total, got "day"; line 1, budgets.0.usd: expected more than 0, got 0',
  ],
  [
    '{"budgets": [{"scope": "agent", "per": "week", "usd": 1, "warnAt": 80}]}',
    "line 1, budgets.0.warnAt: expected 1 or less, got 80",
  ],
  [
    '{"budgets": [{"scope": "agent", "per": "week", "usd": 1, "limit": 2}]}',
    "line 1, budgets.0.limit: expected one of scope, match, per, usd, warnAt, got an unknown key",
  ],
  [
    '{"budgets": [{"scope": "repository", "match": "a*", "per": "week", "usd": 1}]}',
    'line 1, budgets.0.match: expected none beside the scope repository, got "a*"',
  ],
  [
    '{"budgets": [{"scope": "ticket", "match": "SHOP-1, none", "per": "week", "usd": 1}]}',
    'line 1, budgets.0.match: expected values: what has no ticket counts towards no budget, got "SHOP-1, none"',
  ],
  [
    '{"billing": {"codex": "free"}}',
    'line 1, billing.codex: expected one of list, subscription, got "free"',
  ],
  [
    '{"billing": {"codex": 0.04}}',
    "line 1, billing.codex: expected one of list, subscription, got 0.04",
  ],
  [
    '{"billing": {"codex": {"credits": -1}}}',
    "line 1, billing.codex.credits: expected 0 or more, got -1",
  ],
  [
    '{"billing": {"amp": {"credits": 1}}}',
    "line 1, billing.amp.perUsd: expected how many credits one USD of list price takes, got nothing",
  ],
  ['{"rotateAtBytes": 10}', "line 1, rotateAtBytes: expected 1024 or more, got 10"],
  ['{"retentionDays": 0}', "line 1, retentionDays: expected 1 or more, got 0"],
  [
    '{"file": "../usage.csv"}',
    'line 1, file: expected a text such as usage.csv or usage/{branch}.csv, got "../usage.csv"',
  ],
  [
    '{"file": "{user}.csv"}',
    'line 1, file: expected a text such as usage.csv or usage/{branch}.csv, got "{user}.csv"',
  ],
  ['{"agents": [""]}', 'line 1, agents.0: expected a text that is not empty, got ""'],
  ['{"agents": ["a", "a"]}', 'line 1, agents: expected each item once, got ["a","a"]'],
  [
    '{"taskTypes": {"commands": {"a/b~c": "review"}}}',
    'line 1, taskTypes.commands.a/b~c: expected one of plan, execute, verify, discuss, quick, got "review"',
  ],
  [
    '{"taskTypes": {"paths": {"review": []}}}',
    "line 1, taskTypes.paths.review: expected one of plan, execute, verify, discuss, quick, got an unknown key",
  ],
  [
    '{"phase": {"branch": ["phase-(\\\\d+"]}}',
    'line 1, phase.branch.0: expected a regular expression whose first group is the phase, got "phase-(\\\\d+" (unterminated group)',
  ],
  [
    '{"ticket": ["SHOP-\\\\d+", "("]}',
    'line 1, ticket.1: expected a regular expression, got "(" (unterminated group)',
  ],
  [
    '{"phase": {"scope": ["feat"]}}',
    'line 1, phase.scope.0: expected a regular expression whose first group is the phase, got "feat" without a group',
  ],
  [
    '{"prices": [{"model": "m", "input": 1, "output": -2}]}',
    "line 1, prices.0.output: expected 0 or more, got -2",
  ],
  [
    '{"prices": [{"model": "m", "input": 1}]}',
    "line 1, prices.0.output: expected a value, got nothing",
  ],
  [
    '{"prices": [{"model": "m", "from": "2026-13-01", "input": 1, "output": 2}]}',
    'line 1, prices.0.from: expected a date that exists, got "2026-13-01"',
  ],
  ['{"aliases": {"m": 1}}', "line 1, aliases.m: expected a text, got 1"],
])("%s is refused by name", async (text, problem) => {
  expect(await failureOf(text)).toBe(
    `Cannot use the configuration config.json: ${problem}. Correct it, or delete the key to use its default.`,
  );
});

test("every problem is told, in the order of the file", async () => {
  const message = await failureOf('{\n  "phases": {},\n  "retentionDays": "7",\n  "fil": "x"\n}');
  expect(message.match(/line \d, \w+/g)).toEqual([
    "line 2, phases",
    "line 3, retentionDays",
    "line 4, fil",
  ]);
});

test("the value of an unknown key is not shown: it may be a secret", async () => {
  const message = await failureOf('{"database": "postgres://ada:hunter2@example.com/db"}');
  expect(message).toContain("database: expected one of file, rotateAtBytes, agents, ");
  expect(message).not.toContain("hunter2");
});

test("a link, a folder, a pipe and a file too large are not read", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "config.json");
  const refused = async () => {
    const failure = await readConfig(folder.path).catch((error: unknown) => error);
    await rm(path, { recursive: true });
    return (failure as Failure).message.replace(/ \/\S*config\.json/, " config.json");
  };

  await symlink("/dev/zero", path);
  const link = await refused();
  await mkdir(path);
  const directory = await refused();
  execFileSync("mkfifo", [path]);
  const pipe = await refused();
  await writeFile(path, " ".repeat(1_000_001));
  const large = await refused();

  const expected = (got: string) =>
    `Cannot read the configuration config.json: expected a file of at most 1 MB, got ${got}. Put a plain file there, or delete it to use the defaults.`;
  expect([link, directory, pipe, large]).toEqual(
    ["a link, which is not followed", "a folder", "a device or a pipe", "one of 1000001 bytes"].map(
      expected,
    ),
  );
});

test("a file of nothing but brackets is told to be wrong", async () => {
  expect(await failureOf("[".repeat(500_000))).toContain("expected JSON, got something else");
  expect(await failureOf("[".repeat(400_000) + "]".repeat(400_000))).toBe(
    "Cannot use the configuration config.json: it is nested too deep to be one. Correct it, or delete it to use the defaults.",
  );
});

test("an alias stands for one model: a pattern in its place is refused", async () => {
  const config = await readText('{"aliases":{"ollama/*":"house-model"}}');

  expect(config.aliases).toEqual({ "ollama/*": "house-model" });
  expect(await failureOf('{"aliases":{"ollama/*":"house-*"}}')).toContain(
    `line 1, aliases.ollama/*: expected one model's id, without *, got "house-*"`,
  );
});
