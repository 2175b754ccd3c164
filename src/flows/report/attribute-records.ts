import { dirname } from "node:path";
import type { Git } from "../../parts/git/git.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import { Failure } from "../../usage/failure.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import type { ChangeNeeds } from "../history/change-query.ts";
import { readChanges } from "../history/read-changes.ts";
import { type CommitOrigins, findOrigins } from "../pull-request/origins/find-origins.ts";
import type { LedgerHistories } from "../pull-request/origins/ledger-history.ts";
import type { ChangeOf } from "./usage-source.ts";

export interface AttributionOptions {
  readonly environment: Git["environment"];
  /** Those that others read, too. */
  readonly histories?: LedgerHistories | undefined;
  readonly needs: ChangeNeeds;
  /** Called with how many of the commits whose files are compared have been. */
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Finds which commits brought the records of ledger files, in the repository of each.
 *
 * @throws {Failure} for a file that is in no repository.
 */
export async function attributeFiles(
  paths: readonly string[],
  options: AttributionOptions,
): Promise<ChangeOf> {
  const repositories = new Map<string, Repository>();
  const folders = new Map<string, string>();
  for (const folder of new Set(paths.map(dirname))) {
    const repository = await findRepository(folder);
    if (repository === undefined) {
      throw new Failure(
        `Cannot tell which commits brought the records in ${folder}: it is not in a git repository. Name ledgers of a repository, or ask for something that is in the rows themselves, such as --by model.`,
      );
    }
    repositories.set(repository.root, repository);
    folders.set(folder, repository.root);
  }
  const changeOfRoot = new Map<string, (record: UsageRow["record"]) => UsageRow["change"]>();
  for (const [root, repository] of repositories) {
    const own = paths.filter((path) => folders.get(dirname(path)) === root);
    changeOfRoot.set(root, await attribute(repository, { paths: own }, options));
  }
  return (record, path) => changeOfRoot.get(folders.get(dirname(path)) ?? "")?.(record);
}

/** Finds which commits of a repository brought records, up to a revision: HEAD unless said otherwise. */
export async function attribute(
  repository: Repository,
  where: { readonly revision?: string; readonly paths?: readonly string[] },
  { environment, histories, needs, onProgress }: AttributionOptions,
): Promise<(record: UsageRow["record"]) => UsageRow["change"]> {
  const origins: CommitOrigins = await findOrigins(repository, environment, {
    ...where,
    histories,
  });
  const { commits, originOf } = origins;
  const { changes } = await readChanges(repository, environment, {
    ...(where.revision !== undefined && { head: where.revision }),
    commits: commits.map(({ id }) => id),
    needs,
    ...(onProgress !== undefined && { onProgress }),
  });
  return (record) => {
    const origin = originOf(record);
    return typeof origin === "string" ? origin : changes.get(origin.id);
  };
}
