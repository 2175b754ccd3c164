/** A run of continuous integration, of which each attempt spends anew. */
export interface RunAttempt {
  readonly id: string;
  readonly attempt: string;
}

/** What a database names as the source of a record that came from a run instead of a file. */
export const RUN_SOURCE_PREFIX = "run:";

/** The same of a record that came from a pull request: `pull:<number>`. */
export const PULL_SOURCE_PREFIX = "pull:";

/** What no name of a ledger's file begins with. */
export const SOURCE_PREFIXES = [RUN_SOURCE_PREFIX, PULL_SOURCE_PREFIX] as const;

const FILE_NAME = /^run-(\d{1,20})-(\d{1,10})\.csv$/;

/** Returns the name of the file that holds what agents used in a run. */
export function runFileName(id: string, attempt: string): string {
  return `run-${/^\d+$/.test(id) ? id : "0"}-${/^\d+$/.test(attempt) ? attempt : "1"}.csv`;
}

/** Returns the run that such a file is of; undefined when its name is another. */
export function runOfFileName(name: string): RunAttempt | undefined {
  const [, id, attempt] = FILE_NAME.exec(name) ?? [];
  return id === undefined || attempt === undefined ? undefined : { id, attempt };
}

/** Returns `run:<id>/<attempt>`. */
export function runSource({ id, attempt }: RunAttempt): string {
  return `${RUN_SOURCE_PREFIX}${id}/${attempt}`;
}
