import { setOutput } from "@actions/core";
import type { IngestReport } from "../../flows/ingest/ingest-report.ts";
import type { UsageSums } from "../../parts/report/usage-summary.ts";
import { formatUsd } from "../../usage/cost.ts";

/** The outputs as `action.yml` lists them. */
export const OUTPUT_NAMES = [
  "conclusion",
  "rows-read",
  "rows-inserted",
  "rows-updated",
  "rows-skipped",
  "rows-rejected",
  "prompt-tokens",
  "completion-tokens",
  "cache-read-tokens",
  "cache-write-tokens",
  "total-cost-usd",
  "unpriced-tokens",
  "success-rate",
  "report-path",
  "comment-id",
  "records-path",
] as const;

export type OutputName = (typeof OUTPUT_NAMES)[number];
export type Outputs = Readonly<Partial<Record<OutputName, string | number>>>;

/** Returns the outputs that say what was reported; what is not known is empty. */
export function usageOutputs(total: UsageSums): Outputs {
  const isPriced = total.unpricedRecords < total.records || total.records === 0;
  return {
    "prompt-tokens": total.inputTokens,
    "completion-tokens": total.outputTokens,
    "cache-read-tokens": total.cacheReadTokens,
    "cache-write-tokens": total.cacheWriteTokens,
    "total-cost-usd": isPriced ? formatUsd(total.costNanoUsd) : "",
    "unpriced-tokens": total.unpricedTokens,
    "success-rate": total.successRate?.toFixed(4) ?? "",
  };
}

/** Returns the outputs that say what became of the ledger's rows; those past the retention are skipped. */
export function rowOutputs(report: IngestReport): Outputs {
  return {
    "rows-read": report.rowsRead,
    "rows-inserted": report.inserted,
    "rows-updated": report.updated,
    "rows-skipped": report.skipped + report.expired,
    "rows-rejected": report.rejected,
  };
}

export function setOutputs(outputs: Outputs): void {
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
}
