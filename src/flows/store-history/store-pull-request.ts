import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { MovedRecord, PullRequest } from "../../parts/database/change-store.ts";
import type { Store } from "../../parts/database/store.ts";
import type { PullRequestFacts } from "../../parts/github/pull-request-facts.ts";
import { COLUMNS } from "../../parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../parts/ledger/format-row.ts";
import { PULL_SOURCE_PREFIX } from "../../usage/run-source.ts";
import { type IngestOptions, ingest } from "../ingest/ingest.ts";
import { localLedgerFile } from "../ingest/ledger-file.ts";
import type { CommitReader } from "../pull-request/commit-reader.ts";
import { type AuthorsKept, createAuthorNames } from "./author-names.ts";
import { changesToSave } from "./changes-to-save.ts";
import { type HeadRecord, readHeadRecords } from "./read-head-records.ts";
import { type Known, PullRequestSettlement } from "./settle-pull-request.ts";

export interface PullRequestStoring
  extends Pick<IngestOptions, "pricing" | "retentionDays" | "now"> {
  readonly store: Store;
  /** `owner/name`, as GitHub spells it. */
  readonly repository: string;
  readonly facts: PullRequestFacts;
  /** Reads the commits; undefined: what became of those that are known is enough. */
  readonly reader: CommitReader | undefined;
  /** What its checks said; undefined: what is known stays. */
  readonly checks: PullRequest["checks"] | undefined;
  readonly authors: AuthorsKept;
  readonly temporaryFolder: string;
  /** What the database knows, for who has read it already. */
  readonly known?: Known | undefined;
}

/**
 * Stores a pull request, the records that its head brings, and what became of its commits. The records of one
 * that was closed unmerged never reach the default branch; those of all others are the same ones there. It is
 * written last: one that is known as closed has been stored with all its records.
 */
export async function storePullRequest(options: PullRequestStoring): Promise<void> {
  const { store, facts, reader } = options;
  const records = reader === undefined ? [] : await readHeadRecords(reader, facts);
  if (records.length > 0) await loadRecords(records, options);
  const repository = await store.spellingOf(options.repository);
  const all = options.known ?? (await readKnown(store, repository));
  const known = all.pullRequests.find(({ number }) => number === facts.number);
  await settleCommits(repository, records, all, options);
  const pullRequest: PullRequest = {
    ...{ repository, number: facts.number, title: facts.title, headBranch: facts.headBranch },
    ...{ state: facts.state, mergedAt: facts.mergedAt, closedAt: facts.closedAt },
    mergeCommit: facts.mergeCommit,
    checks: checksOf(options, known),
  };
  const isSame = known !== undefined && isDeepStrictEqual({ ...known }, { ...pullRequest });
  // What comes to a pull request whose checks failed has failed too.
  if (!isSame || pullRequest.checks === "failed") await store.savePullRequest(pullRequest);
}

/** Reads what a database knows of a repository's commits and pull requests. */
export async function readKnown(
  store: Pick<Store, "listChanges" | "listPullRequests">,
  repository: string,
): Promise<Known> {
  const pullRequests = await store.listPullRequests(repository);
  return { changes: await store.listChanges(repository), pullRequests };
}

/** Those of an open one do not count yet; once they have failed they have until they pass. */
function checksOf(
  { facts, checks = "unknown" }: PullRequestStoring,
  known: PullRequest | undefined,
): PullRequest["checks"] {
  if (facts.state === "open") return "unknown";
  return checks === "unknown" ? (known?.checks ?? "unknown") : checks;
}

/** Loads records as those of a source of its own: a ledger's file is what the default branch has of it. */
async function loadRecords(
  records: readonly HeadRecord[],
  options: PullRequestStoring,
): Promise<void> {
  const { store, repository, facts, pricing, retentionDays, now, temporaryFolder } = options;
  const name = `${PULL_SOURCE_PREFIX}${facts.number}`;
  const path = join(temporaryFolder, `pull-${facts.number}.csv`);
  const rows = records.map(({ record }) => formatRow(record, COLUMNS));
  await writeFile(path, HEADER_LINE + rows.join(""));
  const files = [localLedgerFile({ path, name, repository })];
  await ingest({ store, files, pricing, retentionDays, now });
}

async function settleCommits(
  repository: string,
  records: readonly HeadRecord[],
  known: Known,
  { store, facts, authors }: PullRequestStoring,
): Promise<void> {
  const settlement = new PullRequestSettlement(facts, known);
  const commitByKey = new Map(records.map(({ key, commit }) => [textOf(key), commit]));
  const keys = records.filter(({ commit }) => commit !== undefined).map(({ key }) => key);
  const moved: MovedRecord[] = [];
  const used = new Set<string>();
  for (const place of await store.findPlaces(repository, keys)) {
    const commit = commitByKey.get(textOf(place))?.id;
    if (commit === undefined || (commit !== place.commit && settlement.staysWith(place))) continue;
    used.add(commit);
    if (commit !== place.commit) moved.push({ ...place, commit });
  }
  const commits = Array.from(commitByKey.values()).filter((commit) => commit !== undefined);
  const settled = settlement.settle(commits.filter(({ id }) => used.has(id)));
  const nameAuthor = await createAuthorNames(authors, store);
  const changes = changesToSave(known.changes, settled, nameAuthor);
  if (moved.length === 0 && changes.length === 0) return;
  await store.saveHistory({ repository, moved, commits: changes, state: "" });
}

function textOf({ timestamp, sessionId, promptName, model }: HeadRecord["key"]): string {
  return JSON.stringify([timestamp, sessionId, promptName, model]);
}
