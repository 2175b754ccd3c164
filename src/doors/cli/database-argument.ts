import { Option } from "commander";
import { openStore } from "../../parts/database/open-store.ts";
import type { RepositoryRecords, Store } from "../../parts/database/store.ts";
import type { MergedRecords } from "../../parts/database/store-access.ts";
import { findRepository } from "../../parts/git/repository.ts";
import { oneLine } from "../../parts/report/escape.ts";
import { mergedLine } from "../../parts/report/merged-line.ts";
import { unspreadLine } from "../../parts/report/unspread-line.ts";
import { Failure } from "../../usage/failure.ts";
import type { CliContext } from "./context.ts";

const DEFAULT_DATABASE_URL = "sqlite:.telemetry/telemetry.db";

/** What a command says about the database that it wants. */
export interface DatabaseRequest {
  /** The value of `--database`. */
  readonly url: string | undefined;
  /** `create` makes what is missing; `write` and `read` want a database that is there. */
  readonly mode: "read" | "write" | "create";
  readonly dryRun?: boolean;
}

/** Returns the option that names the database. */
export function databaseOption(): Option {
  return new Option(
    "--database <url>",
    `database, such as sqlite:path/to/file.db or postgres://host/name (default: TELEMETRY_DATABASE_URL, else ${DEFAULT_DATABASE_URL})`,
  );
}

/** Opens the database that a command wants. */
export async function openDatabase(
  context: CliContext,
  { url, mode, dryRun = false }: DatabaseRequest,
): Promise<Store> {
  const database = await findDatabase(context, url);
  const { environment, nodeVersion, now } = context;
  const onMerge = (merged: MergedRecords) => context.warn(mergedLine(merged));
  const onUnspread = (name: string) => context.warn(unspreadLine(name));
  const access = { mode, dryRun, now, environment, nodeVersion, onMerge, onUnspread };
  return openStore(database.url, database.folder, access);
}

/** A database's URL, and the folder that a relative path of it starts at. */
export interface NamedDatabase {
  readonly url: string;
  readonly folder: string;
}

/**
 * Returns the database of the option, else of `TELEMETRY_DATABASE_URL`, else the default. A path
 * typed on the command line starts at the current folder, the others at the repository's root.
 */
export async function findDatabase(
  { cwd, environment }: CliContext,
  url: string | undefined,
): Promise<NamedDatabase> {
  if (url !== undefined) return { url, folder: cwd };
  const folder = (await findRepository(cwd))?.root ?? cwd;
  return { url: environment.TELEMETRY_DATABASE_URL?.trim() || DEFAULT_DATABASE_URL, folder };
}

const MAX_NAMES = 10;

/** Returns a repository as the database knows it. @throws {Failure} when it has no records there. */
export async function findRecordsOf(
  store: Pick<Store, "listRepositories" | "spellingOf">,
  name: string,
): Promise<RepositoryRecords> {
  const spelling = await store.spellingOf(name);
  const known = await store.listRepositories();
  const found = known.find(({ repository }) => repository === spelling);
  if (found !== undefined) return found;
  const names = known.slice(0, MAX_NAMES).map(({ repository }) => repository);
  const rest = known.length > MAX_NAMES ? ` and ${known.length - MAX_NAMES} more` : "";
  throw new Failure(
    oneLine(
      `The database holds no records of ${name}. ${names.length === 0 ? "It holds none at all" : `It holds those of ${names.join(", ")}${rest}`}.`,
    ),
  );
}
