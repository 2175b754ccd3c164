import type { Socket } from "node:net";
import { pipeline } from "node:stream/promises";
import type { FaultPlan, StatementFault } from "./statement-faults.ts";
import {
  formatError,
  GSS_ENCRYPTION_REQUEST,
  MessageSplitter,
  readStatement,
  replaceStatement,
  replaceTag,
  TLS_REQUEST,
  type WireMessage,
} from "./wire-messages.ts";

export interface SessionWatch {
  readonly faults: FaultPlan;
  /** Told of each statement before the server is; the statement waits for it. */
  onStatement(sql: string): Promise<void> | void;
  /** Makes the tag of a statement that has run another one. */
  changeTag(tag: string): string;
  /** Told of each statement that the server gets as it is. */
  onPassed(sql: string): void;
}

const NOTHING = Buffer.alloc(0);

/**
 * Carries one client's session to a server and back, with faults. A statement that shall fail is
 * replaced by one that cannot but fail, whose error gets the wanted code on its way back: so what
 * the protocol and the transaction require after an error is the real server's doing.
 */
export class ProxiedSession {
  readonly #client: Socket;
  readonly #server: Socket;
  readonly #watch: SessionWatch;
  readonly #errorByMarker = new Map<string, Buffer>();
  #isLosingAnswer = false;

  constructor(client: Socket, server: Socket, watch: SessionWatch) {
    this.#client = client.setNoDelay();
    this.#server = server.setNoDelay();
    this.#watch = watch;
  }

  /** Resolves when the session is over, whoever ended it. */
  async run(): Promise<void> {
    await Promise.allSettled([
      pipeline(this.#client, (chunks) => this.#passOn(chunks), this.#server),
      pipeline(this.#server, (chunks) => this.#passBack(chunks), this.#client),
    ]);
    this.cut();
  }

  /** Drops both connections without a word. */
  cut(): void {
    this.#client.destroy();
    this.#server.destroy();
  }

  async *#passOn(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    const splitter = new MessageSplitter({ hasTypes: false });
    for await (const chunk of chunks) {
      for (const message of splitter.push(chunk)) {
        if (isEncryptionRequest(message)) {
          this.#client.write("N");
          continue;
        }
        splitter.expectTypes();
        const sql = readStatement(message);
        yield sql === undefined ? message.bytes : await this.#passStatement(message, sql);
      }
    }
  }

  async #passStatement(message: WireMessage, sql: string): Promise<Buffer> {
    await this.#watch.onStatement(sql);
    if (this.#server.destroyed) {
      return NOTHING;
    }
    const fault = this.#watch.faults.take(sql);
    if (fault !== undefined && "code" in fault) {
      return this.#replaceByFailing(message, fault);
    }
    if (fault?.lose === "before") {
      this.cut();
      return NOTHING;
    }
    this.#isLosingAnswer ||= fault?.lose === "after";
    this.#watch.onPassed(sql);
    return message.bytes;
  }

  #replaceByFailing(
    message: WireMessage,
    fault: StatementFault & { code: string; message?: string },
  ): Buffer {
    const marker = `fault_${this.#errorByMarker.size}_of_a_test`;
    const text = fault.message ?? `the test lets statements fail that match ${fault.pattern}`;
    this.#errorByMarker.set(marker, formatError(fault.code, text));
    return replaceStatement(message, `SELECT ${marker}()`);
  }

  async *#passBack(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    const splitter = new MessageSplitter({ hasTypes: true });
    for await (const chunk of chunks) {
      for (const message of splitter.push(chunk)) {
        if (!this.#isLosingAnswer) {
          yield this.#change(message);
        } else if (message.type === "Z") {
          // ReadyForQuery: the statement has run, and what it did outside a transaction is committed.
          this.cut();
        }
      }
    }
  }

  #change(message: WireMessage): Buffer {
    const marker = message.type === "E" && /fault_\d+_of_a_test/.exec(message.body.toString())?.[0];
    const error = marker && this.#errorByMarker.get(marker);
    return error || replaceTag(message, this.#watch.changeTag);
  }
}

function isEncryptionRequest({ type, body }: WireMessage): boolean {
  const request = type === "" && body.readInt32BE(0);
  return request === TLS_REQUEST || request === GSS_ENCRYPTION_REQUEST;
}
