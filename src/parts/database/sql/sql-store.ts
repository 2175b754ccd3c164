import type { Change } from "../../../usage/change.ts";
import type { MergedCommit } from "../../../usage/merged-costs.ts";
import type { TimeRange } from "../../../usage/time-range.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import type {
  HistoryState,
  HistoryUpdate,
  PlacedRecord,
  PullRequest,
  RecordKey,
  RecordPlace,
} from "../change-store.ts";
import {
  type CostByAuthor,
  type CostByPhase,
  type CostByPromptName,
  type CostByPullRequest,
  type DailyCost,
  type ErrorGroup,
  fillDays,
  lastDays,
  type SuccessByPhase,
  type TokensByModel,
  type TotalUsage,
  type UsageByOutcome,
  type UsageByWork,
} from "../query-results.ts";
import type {
  FileState,
  Filled,
  Load,
  LoadCounts,
  RemoteTree,
  RepositoryRecords,
  Store,
  WantedValues,
} from "../store.ts";
import type { StorableText } from "../unstorable.ts";
import * as changeQueries from "./change-queries.ts";
import { listChanges } from "./changes.ts";
import type { Schema } from "./migrate.ts";
import { listPullRequests, savePullRequest } from "./pull-requests.ts";
import * as queries from "./queries.ts";
import { readRows } from "./read-rows.ts";
import { findRemoteTree, listFileStates, saveRemoteTree } from "./reading-states.ts";
import { forgetRepository, renameRepository } from "./rename-or-forget.ts";
import { findSpelling, listRepositories } from "./repositories.ts";
import { findPrunedBefore, prune } from "./retention.ts";
import { findHistoryState, findPlaces, listPlacedRecords, saveHistory } from "./save-history.ts";
import type { SqlDatabase } from "./sql-database.ts";

/** What an engine adds to the SQL that all share. */
export interface SqlEngine {
  readonly database: SqlDatabase;
  readonly storableText: StorableText;
  load(fill: (load: Load) => Promise<Filled>): Promise<LoadCounts>;
  close(): Promise<void>;
}

/** A database that can be reached; its schema may be of another version, or missing. */
export interface OpenDatabase {
  readonly engine: SqlEngine;
  readonly schema: Schema;
}

/** Usage records in an SQL database. */
export class SqlStore implements Store {
  readonly #engine: SqlEngine;
  readonly #database: SqlDatabase;
  readonly #now: () => Date;

  constructor(engine: SqlEngine, now: () => Date) {
    this.#engine = engine;
    this.#database = engine.database;
    this.#now = now;
  }

  listFileStates(repository: string): Promise<readonly FileState[]> {
    return listFileStates(this.#database, repository);
  }

  findRemoteTree(repository: string, ref: string): Promise<RemoteTree | undefined> {
    return findRemoteTree(this.#database, repository, ref);
  }

  saveRemoteTree(tree: RemoteTree): Promise<void> {
    return this.#database.transaction(() => saveRemoteTree(this.#database, tree));
  }

  get storableText(): StorableText {
    return this.#engine.storableText;
  }

  load(fill: (load: Load) => Promise<Filled>): Promise<LoadCounts> {
    return this.#engine.load(fill);
  }

  prune(before: string, repository: string | undefined): Promise<number> {
    return prune(this.#database, before, repository);
  }

  async spellingOf(repository: string): Promise<string> {
    return (await findSpelling(this.#database, repository)) ?? repository;
  }

  listRepositories(): Promise<readonly RepositoryRecords[]> {
    return listRepositories(this.#database);
  }

  rename(repository: string, newName: string): Promise<number> {
    return renameRepository(this.#database, repository, newName);
  }

  forget(repository: string): Promise<number> {
    return forgetRepository(this.#database, repository);
  }

  prunedBefore(repository: string): Promise<string | undefined> {
    return findPrunedBefore(this.#database, repository);
  }

  readRows(range: TimeRange, wanted?: WantedValues): AsyncIterable<UsageRow> {
    return readRows(this.#database, range, { wanted });
  }

  findHistoryState(repository: string): Promise<HistoryState> {
    return findHistoryState(this.#database, repository);
  }

  listPlacedRecords(repository: string): AsyncIterable<PlacedRecord> {
    return listPlacedRecords(this.#database, repository);
  }

  findPlaces(repository: string, records: readonly RecordKey[]): Promise<readonly RecordPlace[]> {
    return findPlaces(this.#database, repository, records);
  }

  listChanges(repository: string): Promise<ReadonlyMap<string, Change>> {
    return listChanges(this.#database, repository);
  }

  saveHistory(update: HistoryUpdate): Promise<void> {
    return saveHistory(this.#database, update);
  }

  authorSalt(): Promise<string> {
    return changeQueries.findAuthorSalt(this.#database);
  }

  savePullRequest(pullRequest: PullRequest): Promise<void> {
    return savePullRequest(this.#database, pullRequest);
  }

  listPullRequests(
    repository: string,
    state?: PullRequest["state"],
  ): Promise<readonly PullRequest[]> {
    return listPullRequests(this.#database, repository, state);
  }

  costByAuthor(range: TimeRange): Promise<readonly CostByAuthor[]> {
    return changeQueries.costByAuthor(this.#database, range);
  }

  costByPullRequest(range: TimeRange): Promise<readonly CostByPullRequest[]> {
    return changeQueries.costByPullRequest(this.#database, range);
  }

  usageByWork(range: TimeRange): Promise<readonly UsageByWork[]> {
    return changeQueries.usageByWork(this.#database, range);
  }

  usageByWholeOutcome(range: TimeRange): Promise<readonly UsageByOutcome[]> {
    return changeQueries.usageByWholeOutcome(this.#database, range);
  }

  readReworkedRows(range: TimeRange): AsyncIterable<UsageRow> {
    return readRows(this.#database, range, { which: "reworked" });
  }

  listMergedCommits(range: TimeRange): Promise<readonly MergedCommit[]> {
    return changeQueries.listMergedCommits(this.#database, range);
  }

  totals(range: TimeRange): Promise<TotalUsage> {
    return queries.totals(this.#database, range);
  }

  tokensByModel(
    since: string | undefined,
    until: string | undefined,
  ): Promise<readonly TokensByModel[]> {
    return queries.tokensByModel(this.#database, { since, until });
  }

  costByPhase(phase: string | undefined): Promise<readonly CostByPhase[]> {
    return queries.costByPhase(this.#database, phase);
  }

  costByPromptName(promptName: string | undefined): Promise<readonly CostByPromptName[]> {
    return queries.costByPromptName(this.#database, promptName);
  }

  successRateByPhase(phase: string | undefined): Promise<readonly SuccessByPhase[]> {
    return queries.successRateByPhase(this.#database, phase);
  }

  async dailyCostTrend(days: number): Promise<readonly DailyCost[]> {
    const wanted = lastDays(days, this.#now());
    return fillDays(wanted, await queries.costByDay(this.#database, wanted[0] ?? ""));
  }

  errorSummary(since: string | undefined, until?: string): Promise<readonly ErrorGroup[]> {
    return queries.errorSummary(this.#database, { since, until });
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.#engine.close();
  }
}
