import { JsonFields } from "../logs/json-fields.ts";
import { parseMoment } from "./moment.ts";
import { uuidTimeMs } from "./uuid-time.ts";

/** Where a thread comes from. */
export interface Origin {
  readonly id: string;
  /** The thread whose events it began with. */
  readonly parentId: string | undefined;
  /** When it began, as its id says; undefined unless the log says the same. */
  readonly bornMs: number | undefined;
}

/** What a log says of its thread, or of one whose events it repeats. */
export interface SessionMeta extends Origin {
  readonly cwd: string | undefined;
  readonly branch: string | undefined;
  readonly model: string | undefined;
  /** Who serves it: `openai`, `ollama`, … */
  readonly provider: string | undefined;
  readonly isSubAgent: boolean;
  /** When the thread began, as the log says it; milliseconds since 1970. */
  readonly timestampMs: number | undefined;
  /** The number of the first record that is the thread's own: those before it are its parent's. */
  readonly startOrdinal: number | undefined;
}

const fields = new JsonFields();
const meta = {
  type: fields.field("type"),
  id: fields.field("payload", "id"),
  /** A sub-agent's is that of its root: it names the thread only where nothing else does. */
  sessionId: fields.field("payload", "session_id"),
  timestamp: fields.field("payload", "timestamp"),
  cwd: fields.field("payload", "cwd"),
  model: fields.field("payload", "model"),
  provider: fields.field("payload", "model_provider"),
  branch: fields.field("payload", "git", "branch"),
  forkedFromId: fields.field("payload", "forked_from_id"),
  parentThreadId: fields.field("payload", "parent_thread_id"),
  startOrdinal: fields.field("payload", "subagent_history_start_ordinal"),
  threadSource: fields.field("payload", "thread_source"),
  subAgent: fields.field("payload", "source", "subagent"),
  spawningThreadId: fields.field(
    "payload",
    "source",
    "subagent",
    "thread_spawn",
    "parent_thread_id",
  ),
};

/** How far the two clocks may be apart that tell when a thread began. */
const TOLERANCE_MS = 60_000;

/** Reads a line that describes a thread; undefined when it is another line, or names none. */
export function readSessionMeta(
  bytes: Buffer,
  start: number,
  end: number,
): SessionMeta | undefined {
  if (!fields.read(bytes, start, end) || meta.type.text() !== "session_meta") return undefined;
  const id = meta.id.text() ?? meta.sessionId.text();
  if (id === undefined) return undefined;
  const parentId =
    meta.forkedFromId.text() ?? meta.parentThreadId.text() ?? meta.spawningThreadId.text();
  return {
    id,
    parentId: parentId === id ? undefined : parentId,
    bornMs: bornMs(id, meta.timestamp.text()),
    timestampMs: parseMoment(meta.timestamp.text())?.ms,
    startOrdinal: meta.startOrdinal.isPresent ? meta.startOrdinal.count() : undefined,
    cwd: meta.cwd.text(),
    branch: meta.branch.text(),
    model: meta.model.text(),
    provider: meta.provider.text(),
    isSubAgent:
      meta.subAgent.isObject ||
      meta.subAgent.text() !== undefined ||
      meta.threadSource.text() === "subagent",
  };
}

function bornMs(id: string, timestamp: string | undefined): number | undefined {
  const idMs = uuidTimeMs(id);
  if (idMs === undefined || timestamp === undefined) return undefined;
  return Math.abs(idMs - Date.parse(timestamp)) <= TOLERANCE_MS ? idMs : undefined;
}
