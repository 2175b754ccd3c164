import { finished } from "node:stream/promises";
import type { Client } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** Some servers end a statement after some seconds or minutes: this much takes less than one. */
const MAX_CHARACTERS = 10_000_000;

/**
 * A statement `COPY … FROM STDIN` that goes on while more rows come: the server then takes rows while the next are made.
 * Of one for each few hundred rows it had to say first that it is ready, and this thread to listen.
 */
export class OngoingCopy {
  readonly sql: string;
  readonly #stream: ReturnType<typeof copyFrom>;
  readonly #ended: Promise<void>;
  #failure: unknown;
  #characters = 0;

  constructor(client: Client, sql: string) {
    this.sql = sql;
    this.#stream = client.query(copyFrom(sql));
    this.#stream.on("error", (error) => {
      this.#failure = error;
    });
    this.#ended = finished(this.#stream);
    // Whoever writes or ends it is told.
    this.#ended.catch(() => {});
  }

  /** Whether another is to take its place. */
  get isLong(): boolean {
    return this.#characters >= MAX_CHARACTERS;
  }

  /** Sends rows in the text format of COPY. What the server says against them may be thrown by a later call. */
  async write(rows: string): Promise<void> {
    if (this.#failure !== undefined) throw this.#failure;
    this.#characters += rows.length;
    const sent = new Promise<void>((resolve) => {
      this.#stream.write(rows, () => resolve());
    });
    await Promise.race([sent, this.#ended]);
  }

  /** Waits until the server has taken all rows. */
  async end(): Promise<void> {
    if (this.#failure === undefined) this.#stream.end();
    await this.#ended;
  }
}
