import { basename, dirname, join } from "node:path";
import { withProvider } from "../../../usage/model-variant.ts";
import type { LogPosition, LogReading } from "../logs/agent.ts";
import { isUsed, tokensWithCacheApart } from "../logs/call-tokens.ts";
import { createCall } from "../logs/create-call.ts";
import { endFailure } from "../logs/failure-words.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { continuedFrom, readRows } from "../logs/json-rows.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import type { ReadingLimit } from "../logs/reading-limit.ts";
import { timeOfMs } from "../logs/row-time.ts";
import { SessionCalls, type SessionCallsState } from "../logs/session-calls.ts";

const MAIN_AGENT = "main";

/** The request whose answer comes next: the usage names the model by an alias only. */
interface Request {
  readonly alias?: string | undefined;
  readonly model?: string | undefined;
}

/** What a reading must know of the records before it. */
interface State extends SessionCallsState {
  readonly cwd?: string | undefined;
  readonly request: Request;
  readonly last?: LastCall | undefined;
}

/** The call before, by what it says of itself: another that says the same follows on it. */
interface LastCall {
  readonly id: string;
  /** How many said so. */
  readonly count: number;
}

/** Reads what the log of one of a session's agents holds behind `from`: `<session>/agents/<agent>/wire.jsonl`. */
export function readWire(
  agent: string,
  path: string,
  from: LogPosition | undefined,
  limit: ReadingLimit | undefined,
): LogReading {
  const start = continuedFrom(path, from);
  const state = start?.carry as State | undefined;
  const agentId = basename(dirname(path));
  const folder = dirname(dirname(dirname(path)));
  const sessionId = basename(folder);
  const calls = new SessionCalls({ sessionId, isSidechain: agentId !== MAIN_AGENT }, state);
  let request: Request = state?.request ?? {};
  let last = state?.last;
  let cwd = textOf(readJsonDocument(join(folder, "state.json"))?.workDir) ?? state?.cwd;

  const readUsage = (row: JsonObject, timestamp: string) => {
    const usage = objectOf(row.usage);
    const tokens = tokensOf(usage);
    if (!isUsed(tokens)) return;
    const counts = [tokens.inputTokens, tokens.cacheReadTokens, tokens.outputTokens].join("-");
    const id = `${sessionId}/${agentId}/${timestamp}/${counts}`;
    last = { id, count: last?.id === id ? last.count + 1 : 1 };
    const callId = last.count === 1 ? id : `${id}/${last.count}`;
    const model = modelOf(textOf(row.model), request);
    calls.add(createCall({ agent, callId, sessionId, timestamp, model, tokens, cwd }));
  };
  const readers: Readonly<Record<string, (row: JsonObject, time: string) => void>> = {
    "turn.prompt": (row, time) => isOfPerson(row) && calls.prompt(promptOf(row), time),
    "turn.ended": (row) => {
      const failure = endFailure(textOf(row.reason));
      if (failure !== undefined) calls.thread.fail(failure);
    },
    "plan_mode.enter": (_, time) => calls.mode(true, time),
    "plan_mode.exit": (_, time) => calls.mode(false, time),
    "plan_mode.cancel": (_, time) => calls.mode(false, time),
    "llm.request": (row, time) => {
      const model = withProvider(textOf(row.model) ?? "unknown", textOf(row.provider));
      request = { alias: textOf(row.modelAlias), model };
      calls.thread.input(time);
    },
    "usage.record": readUsage,
  };
  const readRow = (row: JsonObject) => {
    const type = textOf(row.type) ?? "";
    const time = timeOfMs(row.time);
    // What stands before was copied from the session that this one was forked from.
    if (type === "forked") calls.forget();
    cwd ??= folderIn(row);
    if (time !== undefined && Object.hasOwn(readers, type)) readers[type]?.(row, time);
  };
  const offset = readRows(path, start?.offset ?? 0, readRow, limit);
  const carry: State = { ...calls.state, cwd, request, last };
  return calls.finish(offset ?? start?.offset ?? 0, carry, start);
}

function folderIn(row: JsonObject): string | undefined {
  if (row.type === "config.update") return textOf(row.cwd);
  return row.type === "profile.bind" ? textOf(objectOf(row.environmentDisclosure).cwd) : undefined;
}

function modelOf(alias: string | undefined, request: Request): string {
  const isAnswer = alias === undefined || request.alias === undefined || request.alias === alias;
  return (isAnswer ? request.model : alias) ?? alias ?? "unknown";
}

function isOfPerson({ origin }: JsonObject): boolean {
  return (textOf(origin) ?? textOf(objectOf(origin).kind)) === "user";
}

function promptOf({ input }: JsonObject): string {
  return textOf(objectOf(listOf(input)[0]).text) ?? "";
}

/** Four counts, of which none holds another; the reasoning is in the output. */
function tokensOf(usage: JsonObject) {
  return tokensWithCacheApart({
    input: usage.inputOther,
    output: usage.output,
    cacheRead: usage.inputCacheRead,
    cacheWrite: usage.inputCacheCreation,
  });
}
