import { UsageFailure } from "../../usage/failure.ts";

/** Where a database is, by engine. */
export type DatabaseLocation = SqliteFile | PostgresServer;

export interface SqliteFile {
  readonly engine: "sqlite";
  /** File, absolute, relative, or below the home folder (`~/`); `:memory:` for one that lives as long as the store. */
  readonly path: string;
}

export interface PostgresServer {
  readonly engine: "postgres";
  /** As it was given; it may hold a password. */
  readonly url: string;
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
/** What SQLite's own addresses have beside a path; here it would become a part of the file's name. */
const PARAMETERS = /^file:|\?\w+=/i;
const EXPECTED =
  "expected sqlite:PATH (such as sqlite:.telemetry/telemetry.db) or postgres://USER:PASSWORD@HOST/DATABASE";

/**
 * Returns what a database URL names: `sqlite:path`, `sqlite:~/path`, `sqlite:///absolute/path`, `sqlite::memory:`,
 * `postgres://…` or `postgresql://…`.
 *
 * @throws {UsageFailure} for anything else; it names the scheme and never the URL, which may hold
 * a password.
 */
export function parseDatabaseUrl(text: string): DatabaseLocation {
  // A secret that was piped from a file ends in a line feed.
  const url = text.trim();
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme === "sqlite") return parseSqliteUrl(url);
  if (scheme === "postgres" || scheme === "postgresql") return parsePostgresUrl(url, scheme);
  const got = scheme === undefined ? "one without a scheme" : `one that starts with ${scheme}:`;
  throw refusal(`${EXPECTED}, got ${got}`);
}

function parseSqliteUrl(url: string): SqliteFile {
  const path = url.slice("sqlite:".length);
  if (path === "") throw refusal("expected a path after sqlite:, got nothing");
  if (PARAMETERS.test(path)) {
    throw refusal(
      "sqlite: is followed by the file's path alone; leave out file: and what follows the ?",
    );
  }
  if (!path.startsWith("//")) return { engine: "sqlite", path };
  const absolute = path.slice("//".length);
  if (!absolute.startsWith("/")) {
    throw refusal(
      "sqlite:// is followed by the third slash of an absolute path (sqlite:///folder/file.db); for a relative path write sqlite:folder/file.db",
    );
  }
  // sqlite:///C:/folder/file.db
  return { engine: "sqlite", path: absolute.replace(/^\/(?=[a-z]:)/i, "") };
}

function parsePostgresUrl(url: string, scheme: string): PostgresServer {
  if (!url.slice(`${scheme}:`.length).startsWith("//")) {
    throw refusal(`expected two slashes after ${scheme}: (${scheme}://HOST/DATABASE)`);
  }
  return { engine: "postgres", url };
}

function refusal(problem: string): UsageFailure {
  return new UsageFailure(`Cannot use the database URL: ${problem}.`);
}
