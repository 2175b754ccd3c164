import { basename, dirname, join } from "node:path";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheInInput } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { endFailure } from "../logs/failure-words.ts";
import { readFirstLine } from "../logs/file-ends.ts";
import { continuedFrom, parseObject, readRows } from "../logs/json-rows.ts";
import { countOf, type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { timeOfMicroseconds } from "../logs/row-time.ts";
import { SessionCalls, type SessionCallsState } from "../logs/session-calls.ts";

const SUB_AGENTS = "subagent";
const FIRST_LINE_BYTES = 1 << 20;

/** What the session's first record tells of it. */
interface Metadata {
  readonly cwd?: string | undefined;
  readonly provider?: string | undefined;
  readonly model?: string | undefined;
}

/** What a reading must know of the records before it. */
interface State extends SessionCallsState {
  readonly metadata: Metadata;
}

/** Reads what the log of a session, or of a sub-agent, holds behind `from`. */
export function readSession(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = continuedFrom(path, from);
  const state = start?.carry as State | undefined;
  const stream = basename(dirname(path));
  const parent = parentFolder(path);
  const sessionId = parent === undefined ? stream : basename(parent);
  const calls = new SessionCalls({ sessionId, isSidechain: parent !== undefined }, state);
  let metadata = state?.metadata ?? (parent === undefined ? {} : metadataOf(parent));

  const readEvent = (id: string, event: JsonObject, time: string) => {
    if (event.kind === "started") calls.prompt(textOf(event.prompt) ?? "", time);
    if (event.kind === "terminal") {
      const failure = endFailure(textOf(event.terminal));
      if (failure !== undefined) calls.thread.fail(failure);
    }
    if (event.kind !== "model_completed") return;
    const tokens = tokensOf(objectOf(event.usage));
    if (!isUsed(tokens)) return;
    const model = textOf(event.model) ?? metadata.model ?? "unknown";
    calls.add(
      createCall({
        ...{ agent, callId: id, sessionId, timestamp: time, tokens, cwd: metadata.cwd },
        model: withProvider(model, metadata.provider),
        durationMs: countOf(event.duration_ms) || undefined,
      }),
    );
  };
  const readRecord = (record: JsonObject) => {
    // A session's log repeats what its sub-agents log themselves.
    const streamId = textOf(objectOf(record.stream).id) ?? stream;
    const time = timeOfMicroseconds(record.recorded_at);
    if (streamId !== stream || time === undefined) return;
    const payload = objectOf(record.payload);
    if (record.payload_type === "runtime.session.metadata") {
      metadata = { ...metadata, ...metadataIn(record) };
    }
    if (record.payload_type !== "runtime.session" || payload.kind !== "run") return;
    const id = textOf(record.id) ?? `${stream}/${countOf(record.sequence)}`;
    readEvent(id, objectOf(payload.event), time);
  };
  const offset = readRows(
    path,
    start?.offset ?? 0,
    (row) => recordsIn(row).forEach(readRecord),
    limit,
  );
  const carry: State = { ...calls.state, metadata };
  return calls.finish(offset ?? start?.offset ?? 0, carry, start);
}

/** Returns the records of a line: it may be a frame that keeps some. */
function recordsIn(row: JsonObject): readonly JsonObject[] {
  if (row.children === undefined) return [row];
  const texts = listOf(row.children).map((child) => textOf(objectOf(child).record_json) ?? "");
  return texts.map(parseObject).filter((record) => record !== undefined);
}

/** Returns the folder of the session that the log at `path` is a sub-agent's of: `<session>/subagent/<id>/session.jsonl`. */
function parentFolder(path: string): string | undefined {
  const folder = dirname(dirname(path));
  return basename(folder) === SUB_AGENTS ? dirname(folder) : undefined;
}

/** Returns what the session in a folder tells of itself. */
function metadataOf(folder: string): Metadata {
  const line = readFirstLine(join(folder, "session.jsonl"), FIRST_LINE_BYTES);
  return Object.assign({}, ...recordsIn(parseObject(line) ?? {}).map(metadataIn));
}

function metadataIn({ payload }: JsonObject): Metadata {
  const record = objectOf(objectOf(payload).record);
  const told = {
    cwd: textOf(record.workspace_root),
    provider: textOf(record.provider_id),
    model: textOf(record.model_id),
  };
  return Object.fromEntries(Object.entries(told).filter(([, text]) => text !== undefined));
}

/** The input holds the cache's tokens, the output its reasoning. */
function tokensOf(usage: JsonObject) {
  return tokensWithCacheInInput({
    input: usage.input_tokens,
    output: usage.output_tokens,
    cacheRead: usage.cache_read_tokens ?? usage.cached_tokens,
    cacheWrite: usage.cache_write_tokens,
  });
}
