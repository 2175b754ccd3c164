import { dirname } from "node:path";
import type { Store } from "../../parts/database/store.ts";
import type { Git } from "../../parts/git/git.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import type { LocalLedgerFile } from "../ingest/ledger-file.ts";
import { type AuthorsKept, createAuthorNames } from "./author-names.ts";
import { changesToSave } from "./changes-to-save.ts";
import { describeHistory, findHistoryGap } from "./describe-history.ts";
import { placeFileRecords } from "./place-file-records.ts";
import { readUsedChanges } from "./read-used-changes.ts";

export interface HistoryOptions {
  readonly store: Store;
  /** Files of this machine that were loaded. */
  readonly files: readonly LocalLedgerFile[];
  readonly authors: AuthorsKept;
  readonly environment: Git["environment"];
  /** Called with how many of the commits whose files are read have been. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Stores which commits brought the records of loaded files, and what history knows of these commits, as far as
 * the database does not know it. A file that lies in no whole clone changes nothing. Returns why commits are not
 * known, in sentences; that is no reason for a run to fail.
 */
export async function storeHistory(options: HistoryOptions): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const name of new Set(options.files.map(({ repository }) => repository))) {
    const files = options.files.filter(({ repository }) => repository === name);
    try {
      problems.push(...(await storeOfRepository(name, files, options)));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      problems.push(`Which commits brought the records of ${name} is not known: ${reason}`);
    }
  }
  return problems;
}

async function storeOfRepository(
  name: string,
  files: readonly LocalLedgerFile[],
  options: HistoryOptions,
): Promise<readonly string[]> {
  const { store } = options;
  const spelled = await store.spellingOf(name);
  const clones = new Map<string, { repository: Repository; files: LocalLedgerFile[] }>();
  for (const file of files) {
    const repository = await findRepository(dirname(file.path));
    if (repository === undefined) continue;
    const clone = clones.get(repository.root) ?? { repository, files: [] };
    clones.set(repository.root, clone);
    clone.files.push(file);
  }
  const problems: string[] = [];
  let isRead = false;
  for (const clone of clones.values()) {
    const gap = await findHistoryGap(clone.repository, options.environment);
    if (gap === undefined) {
      await storeOfClone(spelled, clone.repository, clone.files, options);
      isRead = true;
    } else problems.push(gap);
  }
  if (!isRead) await keepAuthors(spelled, options);
  return problems;
}

async function storeOfClone(
  name: string,
  repository: Repository,
  files: readonly LocalLedgerFile[],
  { store, authors, environment, onProgress }: HistoryOptions,
): Promise<void> {
  const pullRequests = await store.listPullRequests(name);
  const state = `${authors} ${await describeHistory(repository, environment, pullRequests)}`;
  if ((await store.findHistoryState(name)).state === state) return;
  const wanted = await placeFileRecords(repository, files, environment);
  const known = await store.listChanges(name);
  const used = new Set<string>();
  const moved = [];
  for await (const { identity, ...record } of store.listPlacedRecords(name)) {
    const commit = wanted.get(identity) ?? record.commit;
    if (commit !== undefined) used.add(commit);
    if (commit !== undefined && commit !== record.commit) moved.push({ ...record, commit });
  }
  const read = await readUsedChanges(repository, {
    ...{ used, known, pullRequests, environment },
    ...(onProgress !== undefined && { onProgress }),
  });
  const nameAuthor = await createAuthorNames(authors, store);
  await store.saveHistory({
    repository: name,
    moved,
    commits: changesToSave(known, read, nameAuthor),
    state,
  });
}

/** Makes the authors of commits what the configuration wants by now where history is not at hand. */
async function keepAuthors(name: string, { store, authors }: HistoryOptions): Promise<void> {
  const { state } = await store.findHistoryState(name);
  if (state.startsWith(`${authors} `)) return;
  const known = await store.listChanges(name);
  const commits = changesToSave(known, new Map(), await createAuthorNames(authors, store));
  if (commits.length === 0) return;
  await store.saveHistory({ repository: name, moved: [], commits, state: `${authors} ` });
}
