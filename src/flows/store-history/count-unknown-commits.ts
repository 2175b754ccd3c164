import type { Store } from "../../parts/database/store.ts";

/** Counts the records of repositories that the database knows no commit of. */
export async function countUnknownCommits(
  store: Pick<Store, "findHistoryState">,
  repositories: readonly string[],
): Promise<number> {
  let unknown = 0;
  for (const repository of new Set(repositories.map((name) => name.toLowerCase()))) {
    unknown += (await store.findHistoryState(repository)).unknownRecords;
  }
  return unknown;
}
