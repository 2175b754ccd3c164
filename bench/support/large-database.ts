import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { createTemporaryFolder } from "../../test/support/temporary-folder.ts";
import { startBenchServer } from "./bench-server.ts";

/** A database of its own that a bench fills with SQL; gone when it goes out of scope. */
export interface LargeDatabase extends AsyncDisposable {
  readonly engine: string;
  readonly url: string;
  /** Puts calls of three years before a day into `llm_calls`, which must be there and empty. */
  fill(shape: CallShape): Promise<void>;
  /** Returns bytes by table and index. */
  sizes(): Promise<ReadonlyMap<string, number>>;
}

export interface CallShape {
  readonly calls: number;
  readonly repositories: number;
  /** Unix time, s. */
  readonly endS: number;
}

const SPAN_S = 3 * 365 * 86_400;

export async function createLargeSqlite(): Promise<LargeDatabase> {
  const folder = await createTemporaryFolder("tokenledger-bench-");
  const file = join(folder.path, "telemetry.db");
  return {
    engine: "SQLite",
    url: `sqlite://${file}`,
    async fill(shape) {
      using database = new DatabaseSync(file);
      database.exec("PRAGMA cache_size = -100000");
      database.exec(
        `WITH RECURSIVE numbers(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM numbers WHERE i < ${shape.calls - 1})
         ${insertCalls(shape, {
           instant: (seconds) => `strftime('%Y-%m-%dT%H:%M:%S.000Z', ${seconds}, 'unixepoch')`,
           sessionId:
             "printf('%08x-0000-4000-8000-%012x', (i / 4) * 2654435761 % 4294967296, i / 4)",
           now: "'2026-01-01T00:00:00.000Z'",
         })}`,
      );
    },
    async sizes() {
      using database = new DatabaseSync(file, { readOnly: true });
      const rows = database.prepare("SELECT name, pgsize FROM dbstat('main', 1)").all();
      return new Map(rows.map(({ name, pgsize }) => [String(name), Number(pgsize)]));
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

export async function createLargePostgres(): Promise<LargeDatabase> {
  const server = await startBenchServer();
  const database = await server.createDatabase();
  return {
    engine: "Postgres",
    url: database.url,
    async fill(shape) {
      await database.query(
        insertCalls(shape, {
          instant: (seconds) => `to_timestamp(${seconds})`,
          sessionId:
            "lpad(to_hex((i / 4) * 2654435761 % 4294967296), 8, '0') || '-0000-4000-8000-' || lpad(to_hex(i / 4), 12, '0')",
          now: "now()",
          numbers: `generate_series(0::bigint, ${shape.calls - 1}) AS numbers(i)`,
        }),
      );
      // What the server does by itself a minute later.
      await database.query("ANALYZE");
    },
    async sizes() {
      const rows = await database.query<{ name: string; bytes: string }>(
        `SELECT relname AS name, pg_relation_size(oid) AS bytes FROM pg_class
         WHERE relkind IN ('r', 'i') AND relnamespace = 'public'::regnamespace`,
      );
      return new Map(rows.map(({ name, bytes }) => [name, Number(bytes)]));
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

/** What the SQL of engines differs in. */
interface CallExpressions {
  readonly instant: (seconds: string) => string;
  readonly sessionId: string;
  readonly now: string;
  readonly numbers?: string;
}

// Brackets everywhere: `||` binds tighter than `%` in SQLite, and less in Postgres.
// In the order of the key, as years of ingestion leave them: sessions of four calls, six models,
// five task types, 40 phases, and 4 % failures with 25 messages.
function insertCalls(
  { calls, repositories, endS }: CallShape,
  { instant, sessionId, now, numbers = "numbers" }: CallExpressions,
): string {
  const ofRepository = Math.ceil(calls / repositories);
  const seconds = `${endS - SPAN_S} + (i % ${ofRepository}) * ${SPAN_S} / ${ofRepository}`;
  const failed = "i % 25 = 0";
  return `INSERT INTO llm_calls
    SELECT 'acme/repository-' || (10 + i / ${ofRepository}), ${instant(seconds)}, ${sessionId},
      CASE (i / 7) % 5 WHEN 0 THEN 'plan' WHEN 1 THEN 'verify' WHEN 2 THEN 'quick' WHEN 3 THEN 'discuss' ELSE 'execute' END,
      'claude-model-4-5-2025092' || ((i / 3) % 6), 10000 + i % 90000, 500 + i % 1000, 8000, 1000,
      NOT (${failed}), 1000 + i % 60000, 45000000 + i % 10000,
      CASE WHEN ${failed} THEN NULL ELSE CAST((i / 13) % 40 AS TEXT) END,
      CASE WHEN ${failed} THEN 'error: API error ' || ((i / 25) % 25) ELSE 'Phase ' || ((i / 13) % 40) END,
      CASE WHEN ${failed} THEN 'API error ' || ((i / 25) % 25) END,
      'claude-code', 'main', '.telemetry/usage.csv', ${now}
    FROM ${numbers}`;
}
