import { mkdir, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { checkAgents } from "../../../src/flows/doctor/check-agents.ts";
import { copilotVscode } from "../../../src/parts/agents/copilot-vscode/copilot-vscode.ts";
import { goose } from "../../../src/parts/agents/goose/goose.ts";
import { readConfig } from "../../../src/parts/config/read-config.ts";
import { placeFixture } from "../../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

test("an agent that logs only where it is switched on is told how, until it logs", async () => {
  await using home = await createTemporaryFolder();
  const config = await readConfig(join(home.path, ".telemetry"));
  const look = async () =>
    checkAgents({
      agents: [copilotVscode],
      environment: { HOME: home.path },
      config,
      root: home.path,
      nodeVersion: "v24.0.0",
    });
  const advised = expect.objectContaining({
    status: "note",
    text: "copilot-vscode: is used here, and logs no calls",
    advice: expect.stringContaining("dbSpanExporter.enabled"),
  });
  const before = await look();
  await mkdir(join(home.path, ".config/Code/User/globalStorage/github.copilot-chat"), {
    recursive: true,
  });
  const silent = await look();
  await placeFixture(home.path, "copilot-vscode", "calls-of-a-turn.sql");
  const logging = await look();

  expect(before).not.toContainEqual(advised);
  expect(silent).toContainEqual(advised);
  expect(logging).not.toContainEqual(advised);
});

test("rows that a program left beside a database too large to be copied are told of", async () => {
  await using home = await createTemporaryFolder();
  const config = await readConfig(join(home.path, ".telemetry"));
  const path = join(home.path, ".local", "share", "goose", "sessions", "sessions.db");
  const look = async () =>
    checkAgents({
      agents: [goose],
      environment: { HOME: home.path },
      config,
      root: home.path,
      nodeVersion: "v24.0.0",
    });
  const told = expect.objectContaining({
    status: "problem",
    text: expect.stringMatching(/the last rows of .*sessions\.db are not read/),
  });
  await mkdir(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  database.exec("PRAGMA journal_mode = WAL; CREATE TABLE usage_ledger (id)");
  database.close();
  await writeFile(`${path}-wal`, "");
  const whole = await look();
  await truncate(`${path}-wal`, 257 << 20);
  const left = await look();
  await writeFile(`${path}-shm`, "");

  expect(whole).not.toContainEqual(told);
  expect(left).toContainEqual(told);
  expect(await look()).not.toContainEqual(told);
});
