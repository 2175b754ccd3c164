import type { Load } from "../../parts/database/store.ts";
import { identityOf } from "../../usage/identity.ts";
import type { IngestStore } from "./ingest.ts";

/** Returns what counts the rows of one load as an empty database would that is thrown away after it, without making one. */
export function createCountingStore(): IngestStore {
  return {
    async load(fill) {
      const identities = new Set<string>();
      let added = 0;
      const load: Load = {
        async add(records) {
          added += records.length;
          for (const { record } of records) identities.add(identityOf(record));
        },
      };
      await fill(load);
      const skipped = added - identities.size;
      const unchanged = { updated: 0, missing: 0, held: [], removed: 0 };
      return { inserted: identities.size, skipped, ...unchanged };
    },
    listFileStates: async () => [],
    prunedBefore: async () => undefined,
    prune: async () => 0,
    rename: async () => 0,
    spellingOf: async (repository) => repository,
    unstorable: () => undefined,
  };
}
