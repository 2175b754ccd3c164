import { parseLedger } from "../../parts/ledger/parse-ledger.ts";
import type { BillingRules } from "../../usage/billing.ts";
import { formatTokens } from "../../usage/format-number.ts";
import { paidPhrases, sumPaid } from "../../usage/paid-cost.ts";
import type { UsageRecord } from "../../usage/usage-record.ts";

/**
 * Returns what a commit's rows and all rows of its branch come to: `$0.12, 162 k tokens (this branch $4.56)`.
 * `ledger` is the whole file, these rows included.
 */
export function summarizeCommit(
  ledger: Buffer,
  rows: readonly string[],
  branch: string | undefined,
  billing: BillingRules,
): string {
  const header = ledger.subarray(0, ledger.indexOf("\n") + 1).toString();
  const own = recordsOf(`${header}${rows.join("")}`);
  const tokens = own.reduce(
    (sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens,
    0,
  );
  const costText = (records: readonly UsageRecord[]) =>
    paidPhrases(sumPaid(records, billing)).join(", ");
  const commit = `${costText(own)}, ${formatTokens(tokens)} tokens`;
  const ofBranch = recordsOf(ledger).filter((record) => record.branch === branch);
  // Rows that were imported name no branch.
  if (branch === undefined || ofBranch.length === 0) return commit;
  return `${commit} (this branch ${costText(ofBranch)})`;
}

function recordsOf(ledger: string | Buffer): readonly UsageRecord[] {
  return parseLedger(ledger).rows.map(({ record }) => record);
}
