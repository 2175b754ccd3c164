import { isLedgerName } from "../../../parts/ledger/discover.ts";
import { TELEMETRY_FOLDER } from "../../record/ledger-path.ts";

const PREFIX = `${TELEMETRY_FOLDER}/`;

/** Git's patterns for every path that can be a ledger's; `isLedgerPath` tells which are. */
export const LEDGER_PATHSPECS: readonly string[] = ["usage.csv", "usage-*.csv", "usage/*.csv"].map(
  (pattern) => `:(top,glob)${PREFIX}${pattern}`,
);

/** Whether a path in a repository, with forward slashes, is that of a ledger file. */
export function isLedgerPath(path: string): boolean {
  return path.startsWith(PREFIX) && isLedgerName(path.slice(PREFIX.length));
}
