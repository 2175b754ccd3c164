import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkAgents } from "../../../src/flows/doctor/check-agents.ts";
import { copilotVscode } from "../../../src/parts/agents/copilot-vscode/copilot-vscode.ts";
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
