import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import type { CliContext } from "./context.ts";

const SET =
  'set `authors` in .telemetry/config.json to true, or to "hashed" for pseudonyms, then run `tokenledger ingest` where the repository\'s history is';
const INGEST = "`tokenledger ingest` adds them where the repository's history is";

/** Says, where authors are asked of a database that knows none, which setting makes them known. */
export async function warnOfMissingAuthors(
  store: Pick<Store, "costByAuthor">,
  { authors }: Pick<Config, "authors">,
  { warn }: Pick<CliContext, "warn">,
): Promise<void> {
  const all = await store.costByAuthor({});
  if (all.length === 0 || all.some(({ author }) => author !== undefined)) return;
  warn(`tokenledger: this database keeps no authors: ${authors === false ? SET : INGEST}.\n`);
}
