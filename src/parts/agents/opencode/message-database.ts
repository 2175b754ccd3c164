import type { DatabaseSync } from "node:sqlite";
import type { LogPosition, LogReading, WorkflowMark } from "../logs/agent.ts";
import { readSqliteLog } from "../logs/sqlite-log.ts";
import { dropCopies } from "./drop-copies.ts";
import type { Message } from "./message.ts";
import { MessageReader } from "./message-reader.ts";
import type { Anchor } from "./message-table.ts";
import { messageTables } from "./message-tables.ts";
import { sessionsOfDatabase } from "./session-tables.ts";
import { readLayout } from "./store-layout.ts";

/** What a reading must know of those before it. */
interface DatabaseState {
  /** By table, where the last readings ended, the latest last. */
  readonly anchors: Readonly<Record<string, readonly Anchor[]>>;
  /** Messages that were still being written. */
  readonly openIds: readonly string[];
  readonly planning: readonly WorkflowMark[];
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
    ...before.openIds.flatMap((id) => table.messageById(id) ?? []),
    ...table.messagesAfter(held.at(-1)?.[0] ?? 0),
  ]);
  const located = messages.map((message) => ({
    message,
    session: sessions.find(message.sessionId),
  }));
  const reader = new MessageReader(agent, before.planning);
  const isContinued = tables.some(({ held }) => held.length > 0);
  for (const each of dropCopies(located, isContinued)) reader.read(each);
  const state: DatabaseState = {
    anchors: Object.fromEntries(
      tables.map(({ table, held, last }) => [table.name, withAnchor(held, last)]),
    ),
    openIds: openIdsOf(messages),
    planning: reader.planning,
  };
  return { ...reader.finish(), position: { offset: 0, carry: state } };
}

function withAnchor(held: readonly Anchor[], last: Anchor | undefined): readonly Anchor[] {
  const isNew = last !== undefined && last[0] !== held.at(-1)?.[0];
  return (isNew ? [...held, last] : held).slice(-ANCHORS_KEPT);
}

function openIdsOf(messages: readonly Message[]): readonly string[] {
  const open = messages.filter(({ isOpen }) => isOpen).map(({ id }) => id);
  return [...new Set(open)].slice(-OPEN_IDS_KEPT);
}
