import { type LlmCallValues, notesOf, repositoryOf, toLlmCall } from "../llm-call.ts";
import { LoadSums } from "../sql/load-sums.ts";
import { mergeStaged } from "../sql/merge-staged.ts";
import type { SqlDatabase } from "../sql/sql-database.ts";
import type { Filled, Load, LoadCounts, SourcedRecord } from "../store.ts";
import type { StagedRow, Staging } from "./staging.ts";

const MAX_HELD_ROWS = 500;
const MAX_HELD_CHARACTERS = 4_000_000;
/** About what a record takes except for its notes. */
const ROW_CHARACTERS = 200;

const NOTHING: LoadCounts = {
  inserted: 0,
  updated: 0,
  skipped: 0,
  missing: 0,
  held: [],
  removed: 0,
};

/** A load that holds some records and stages them while the next are read. */
export class PostgresLoad implements Load {
  readonly #database: SqlDatabase;
  readonly #openStaging: () => Promise<Staging>;
  readonly #repositories = new Set<string>();
  readonly #sums = new LoadSums();
  #staging: Staging | undefined;
  #writing: Promise<void> = Promise.resolve();
  #held: StagedRow[] = [];
  #heldCharacters = 0;
  #added = 0;

  constructor(database: SqlDatabase, openStaging: () => Promise<Staging>) {
    this.#database = database;
    this.#openStaging = openStaging;
  }

  add(records: readonly SourcedRecord[]): Promise<void> {
    return this.addCalls(records.map(toLlmCall));
  }

  async addCalls(calls: readonly LlmCallValues[]): Promise<void> {
    for (const call of calls) {
      this.#held.push(call);
      this.#sums.add(call);
      this.#heldCharacters += ROW_CHARACTERS + notesOf(call).length;
      this.#repositories.add(repositoryOf(call));
      if (this.#held.length >= MAX_HELD_ROWS || this.#heldCharacters >= MAX_HELD_CHARACTERS) {
        await this.#write();
      }
    }
  }

  /** Merges what was added, when there is anything to do. */
  async merge(filled: Filled, now: Date): Promise<LoadCounts> {
    if (this.#added + this.#held.length === 0 && isEmpty(filled)) return NOTHING;
    const staging = await this.#write();
    await this.#writing;
    return await staging.merge(() => {
      const staged = {
        ...staging.describe(),
        isInPlace: staging.isInPlace,
        added: this.#added,
        repositories: this.#repositories,
        sums: this.#sums,
      };
      return mergeStaged(this.#database, staged, staging.upsert(staged), filled, now);
    });
  }

  async discard(): Promise<void> {
    await this.#writing.catch(() => {});
    await this.#staging?.discard();
  }

  async #write(): Promise<Staging> {
    this.#staging ??= await this.#openStaging();
    const rows = this.#held;
    this.#held = [];
    this.#heldCharacters = 0;
    const write = this.#staging.prepare(rows, this.#added);
    await this.#writing;
    this.#writing = write();
    // Whoever waits for it next is told.
    this.#writing.catch(() => {});
    this.#added += rows.length;
    return this.#staging;
  }
}

function isEmpty(filled: Filled): boolean {
  return [filled.states, filled.replacedFiles, filled.goneFiles, filled.reconciled].every(
    (list = []) => list.length === 0,
  );
}
