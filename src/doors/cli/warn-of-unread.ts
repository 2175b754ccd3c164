import type { Unread } from "../../flows/report/usage-source.ts";
import { countText } from "../../usage/format-number.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import type { CliContext } from "./context.ts";

const EXIT_FAILED = 1;

/** Says what of the ledger is not in a report. */
export function warnOfUnread({ rejected, faults }: Unread, context: CliContext): void {
  if (rejected > 0) {
    context.warn(
      `tokenledger: ${countText(rejected, "row")} of the ledger could not be read and ${rejected === 1 ? "is" : "are"} not in the report; \`tokenledger validate\` says where and why.\n`,
    );
  }
  for (const fault of faults) context.warn(`tokenledger: ${visibleLine(fault)}\n`);
  if (faults.length > 0) context.exitWith(EXIT_FAILED);
}
