import type { RepositoryRecords, Store } from "../../parts/database/store.ts";
import { oneLine } from "../../parts/report/escape.ts";
import { Failure } from "../../usage/failure.ts";

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
