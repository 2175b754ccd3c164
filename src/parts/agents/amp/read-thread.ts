import { basename } from "node:path";
import type { Call } from "../../../usage/call.ts";
import type { LogReading } from "../logs/agent.ts";
import { apiError, INTERRUPTED, REFUSAL, STOPPED_AT_MAX_TOKENS } from "../logs/failure-words.ts";
import { folderOfUri } from "../logs/folder-of-uri.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { type JsonObject, listOf, objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { Thread, type TurnCall } from "../logs/thread.ts";
import { idOf } from "./id.ts";
import { Ledger, type Request } from "./ledger.ts";
import { tokensOf, usageOfMessage } from "./usage.ts";

/** Reads a thread: one document, written anew whenever it grows. */
export function readThread(agent: string, path: string): LogReading {
  const document = readJsonDocument(path) ?? {};
  const reader = new ThreadReader(agent, basename(path, ".json"), document);
  listOf(document.messages).forEach((message, index) => {
    reader.readMessage(objectOf(message), index);
  });
  return reader.finish();
}

const STATES: ReadonlyMap<string, string> = new Map([
  ["cancelled", INTERRUPTED],
  ["error", apiError()],
]);

const STOP_REASONS: ReadonlyMap<string, string> = new Map([
  ["max_tokens", STOPPED_AT_MAX_TOKENS],
  ["refusal", REFUSAL],
]);

/** How a person ends a tool's run. */
const STOPPED_RUNS = new Set(["cancelled", "rejected-by-user"]);

const BRANCH = /^refs\/heads\/(.+)$/;
/** 9999-12-31: no later time compares as a text. */
const LAST_MS = 253_402_300_799_999;

/** Turns the messages of one thread into calls. */
export class ThreadReader {
  readonly #agent: string;
  readonly #id: string;
  readonly #place: Pick<Call, "cwd" | "branch">;
  readonly #ledger: Ledger;
  readonly #turns = new Thread(undefined);
  readonly #drafts: TurnCall[] = [];
  /** The latest that was told: some messages tell no time. */
  #lastTime: string | undefined;

  /** `fileId` stands in for a thread that does not name itself. */
  constructor(agent: string, fileId: string, thread: JsonObject) {
    this.#agent = agent;
    this.#id = idOf(thread.id) ?? fileId;
    this.#place = placeOf(thread);
    this.#ledger = new Ledger(thread);
    this.#lastTime = timeOfMs(thread.created);
  }

  readMessage(message: JsonObject, index: number): void {
    if (message.role === "user") this.#readUser(message);
    if (message.role === "assistant") this.#readReply(message, index);
  }

  finish(): LogReading {
    this.#turns.finish();
    for (const request of this.#ledger.rest()) this.#draft(request);
    return {
      calls: this.#drafts.map(({ call }) => call),
      marks: [],
      position: { offset: 0 },
      lastTurn: this.#turns.outcome(this.#id),
    };
  }

  #readUser(message: JsonObject): void {
    const { sentAt } = objectOf(message.meta);
    this.#lastTime = timeOfMs(sentAt) ?? toRealTime(textOf(message.timestamp)) ?? this.#lastTime;
    const blocks = listOf(message.content).map(objectOf);
    if (!blocks.some(({ type }) => type === "tool_result")) this.#turns.prompt();
    else if (blocks.some(isStoppedTool)) this.#turns.fail(INTERRUPTED);
  }

  #readReply(message: JsonObject, index: number): void {
    const failure = messageFailure(message);
    const usage = usageOfMessage(message);
    const requests = this.#ledger.take({ id: idOf(message.messageId), index, usage });
    const drafts = requests.flatMap((request) => this.#draft(request) ?? []);
    for (const draft of drafts) this.#turns.call(draft, failure);
    if (drafts.length === 0 && failure !== undefined) this.#turns.fail(failure);
  }

  #draft({ id, usage }: Request): TurnCall | undefined {
    this.#lastTime = usage.timestamp ?? this.#lastTime;
    if (this.#lastTime === undefined) return undefined;
    const call: Call = {
      agent: this.#agent,
      callId: `${this.#id}/${id}`,
      sessionId: this.#id,
      timestamp: this.#lastTime,
      model: usage.model ?? "unknown",
      tokens: tokensOf(usage),
      durationMs: undefined,
      success: true,
      errorMessage: undefined,
      modeTaskType: undefined,
      command: undefined,
      commandArguments: undefined,
      isSidechain: false,
      ...this.#place,
    };
    this.#drafts.push({ call });
    return this.#drafts.at(-1);
  }
}

/** Returns where a thread began: it does not tell where it went. */
function placeOf(thread: JsonObject): Pick<Call, "cwd" | "branch"> {
  const [tree] = listOf(objectOf(objectOf(thread.env).initial).trees).map(objectOf);
  const ref = textOf(objectOf(tree?.repository).ref);
  return { cwd: folderOfUri(textOf(tree?.uri)), branch: BRANCH.exec(ref ?? "")?.[1] };
}

function timeOfMs(value: unknown): string | undefined {
  const isTime = typeof value === "number" && value >= 1 && value <= LAST_MS;
  return isTime ? new Date(value).toISOString() : undefined;
}

/** Returns why a reply failed, in words of ours; undefined when it did not. */
function messageFailure(message: JsonObject): string | undefined {
  const { type, stopReason } = objectOf(message.state);
  return STATES.get(textOf(type) ?? "") ?? STOP_REASONS.get(textOf(stopReason) ?? "");
}

/** Whether a block of a message is the result of a tool that a person stopped. */
function isStoppedTool(block: JsonObject): boolean {
  return STOPPED_RUNS.has(textOf(objectOf(block.run).status) ?? "");
}
