import { type JsonObject, listOf, objectOf } from "../logs/json-value.ts";
import { idOf } from "./id.ts";
import { joinUsage, requestKey, type Usage, usageOfEntry } from "./usage.ts";

/** A request to a model. */
export interface Request {
  /** Unique in its thread, and stays as the thread grows. */
  readonly id: string;
  readonly usage: Usage;
}

interface Entry extends Request {
  readonly messageId: string | undefined;
}

/** What the ledger must know of a message. */
export interface CountedMessage {
  readonly id: string | undefined;
  readonly index: number;
  readonly usage: Usage | undefined;
}

/**
 * A thread's ledger, which early versions keep beside the messages: an entry for each request.
 * Messages count as well, and more of it: an entry and its message are one request.
 */
export class Ledger {
  readonly #isEmpty: boolean;
  readonly #ofMessages = new Map<string, Entry[]>();
  /** Those that name no message, by what they count, the first of equal ones last. */
  readonly #others = new Map<string, Entry[]>();

  constructor(thread: JsonObject) {
    const events = listOf(objectOf(thread.usageLedger).events);
    const entries = events.flatMap((event, index) => toEntry(objectOf(event), index) ?? []);
    this.#isEmpty = entries.length === 0;
    for (const entry of entries) {
      if (entry.messageId !== undefined) append(this.#ofMessages, entry.messageId, entry);
    }
    for (const entry of entries.toReversed()) {
      if (entry.messageId === undefined) append(this.#others, requestKey(entry.usage), entry);
    }
  }

  /** Takes out the entries that a message is about; returns the requests that the message stands for. */
  take({ id, index, usage }: CountedMessage): readonly Request[] {
    const entries = this.#takeEntries(id, usage);
    if (entries.length > 0) return withMessage(entries, { id, usage });
    // A message without an id cannot be told from the entries, which count for it.
    const isCounted = id !== undefined || this.#isEmpty;
    return usage && isCounted ? [{ id: id ?? `message-${index}`, usage }] : [];
  }

  /** Returns the entries that no message took. */
  rest(): readonly Request[] {
    return [...this.#ofMessages.values(), ...this.#others.values()].flat();
  }

  #takeEntries(id = "", usage: Usage | undefined): readonly Entry[] {
    const named = this.#ofMessages.get(id);
    this.#ofMessages.delete(id);
    if (named !== undefined || usage === undefined) return named ?? [];
    const equal = this.#others.get(requestKey(usage))?.pop();
    return equal === undefined ? [] : [equal];
  }
}

function toEntry(event: JsonObject, index: number): Entry | undefined {
  const usage = usageOfEntry(event);
  const messageId = idOf(event.toMessageId);
  return usage && { id: `event-${idOf(event.id) ?? index}`, messageId, usage };
}

function append(entries: Map<string, Entry[]>, key: string, entry: Entry): void {
  const known = entries.get(key);
  if (known === undefined) entries.set(key, [entry]);
  else known.push(entry);
}

/** Returns a message's entries with what the message tells of them. */
function withMessage(
  entries: readonly Entry[],
  { id, usage }: Pick<CountedMessage, "id" | "usage">,
): readonly Request[] {
  const own = usage && ownEntry(entries, usage);
  return entries.map((entry, index) => ({
    // The first goes by the message: a thread may have begun without a ledger.
    id: index === 0 && id !== undefined ? id : entry.id,
    usage: usage && entry === own ? joinUsage(entry.usage, usage) : entry.usage,
  }));
}

/** Returns the entry of a message's own usage: a message that was retried has more than one. */
function ownEntry(entries: readonly Entry[], usage: Usage): Entry | undefined {
  const key = requestKey(usage);
  return (
    entries.find((entry) => requestKey(entry.usage) === key) ??
    entries.findLast((entry) => entry.usage.model === usage.model) ??
    entries.at(-1)
  );
}
