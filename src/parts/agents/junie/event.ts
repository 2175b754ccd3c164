import { JsonFields } from "../logs/json-fields.ts";
import { isRealTime } from "../logs/row-time.ts";

const fields = new JsonFields();

/** Reads one line of a log into `event`; false when it is none. There is one `event`, valid until the next line is read. */
export function readEvent(bytes: Buffer, start: number, end: number): boolean {
  return fields.read(bytes, start, end);
}

/** The fields of a Junie event that we know. */
export const event = {
  kind: fields.field("kind"),
  timestampMs: fields.field("timestampMs"),
  agentKind: fields.field("event", "agentEvent", "kind"),
  currentDirectory: fields.field("event", "agentEvent", "currentDirectory"),
  /** The calls that the event is about: in every log seen so far it is one. */
  modelUsage: fields.field("event", "agentEvent", "modelUsage"),
} as const;

/** Returns when the event that was read was written; undefined when it does not say. */
export function eventTime(): string | undefined {
  const ms = event.timestampMs.value();
  if (typeof ms !== "number" || Number.isNaN(new Date(ms).getTime())) return undefined;
  const time = new Date(ms).toISOString();
  return isRealTime(time) ? time : undefined;
}
