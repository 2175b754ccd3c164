import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sumLogs } from "../../src/flows/sum-logs.ts";
import { KNOWN_AGENTS } from "../../src/parts/agents/known-agents.generated.ts";
import { placeFixture } from "../support/agent-fixtures.ts";
import { createTemporaryFolder } from "../support/temporary-folder.ts";

test("logs are summed up by agent, and those that give nothing are named with the reason", async () => {
  await using home = await createTemporaryFolder();
  await placeFixture(home.path, "claude-code", "streamed-reply.jsonl");
  const prompt = await placeFixture(home.path, "opencode", "message-file-of-a-prompt.json");
  const damaged = join(home.path, ".local", "share", "opencode", "opencode.db");
  await writeFile(damaged, `SQLite format 3\0${"damaged".repeat(100)}`);

  const sums = await sumLogs(KNOWN_AGENTS, { HOME: home.path });

  expect(sums).toMatchObject({
    "claude-code": { calls: 1, output: 427, cacheRead: 3000, cacheWrite: 200, unread: {} },
    opencode: { calls: 0, costUSD: 0, unread: { [prompt]: "it holds no call" } },
  });
  expect(sums.opencode?.unread[damaged]).toMatch(/^SQLite cannot read it/);
  expect(Object.keys(sums)).toEqual(["claude-code", "opencode"]);
});
