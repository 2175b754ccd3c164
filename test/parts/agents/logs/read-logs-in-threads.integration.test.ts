import { expect, test } from "vitest";
import { writeSyntheticLogs } from "../../../../bench/support/synthetic-logs.ts";
import { claudeCode } from "../../../../src/parts/agents/claude-code/claude-code.ts";
import { findLogFiles } from "../../../../src/parts/agents/logs/log-files.ts";
import { createLogReader } from "../../../../src/parts/agents/logs/read-logs.ts";
import { createThreadedLogReader } from "../../../../src/parts/agents/logs/read-logs-in-threads.ts";
import { LOG_READER_PATH } from "../../../../src/parts/runtime/package-folder.ts";
import { createTemporaryFolder } from "../../../support/temporary-folder.ts";

test.each([
  ["two threads", LOG_READER_PATH],
  ["one thread, when the other's bundle is missing,", "/no/such/bundle.js"],
])("%s read what one reads, in the same order", async (_, threadPath) => {
  await using folder = await createTemporaryFolder();
  writeSyntheticLogs(folder.path, { files: 40, totalBytes: 36_000_000 });
  const files = findLogFiles(claudeCode, { CLAUDE_CONFIG_DIR: folder.path });
  const logs = files.map((file) => ({ ...file, agent: claudeCode.name, from: undefined }));

  const threaded = await createThreadedLogReader([claudeCode], threadPath)(logs);

  expect(logs).toHaveLength(40);
  expect(threaded).toEqual(await createLogReader([claudeCode])(logs));
});
