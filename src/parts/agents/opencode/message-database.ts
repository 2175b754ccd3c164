import type { DatabaseSync } from "node:sqlite";
import type { LogPosition, LogReading, WorkflowMark } from "../logs/agent.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { isCopied, type LocatedMessage } from "./located-message.ts";
import type { Message } from "./message.ts";
import { MessageReader } from "./message-reader.ts";
import { StepTable } from "./message-steps.ts";
import { type Anchor, MessageTable } from "./message-table.ts";
import { ownRequests, type SessionSizes } from "./own-requests.ts";
import { sessionsOfDatabase } from "./session-tables.ts";
import { hasTable, readLayout, type StoreLayout, selectNumber } from "./store-layout.ts";

/** What a reading must know of those before it. */
interface DatabaseState {
  /** By table, where the last readings ended, the latest last. */
  readonly anchors: Readonly<Record<string, readonly Anchor[]>>;
  /** Messages that were still being written. */
  readonly openIds: readonly string[];
  readonly planning: readonly WorkflowMark[];
  readonly sizes?: SessionSizes;
}

const NOTHING_READ: DatabaseState = { anchors: {}, openIds: [], planning: [] };

// The last message may be taken back: then reading goes on behind one before it.
const ANCHORS_KEPT = 8;
const OPEN_IDS_KEPT = 100;

/** Reads the messages of a database that were begun, or have ended, since the last reading. */
export async function readMessageDatabase(
  agent: string,
  path: string,
  from: LogPosition | undefined,
): Promise<LogReading> {
  const before = (from?.carry as DatabaseState | undefined) ?? NOTHING_READ;
  const reading = await readSqliteLog(path, (database) => readStore(agent, database, before));
  const position = from ?? { offset: 0 };
  return reading ?? { calls: [], marks: [], position, lastTurn: undefined };
}

function readStore(agent: string, database: DatabaseSync, before: DatabaseState): LogReading {
  const layout = readLayout(database);
  const sessions = sessionsOfDatabase(database, layout);
  const tables = messageTables(database, layout).map((table) => {
    const anchors = before.anchors[table.name] ?? [];
    const held = anchors.slice(0, anchors.findLastIndex((anchor) => table.holds(anchor)) + 1);
    return { table, held, last: table.lastAnchor() };
  });
  const messages = tables.flatMap(({ table, held }) => [
    ...before.openIds.flatMap((id) => table.messageById(id)),
    ...table.messagesAfter(held.at(-1)?.[0] ?? 0),
  ]);
  const located = messages.map((message) => ({
    message,
    session: sessions.find(message.sessionId),
  }));
  const reader = new MessageReader(agent, before.planning);
  const isContinued = tables.some(({ held }) => held.length > 0);
  for (const each of dropCopies(located, isContinued)) reader.read(each);
  const store = { database, layout, sessions };
  const own = ownRequests(agent, store, before.sizes ?? {}, (sessionId) => {
    const ofVersion = tables.map(({ table }) => [...table.messagesOfSession(sessionId)]);
    // Those of version 1 may hold their reasoning twice, as the total does.
    const isOfVersion1 = tables.length > 1 && (ofVersion[0]?.length ?? 0) > 0;
    const all = ofVersion.flat();
    return isOfVersion1 || all.some(({ isOpen }) => isOpen) ? undefined : all;
  });
  const state: DatabaseState = {
    anchors: Object.fromEntries(
      tables.map(({ table, held, last }) => [table.name, withAnchor(held, last)]),
    ),
    openIds: openIdsOf(messages),
    planning: reader.planning,
    sizes: own.sizes,
  };
  const reading = reader.finish();
  return {
    ...reading,
    calls: [...reading.calls, ...own.calls],
    position: { offset: 0, carry: state },
  };
}

function withAnchor(held: readonly Anchor[], last: Anchor | undefined): readonly Anchor[] {
  const isNew = last !== undefined && last[0] !== held.at(-1)?.[0];
  return (isNew ? [...held, last] : held).slice(-ANCHORS_KEPT);
}

function openIdsOf(messages: readonly Message[]): readonly string[] {
  const open = messages.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  return [...new Set(open)].slice(-OPEN_IDS_KEPT);
}

/**
 * Returns the tables of a database that hold messages: version 1's, and version 2's, which lives on
 * beside it and repeats some of its messages. Version 1 has a table of the other's name, but writes
 * no more than drafts to it.
 */
function messageTables(database: DatabaseSync, layout: StoreLayout): readonly MessageTable[] {
  const hasVersion1 = hasTable(layout, "message", ["id", "session_id", "data"]);
  const hasVersion2 =
    hasTable(layout, "session_v2", ["id"]) &&
    hasTable(layout, "session_message", ["id", "session_id", "type", "data"]);
  const isNoCopy = "NOT EXISTS (SELECT 1 FROM message WHERE message.id = session_message.id)";
  return [
    ...(hasVersion1
      ? [
          new MessageTable(database, {
            name: "message",
            type: "NULL",
            time: selectNumber(layout, "message", "time_created"),
            condition: "TRUE",
            steps: hasTable(layout, "part", ["message_id", "data"])
              ? new StepTable(database)
              : undefined,
          }),
        ]
      : []),
    ...(hasVersion2
      ? [
          new MessageTable(database, {
            name: "session_message",
            type: "type",
            time: selectNumber(layout, "session_message", "time_created"),
            condition: `type IN ('assistant', 'compaction', 'idle') AND ${hasVersion1 ? isNoCopy : "TRUE"}`,
          }),
        ]
      : []),
  ];
}

/**
 * Drops the copies that forks begin with. The original is the message that was made in its session;
 * where that session is gone, the copy with the first id, for ids ascend. `isContinued` says that
 * messages before these were read earlier: then the originals were among them.
 */
function dropCopies(
  messages: readonly LocatedMessage[],
  isContinued: boolean,
): readonly LocatedMessage[] {
  const originals = new Map<string, LocatedMessage>();
  for (const located of messages) {
    const contents = contentsOf(located);
    const known = originals.get(contents);
    if (known === undefined || isBefore(located, known)) originals.set(contents, located);
  }
  return messages.filter((located) => {
    const original = originals.get(contentsOf(located)) ?? located;
    const isCopy = isCopied(located);
    if (original === located) return !(isContinued && isCopy === true);
    return isCopy === false || original.message.sessionId === located.message.sessionId;
  });
}

/** Returns what a message and its copies have in common. */
function contentsOf({ message }: LocatedMessage): string {
  const { createdMs, durationMs, model, tokens, failure } = message;
  return JSON.stringify([createdMs, durationMs, model, tokens, failure]);
}

function isBefore(a: LocatedMessage, b: LocatedMessage): boolean {
  const [isACopied, isBCopied] = [isCopied(a) !== false, isCopied(b) !== false];
  return isACopied === isBCopied ? a.message.id < b.message.id : isBCopied;
}
