import type { Staged, Upsert } from "../sql/merge-staged.ts";

/** A record's values in the order of `STAGED_COLUMNS`. */
export type StagedRow = readonly (string | number | null)[];

/** Where a load's records wait until all of them are there. */
export interface Staging {
  /**
   * Makes rows ready, which may go on while others are written, and returns what writes them. `firstOrdinal` counts on,
   * and of one identity the highest ordinal counts.
   */
  prepare(rows: readonly StagedRow[], firstOrdinal: number): () => Promise<void>;
  describe(): Pick<Staged, "table" | "distinct" | "search" | "writeRows">;
  /** Whether the records are in `llm_calls` already, as `Staged` has it. */
  readonly isInPlace: boolean;
  upsert(staged: Staged): Upsert;
  /** Runs what merges the staged rows in a transaction. */
  merge<T>(body: () => Promise<T>): Promise<T>;
  /** Gives back what the rows take up, whether they were merged or not. */
  discard(): Promise<void>;
}

/** The types of the staged columns; the texts of a key are compared by their bytes where the server can. */
export function stagedColumnTypes(collation: string): Readonly<Record<string, string>> {
  const keyText = `text${collation}`;
  return {
    repository: keyText,
    timestamp: "timestamptz",
    session_id: keyText,
    prompt_name: keyText,
    model: keyText,
    input_tokens: "bigint",
    output_tokens: "bigint",
    cache_read_tokens: "bigint",
    cache_write_tokens: "bigint",
    success: "boolean",
    duration_ms: "bigint",
    cost_nano_usd: "bigint",
    phase: "text",
    notes: "text",
    error_message: "text",
    agent: "text",
    branch: "text",
    source_file: "text",
  };
}
