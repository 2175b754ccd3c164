import type { Change } from "../../../usage/change.ts";
import type { Unplaced } from "../../../usage/usage-row.ts";
import { UNCOMMITTED } from "../change-store.ts";
import { type CommitName, findChanges } from "./changes.ts";
import { textOf } from "./row-values.ts";
import type { Row, SqlDatabase } from "./sql-database.ts";

/** As many as stay in memory; most commits brought records of a few minutes only. */
const MAX_KNOWN = 20_000;

/** Looks commits up as rows of `llm_calls` come along, some at a time, and remembers the last of them. */
export class ChangeReader {
  readonly #database: SqlDatabase;
  #known = new Map<string, Change | undefined>();

  constructor(database: SqlDatabase) {
    this.#database = database;
  }

  /** Looks up the commits of rows, of which `changeOf` may be asked then. */
  async prepare(rows: readonly Row[]): Promise<void> {
    if (this.#known.size > MAX_KNOWN) this.#known = new Map();
    const wanted = new Map<string, CommitName>();
    for (const row of rows) {
      const name = nameOf(row);
      if (name !== undefined && !this.#known.has(keyOf(name))) wanted.set(keyOf(name), name);
    }
    for (const key of wanted.keys()) this.#known.set(key, undefined);
    for (const { change, ...name } of await findChanges(this.#database, [...wanted.values()])) {
      this.#known.set(keyOf(name), change);
    }
  }

  changeOf(row: Row): Change | Unplaced | undefined {
    if (row.commit_id === UNCOMMITTED) return "not committed";
    const name = nameOf(row);
    return name && this.#known.get(keyOf(name));
  }
}

function nameOf({ repository, commit_id: commit }: Row): CommitName | undefined {
  if (textOf(commit) === undefined || commit === UNCOMMITTED) return undefined;
  return { repository: String(repository), commit: String(commit) };
}

function keyOf({ repository, commit }: CommitName): string {
  return `${commit} ${repository}`;
}
