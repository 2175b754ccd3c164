import { expect, test } from "vitest";
import { writeSyntheticLogs } from "../../../../bench/support/synthetic-logs.ts";
import { claudeCode } from "../../../../src/parts/agents/claude-code/claude-code.ts";
import type { LogReading } from "../../../../src/parts/agents/logs/agent.ts";
import { findLogFiles } from "../../../../src/parts/agents/logs/log-files.ts";
import { createLogReader } from "../../../../src/parts/agents/logs/read-logs.ts";
import { createThreadedLogReader } from "../../../../src/parts/agents/logs/read-logs-in-threads.ts";
import { LOG_READER_PATH } from "../../../../src/parts/runtime/package-folder.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

/** What a reading tells: how to go on from it stays in the thread. */
const told = (reading: LogReading | undefined) => ({
  ...reading,
  position: reading?.position.offset,
});

test.each([
  ["two threads", LOG_READER_PATH],
  ["one thread, when the other's bundle is missing,", "/no/such/bundle.js"],
])("%s read what one reads, in the same order", async (_, threadPath) => {
  await using folder = await createTemporaryFolder();
  writeSyntheticLogs(folder.path, { files: 40, totalBytes: 8_000_000 });
  const files = findLogFiles(claudeCode, { CLAUDE_CONFIG_DIR: folder.path });
  const logs = files.map((file) => ({ ...file, agent: claudeCode.name, from: undefined }));

  const threaded = await createThreadedLogReader([claudeCode], threadPath, 1)(logs);

  expect(logs).toHaveLength(40);
  expect(threaded.map(told)).toEqual((await createLogReader([claudeCode])(logs)).map(told));
});
