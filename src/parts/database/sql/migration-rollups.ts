/** How an engine wrote sums and days when these steps of the schema were released. */
interface Words {
  readonly sum: (expression: string) => string;
  readonly dayOf: (instant: string) => string;
}

export const SQLITE_WORDS: Words = {
  sum: (expression) => `total(${expression})`,
  dayOf: (instant) => `substr(${instant}, 1, 10)`,
};
export const POSTGRES_WORDS: Words = {
  sum: (expression) => `coalesce(sum(${expression}), 0)`,
  dayOf: (instant) => `(${instant} AT TIME ZONE 'UTC')::date`,
};

// Written out: a released step stays what it was, whatever roll-ups there are later.
const MEASURES =
  "records, input_tokens, output_tokens, cache_read_tokens, cache_write_tokens, cost_nano_usd, unpriced_records, unpriced_tokens, succeeded, failed, duration_ms, timed_records, first_timestamp, last_timestamp";
const FIRST = [
  { table: "daily_usage", dimensions: ["model", "prompt_name"], condition: "true" },
  { table: "daily_phase_usage", dimensions: ["phase"], condition: "true" },
  {
    table: "daily_failures",
    dimensions: ["error_message", "model"],
    condition: "NOT success",
  },
];

/** Returns the statements that made the first roll-ups anew: those of usage, phases and failures. */
export function rebuildFirstRollups(words: Words): readonly string[] {
  return FIRST.flatMap(({ table, dimensions, condition }) => {
    const columns = dimensions.map((column) => `coalesce(${column}, '') AS ${column}`);
    const key = ["day", ...dimensions].join(", ");
    return [
      `DELETE FROM ${table}`,
      `DELETE FROM ${table}_all`,
      `INSERT INTO ${table} (day, repository, ${dimensions.join(", ")}, ${MEASURES})
    SELECT ${words.dayOf("timestamp")} AS day, repository, ${columns.join(", ")}, ${sumsOfCalls(words)}
    FROM llm_calls WHERE true AND ${condition} GROUP BY ${dimensions.length === 1 ? "1, 2, 3" : "1, 2, 3, 4"}`,
      `INSERT INTO ${table}_all (${key}, ${MEASURES})
    SELECT ${key}, ${sumsOfRows(words)}
    FROM ${table} WHERE true GROUP BY ${dimensions.length === 1 ? "1, 2" : "1, 2, 3"}
    ON CONFLICT (${key}) DO UPDATE SET ${MEASURES.split(", ")
      .map((measure) => `${measure} = excluded.${measure}`)
      .join(", ")}`,
    ];
  });
}

/** Returns the statement that filled the roll-up by commit when no record had one yet. */
export function fillChangeRollup(words: Words): string {
  return `INSERT INTO daily_change_usage (day, repository, commit_id, branch, ${MEASURES})
    SELECT ${words.dayOf("timestamp")} AS day, repository, '' AS commit_id, substr(branch, 1, 200) AS branch, ${sumsOfCalls(words)}
    FROM llm_calls GROUP BY 1, 2, 3, 4`;
}

/** Returns the statement that summed up the sessions of all records when there was no table of them yet. */
export function fillSessions({ sum }: Words): string {
  const sums = ["input_tokens", "output_tokens", "cache_read_tokens", "cache_write_tokens"];
  return `INSERT INTO sessions (session_id, repository, records, ${sums.join(", ")}, cost_nano_usd, unpriced_records, unpriced_tokens, first_timestamp, last_timestamp)
    SELECT session_id, repository, count(*), ${[...sums, "cost_nano_usd"].map(sum).join(", ")}, count(*) - count(cost_nano_usd), ${sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END")}, min(timestamp), max(timestamp)
    FROM llm_calls WHERE substr(session_id, 1, 4) <> 'row:' GROUP BY session_id, repository`;
}

function sumsOfCalls({ sum }: Words): string {
  return `count(*) AS records, ${sum("input_tokens")} AS input_tokens, ${sum("output_tokens")} AS output_tokens, ${sum("cache_read_tokens")} AS cache_read_tokens, ${sum("cache_write_tokens")} AS cache_write_tokens, ${sum("cost_nano_usd")} AS cost_nano_usd, count(*) - count(cost_nano_usd) AS unpriced_records, ${sum("CASE WHEN cost_nano_usd IS NULL THEN input_tokens + output_tokens END")} AS unpriced_tokens, count(CASE WHEN success THEN 1 END) AS succeeded, count(CASE WHEN NOT success THEN 1 END) AS failed, ${sum("duration_ms")} AS duration_ms, count(duration_ms) AS timed_records, min(timestamp) AS first_timestamp, max(timestamp) AS last_timestamp`;
}

function sumsOfRows({ sum }: Words): string {
  return MEASURES.split(", ")
    .map((measure) => {
      if (measure === "first_timestamp") return "min(first_timestamp) AS first_timestamp";
      if (measure === "last_timestamp") return "max(last_timestamp) AS last_timestamp";
      return `${sum(measure)} AS ${measure}`;
    })
    .join(", ");
}
