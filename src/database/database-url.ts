import { UsageFailure } from "../failure.ts";

/** Where a database is, by engine. */
export interface DatabaseLocation {
  readonly engine: "sqlite";
  /** File, absolute or relative; `:memory:` for one that lives as long as the store. */
  readonly path: string;
}

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

/**
 * Returns what a database URL names: `sqlite:path`, `sqlite:///absolute/path`, `sqlite::memory:`.
 *
 * @throws {UsageFailure} for anything else; it names the scheme and never the URL, which may hold
 * a password.
 */
export function parseDatabaseUrl(url: string): DatabaseLocation {
  const scheme = SCHEME.exec(url)?.[1]?.toLowerCase();
  if (scheme !== "sqlite") {
    const got = scheme === undefined ? "one without a scheme" : `one that starts with ${scheme}:`;
    throw new UsageFailure(
      `Cannot use the database URL: expected sqlite:PATH (such as sqlite:.telemetry/telemetry.db), got ${got}.`,
    );
  }
  const path = url.slice("sqlite:".length);
  if (path === "") {
    throw new UsageFailure(
      "Cannot use the database URL: expected a path after sqlite:, got nothing.",
    );
  }
  if (!path.startsWith("//")) return { engine: "sqlite", path };
  const absolute = path.slice("//".length);
  if (!absolute.startsWith("/")) {
    throw new UsageFailure(
      "Cannot use the database URL: sqlite:// is followed by the third slash of an absolute path (sqlite:///folder/file.db); for a relative path write sqlite:folder/file.db.",
    );
  }
  // sqlite:///C:/folder/file.db
  return { engine: "sqlite", path: absolute.replace(/^\/(?=[a-z]:)/i, "") };
}
