import type { TimeRange } from "../../../usage/time-range.ts";
import type { UsageRow } from "../../../usage/usage-row.ts";
import { COLUMNS, type LlmCall, toUsageRecord } from "../llm-call.ts";
import type { WantedValues } from "../store.ts";
import { ChangeReader } from "./change-reader.ts";
import { instantOf } from "./row-values.ts";
import { type Row, type SqlDatabase, within } from "./sql-database.ts";
import { narrow } from "./wanted-values.ts";

/** Rows whose commits are looked up together. */
const BATCH_ROWS = 1_000;

/** Commits of which some lines were changed again soon: their records are shared by two outcomes. */
const REWORKED = `EXISTS (
  SELECT 1 FROM (SELECT repository, commit_id FROM commits WHERE outcome = 'merged' AND reworked_lines > 0) AS reworked
  WHERE reworked.repository = llm_calls.repository AND reworked.commit_id = llm_calls.commit_id)`;

export interface ReadingOptions {
  /** All, unless said otherwise, or those of reworked commits. */
  readonly which?: "all" | "reworked";
  readonly wanted?: WantedValues | undefined;
}

/** Reads records in the order of their time, with their commits. */
export async function* readRows(
  database: SqlDatabase,
  range: TimeRange,
  { which = "all", wanted = {} }: ReadingOptions = {},
): AsyncIterable<UsageRow> {
  const { instantText } = database.dialect;
  const columns = [...COLUMNS, "commit_id", "failed_checks_of"].map((column) =>
    column === "timestamp"
      ? `${instantText("llm_calls.timestamp")} AS timestamp`
      : `llm_calls.${column}`,
  );
  const filter = within(database.dialect, range);
  const { where, values } = await narrow(database, filter, wanted);
  const condition =
    which === "all" ? where : `${where === "" ? "WHERE" : `${where} AND`} ${REWORKED}`;
  const rows = database.iterate(
    `SELECT ${columns.join(", ")} FROM llm_calls ${condition}
     ORDER BY llm_calls.timestamp, session_id, prompt_name, model`,
    ...values,
  );
  const changes = new ChangeReader(database);
  for await (const batch of batchesOf(rows)) {
    await changes.prepare(batch);
    for (const row of batch) {
      const call = toCall(row);
      const repository = String(row.repository);
      yield { record: toUsageRecord(call), repository, change: changes.changeOf(row) };
    }
  }
}

/** What its pull request's checks say lowers a record's success, which the row keeps as the ledger has it. */
function toCall(row: Row): LlmCall {
  const success = row.failed_checks_of === null ? row.success : false;
  return { ...row, success, timestamp: instantOf(row.timestamp) ?? "" } as unknown as LlmCall;
}

async function* batchesOf(rows: AsyncIterable<Row>): AsyncIterable<readonly Row[]> {
  let batch: Row[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH_ROWS) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
