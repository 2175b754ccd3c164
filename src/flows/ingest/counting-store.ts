import type { Load } from "../../parts/database/store.ts";
import { DistinctRecords } from "../../usage/distinct-records.ts";
import type { IngestStore } from "./ingest.ts";

/** Returns what counts the rows of one load as an empty database would that is thrown away after it, without making one. */
export function createCountingStore(): IngestStore {
  return {
    async load(fill) {
      const distinct = new DistinctRecords();
      let added = 0;
      const load: Load = {
        async add(records) {
          added += records.length;
          for (const { record } of records) distinct.placeOf(record);
        },
        async addCalls() {
          throw new TypeError(
            "Rows that are only counted are read in the thread that counts them.",
          );
        },
      };
      await fill(load);
      const { size: inserted } = distinct.records;
      const skipped = added - inserted;
      const unchanged = { updated: 0, missing: 0, held: [], removed: 0 };
      return { inserted, skipped, ...unchanged };
    },
    listFileStates: async () => [],
    prunedBefore: async () => undefined,
    prune: async () => 0,
    rename: async () => 0,
    spellingOf: async (repository) => repository,
    storableText: undefined,
  };
}
