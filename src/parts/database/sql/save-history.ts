import { identityOf } from "../../../usage/identity.ts";
import type {
  HistoryState,
  HistoryUpdate,
  MovedRecord,
  PlacedRecord,
  RecordKey,
  RecordPlace,
} from "../change-store.ts";
import { type LlmCall, toUsageRecord } from "../llm-call.ts";
import { saveChanges } from "./changes.ts";
import { refreshRollups } from "./refresh-rollups.ts";
import { findSpelling, lockRepositories } from "./repositories.ts";
import { DAILY_CHANGE_USAGE } from "./rollups.ts";
import { instantOf, textOf } from "./row-values.ts";
import type { SqlDatabase } from "./sql-database.ts";
import { sameKey } from "./upsert-statements.ts";

const ROWS_PER_STATEMENT = 1_000;
const ROWS_PER_MOVE = 10_000;
const KEY_COLUMNS = {
  timestamp: "instant",
  session_id: "text",
  prompt_name: "text",
  model: "text",
} as const;
const WANTED_COLUMNS = { ...KEY_COLUMNS, place: "integer" } as const;

export async function findHistoryState(database: SqlDatabase, name: string): Promise<HistoryState> {
  const repository = (await findSpelling(database, name)) ?? name;
  const [row] = await database.select(
    "SELECT history FROM repositories WHERE repository = ?",
    repository,
  );
  const { sum } = database.dialect;
  const [unknown] = await database.select(
    `SELECT ${sum("records")} AS records
     FROM daily_change_usage WHERE repository = ? AND commit_id = ''`,
    repository,
  );
  return {
    state: textOf(row?.history) ?? "",
    unknownRecords: Number(unknown?.records),
  };
}

/** Lists a repository's records with the commits that the database has for them. */
export async function* listPlacedRecords(
  database: SqlDatabase,
  repository: string,
): AsyncIterable<PlacedRecord> {
  const { instantText } = database.dialect;
  const rows = database.iterate(
    `SELECT ${instantText("llm_calls.timestamp")} AS timestamp, session_id, prompt_name, model, commit_id
     FROM llm_calls WHERE repository = ?`,
    repository,
  );
  for await (const row of rows) {
    const call = { ...row, timestamp: instantOf(row.timestamp) ?? "" } as unknown as LlmCall;
    yield {
      timestamp: String(row.timestamp),
      sessionId: String(row.session_id),
      promptName: String(row.prompt_name),
      model: String(row.model),
      identity: identityOf(toUsageRecord(call)),
      commit: textOf(row.commit_id),
    };
  }
}

/** Finds those of some records that are a repository's. */
export async function findPlaces(
  database: SqlDatabase,
  repository: string,
  records: readonly RecordKey[],
): Promise<readonly RecordPlace[]> {
  const found: RecordPlace[] = [];
  for (let start = 0; start < records.length; start += ROWS_PER_STATEMENT) {
    const rows = records
      .slice(start, start + ROWS_PER_STATEMENT)
      .map(({ timestamp, sessionId, promptName, model }, index) => [
        ...[timestamp, sessionId, promptName, model, start + index],
      ]);
    const { sql, values } = database.dialect.tableOf("wanted", WANTED_COLUMNS, rows);
    const places = await database.select(
      `SELECT place, commit_id FROM llm_calls JOIN ${sql} ON ${sameKey("wanted", "llm_calls")}
       WHERE repository = ?`,
      ...values,
      repository,
    );
    for (const { place, commit_id: commit } of places) {
      const record = records[Number(place)];
      if (record !== undefined) found.push({ ...record, commit: textOf(commit) });
    }
  }
  return found;
}

/** Writes what history tells, and sums the days up again whose records belong to other commits now. */
export async function saveHistory(
  database: SqlDatabase,
  { repository, moved, commits, state }: HistoryUpdate,
): Promise<void> {
  await database.transaction(async () => {
    await lockRepositories(database, [repository]);
    await saveChanges(database, repository, commits);
    await moveRecords(database, repository, moved);
    const days = new Set(moved.map(({ timestamp }) => dayOf(timestamp)));
    await refreshRollups(
      database,
      Array.from(days, (day) => ({ repository, day })),
      [DAILY_CHANGE_USAGE],
    );
    await database.change(
      "UPDATE repositories SET history = ? WHERE repository = ?",
      state,
      repository,
    );
  });
}

/** Notes the commits of records, those of some days after the other: a statement then looks at no other days. */
async function moveRecords(
  database: SqlDatabase,
  repository: string,
  moved: readonly MovedRecord[],
): Promise<void> {
  const columns = { ...KEY_COLUMNS, commit_id: "text" } as const;
  const byTime = moved.toSorted((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
  // Ten thousand at once take SQLite many times as long as ten times a thousand.
  const step = database.joinNewRows === undefined ? ROWS_PER_STATEMENT : ROWS_PER_MOVE;
  for (let start = 0; start < byTime.length; start += step) {
    const part = byTime.slice(start, start + step);
    const rows = part.map(({ timestamp, sessionId, promptName, model, commit }) => [
      ...[timestamp, sessionId, promptName, model, commit],
    ]);
    const { sql, values } = database.dialect.tableOf("moved", columns, rows);
    const update = `UPDATE llm_calls SET commit_id = moved.commit_id FROM ${sql}
       WHERE llm_calls.timestamp = moved.timestamp AND llm_calls.session_id = moved.session_id
         AND llm_calls.prompt_name = moved.prompt_name AND llm_calls.model = moved.model
         AND llm_calls.repository = ?`;
    if (database.joinNewRows === undefined) {
      await database.change(update, ...values, repository);
      continue;
    }
    const isWithin = database.dialect.isWithinDays("llm_calls.timestamp", "?", "?");
    const days = [part.at(0), part.at(-1)].map((row) => dayOf(row?.timestamp ?? ""));
    await database.joinNewRows(() =>
      database.change(`${update} AND ${isWithin}`, ...values, repository, ...days),
    );
  }
}

function dayOf(timestamp: string): string {
  return timestamp.slice(0, 10);
}
