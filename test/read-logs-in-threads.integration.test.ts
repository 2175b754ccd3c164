import { join } from "node:path";
import { expect, test } from "vitest";
import { writeSyntheticLogs } from "../bench/support/synthetic-logs.ts";
import { findLogFiles } from "../src/agent-logs/log-files.ts";
import { createLogReader } from "../src/agent-logs/read-logs.ts";
import { claudeCode } from "../src/agents/claude-code.ts";
import { createThreadedLogReader } from "../src/read-logs-in-threads.ts";
import { createTemporaryFolder } from "./support/temporary-folder.ts";

const THREAD = join(import.meta.dirname, "..", "dist", "log-reader", "index.js");

test.each([
  ["two threads", THREAD],
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
