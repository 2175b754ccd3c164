/**
 * Messages of Postgres's protocol, version 3: a type byte, the length of the rest as an Int32 that
 * counts itself, the body. What a client sends before it has logged in has no type byte.
 * @see https://www.postgresql.org/docs/18/protocol-message-formats.html
 */
export interface WireMessage {
  /** Its letter; empty where it has none. */
  readonly type: string;
  readonly body: Buffer;
  /** The whole message. */
  readonly bytes: Buffer;
}

/** Bodies of messages without a type begin with what they ask for. */
export const TLS_REQUEST = 80877103;
export const GSS_ENCRYPTION_REQUEST = 80877104;

const LENGTH_BYTES = 4;

/** Cuts a stream of bytes into messages. */
export class MessageSplitter {
  #rest = Buffer.alloc(0);
  readonly #chunks: Buffer[] = [];
  #missingBytes = 0;
  #typeBytes: 0 | 1;

  constructor({ hasTypes }: { readonly hasTypes: boolean }) {
    this.#typeBytes = hasTypes ? 1 : 0;
  }

  /** Tells that from the next message on there are type bytes. */
  expectTypes(): void {
    this.#typeBytes = 1;
  }

  /** Returns the messages that a chunk completes, cut as they are asked for. */
  *push(chunk: Buffer): Iterable<WireMessage> {
    this.#chunks.push(chunk);
    this.#missingBytes -= chunk.length;
    // Joined once per message, not once per chunk: a message can be of many megabytes.
    if (this.#missingBytes > 0) {
      return;
    }
    this.#rest = Buffer.concat([this.#rest, ...this.#chunks.splice(0)]);
    for (let message = this.#cut(); message !== undefined; message = this.#cut()) {
      yield message;
    }
  }

  #cut(): WireMessage | undefined {
    const headerBytes = this.#typeBytes + LENGTH_BYTES;
    const totalBytes =
      this.#rest.length < headerBytes
        ? headerBytes
        : this.#typeBytes + this.#rest.readInt32BE(this.#typeBytes);
    this.#missingBytes = totalBytes - this.#rest.length;
    if (this.#missingBytes > 0) {
      return undefined;
    }
    const bytes = this.#rest.subarray(0, totalBytes);
    this.#rest = this.#rest.subarray(totalBytes);
    return {
      type: bytes.toString("latin1", 0, this.#typeBytes),
      body: bytes.subarray(headerBytes),
      bytes,
    };
  }
}

/** Returns the SQL that a Query or Parse message brings; undefined for other messages. */
export function readStatement({ type, body }: WireMessage): string | undefined {
  if (type !== "Q" && type !== "P") {
    return undefined;
  }
  const start = type === "Q" ? 0 : body.indexOf(0) + 1;
  return body.toString("utf8", start, body.indexOf(0, start));
}

/** Returns a Query or Parse message with other SQL. */
export function replaceStatement({ type, body }: WireMessage, sql: string): Buffer {
  const start = type === "Q" ? 0 : body.indexOf(0) + 1;
  const end = body.indexOf(0, start);
  return formatMessage(type, body.subarray(0, start), Buffer.from(sql), body.subarray(end));
}

/** Returns a CommandComplete message with another tag, such as `INSERT 0 5`; other messages as they are. */
export function replaceTag(message: WireMessage, change: (tag: string) => string): Buffer {
  if (message.type !== "C") {
    return message.bytes;
  }
  return formatMessage(
    "C",
    Buffer.from(`${change(message.body.toString("utf8", 0, message.body.length - 1))}\0`),
  );
}

/** Builds an ErrorResponse with a SQLSTATE. */
export function formatError(code: string, message: string): Buffer {
  const fields = { S: "ERROR", V: "ERROR", C: code, M: message };
  const text = Object.entries(fields).map(([letter, value]) => `${letter}${value}\0`);
  return formatMessage("E", Buffer.from(`${text.join("")}\0`));
}

function formatMessage(type: string, ...parts: readonly Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(1 + LENGTH_BYTES);
  header.write(type, "latin1");
  header.writeInt32BE(LENGTH_BYTES + body.length, 1);
  return Buffer.concat([header, body]);
}
