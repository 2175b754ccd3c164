import { dirname, extname } from "node:path";
import type { Store } from "../../parts/database/store.ts";
import { findRepository, type Repository } from "../../parts/git/repository.ts";
import { repositoryName } from "../../parts/git/repository-name.ts";
import { type SeveralRepositories, severalOf } from "../../parts/report/questions/forge-numbers.ts";

/** Tells whether usage from a database, or from ledgers at absolute paths, is of several repositories; undefined: of one. */
export async function findSeveral(
  paths: readonly string[],
  store: Pick<Store, "listRepositories"> | undefined,
  repository: Repository | undefined,
): Promise<SeveralRepositories | undefined> {
  if (store === undefined && paths.length < 2) return undefined;
  const names =
    store === undefined
      ? await Promise.all(paths.map(nameOfRepository))
      : (await store.listRepositories()).map((each) => each.repository);
  return severalOf(names, repository && (await repositoryName(repository.root)));
}

/** Of a ledger file, or of a folder of them. */
async function nameOfRepository(path: string): Promise<string | undefined> {
  const repository = await findRepository(extname(path) === "" ? path : dirname(path));
  return repository && (await repositoryName(repository.root));
}
