import type { UsageRecord } from "../../usage/usage-record.ts";
import { fillDays, lastDays } from "../day-range.ts";
import { type LlmCall, toUsageRecord } from "../llm-call.ts";
import type {
  CostByPhase,
  CostByPromptName,
  DailyCost,
  ErrorGroup,
  SuccessByPhase,
  TokensByModel,
  TotalUsage,
} from "../query-results.ts";
import type { FileState, Load, Store, TimeRange } from "../store.ts";
import type { SqliteConnection } from "./connection.ts";
import { findFileState } from "./file-states.ts";
import * as queries from "./queries.ts";
import { findPrunedBefore, prune } from "./retention.ts";
import { SqliteLoad } from "./sqlite-load.ts";

/** Usage records in an SQLite database. */
export class SqliteStore implements Store {
  readonly #connection: SqliteConnection;
  readonly #now: () => Date;

  constructor(connection: SqliteConnection, now: () => Date) {
    this.#connection = connection;
    this.#now = now;
  }

  async findFileState(repository: string, path: string): Promise<FileState | undefined> {
    return findFileState(this.#connection, repository, path);
  }

  async startLoad(): Promise<Load> {
    return new SqliteLoad(this.#connection, this.#now);
  }

  async prune(before: string, repository: string | undefined): Promise<number> {
    return prune(this.#connection, before, repository);
  }

  async prunedBefore(repository: string): Promise<string | undefined> {
    return findPrunedBefore(this.#connection, repository);
  }

  async *readRecords(range: TimeRange): AsyncIterable<UsageRecord> {
    const { where, values } = queries.within(range);
    const rows = this.#connection.iterate(
      `SELECT * FROM llm_calls ${where} ORDER BY timestamp, session_id, prompt_name, model`,
      ...values,
    );
    for (const row of rows) yield toUsageRecord(row as LlmCall);
  }

  async totals(range: TimeRange): Promise<TotalUsage> {
    return queries.totals(this.#connection, range);
  }

  async tokensByModel(
    since: string | undefined,
    until: string | undefined,
  ): Promise<readonly TokensByModel[]> {
    return queries.tokensByModel(this.#connection, { since, until });
  }

  async costByPhase(phase: string | undefined): Promise<readonly CostByPhase[]> {
    return queries.costByPhase(this.#connection, phase);
  }

  async costByPromptName(promptName: string | undefined): Promise<readonly CostByPromptName[]> {
    return queries.costByPromptName(this.#connection, promptName);
  }

  async successRateByPhase(phase: string | undefined): Promise<readonly SuccessByPhase[]> {
    return queries.successRateByPhase(this.#connection, phase);
  }

  async dailyCostTrend(days: number): Promise<readonly DailyCost[]> {
    const wanted = lastDays(days, this.#now());
    return fillDays(wanted, queries.costByDay(this.#connection, { since: wanted[0] }));
  }

  async errorSummary(since: string | undefined): Promise<readonly ErrorGroup[]> {
    return queries.errorSummary(this.#connection, since);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#connection[Symbol.dispose]();
  }
}
