import { createHash } from "node:crypto";
import type { Call } from "../../usage/call.ts";
import { modelNameOf, sessionNameOf } from "../../usage/log-names.ts";
import { toUtc } from "../../usage/timestamp.ts";
import type { ImportLine } from "./import-line.ts";

const FAILED = "task failed";

/** Returns the call that a line tells of; its id is a hash, for whoever wrote the line chose it. */
export function toCall(line: ImportLine): Call {
  const { ok: success = true } = line;
  return {
    agent: line.agent ?? "",
    callId: createHash("sha256").update(line.id).digest("hex"),
    sessionId: sessionNameOf(line.session),
    timestamp: new Date(toUtc(line.time) ?? line.time).toISOString(),
    model: modelNameOf(line.model),
    tokens: {
      inputTokens: line.input,
      outputTokens: line.output,
      cacheReadTokens: line.cache_read,
      cacheWriteTokens: line.cache_write,
      cacheWriteOneHourTokens: 0,
    },
    durationMs: line.duration_ms,
    success,
    errorMessage: success ? undefined : FAILED,
    modeTaskType: undefined,
    command: undefined,
    commandArguments: undefined,
    isSidechain: false,
    cwd: line.cwd,
    branch: undefined,
  };
}
