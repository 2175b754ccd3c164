import { COLUMNS } from "../../parts/ledger/columns.ts";
import { formatRow, HEADER_LINE } from "../../parts/ledger/format-row.ts";
import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import { Failure } from "../../usage/failure.ts";
import { identityOf } from "../../usage/identity.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/** Returns a ledger with the records that it lacks, in the columns of its own header; undefined when it has them all. */
export function addToLedger(
  ledger: string | undefined,
  records: readonly UsageRecord[],
): string | undefined {
  const parsed = ledger === undefined ? undefined : parseLedger(ledger);
  if (parsed?.header.length === 0) {
    throw new Failure("The branch's ledger has no header line: put it back.");
  }
  const held = new Set(parsed?.rows.map(({ record }) => identityOf(record)));
  const missing = records.filter((record) => !held.has(identityOf(record)));
  if (missing.length === 0) return undefined;
  const before = ledger ?? HEADER_LINE;
  const rows = missing.map((record) => formatRow(record, parsed?.header ?? COLUMNS));
  return `${before}${before.endsWith("\n") ? "" : "\n"}${rows.join("")}`;
}
