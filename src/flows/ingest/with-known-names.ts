import type { Store } from "../../parts/database/store.ts";
import type { LedgerFile } from "./ledger-file.ts";

/** Spells the repositories of files as the database does, or else as the first file of each: case does not count. */
export async function withKnownNames(
  files: readonly LedgerFile[],
  store: Pick<Store, "spellingOf">,
): Promise<readonly LedgerFile[]> {
  const names = new Map<string, string>();
  const named: LedgerFile[] = [];
  for (const file of files) {
    const key = file.repository.toLowerCase();
    const repository = names.get(key) ?? (await store.spellingOf(file.repository));
    names.set(key, repository);
    named.push({ ...file, repository });
  }
  return named;
}
