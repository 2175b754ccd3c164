import type { UnmatchedValue } from "../../parts/report/questions/filter-watch.ts";
import { isLike } from "../../parts/report/questions/is-like.ts";
import { isNoValue } from "../../parts/report/questions/no-value.ts";
import { unmatchedText } from "../../parts/report/unmatched-text.ts";
import { UsageFailure } from "../../usage/failure.ts";
import { didYouMean } from "../../usage/nearest-name.ts";
import { visibleLine } from "../../usage/visible-text.ts";
import type { CliContext } from "./context.ts";

/** Says beside a report that has no place for it which values of filters no record has. */
export function warnOfUnmatched(
  unmatched: readonly UnmatchedValue[],
  context: Pick<CliContext, "warn">,
): void {
  for (const each of unmatched) {
    context.warn(`tokenledger: ${visibleLine(unmatchedText(each, JSON.stringify))}\n`);
  }
}

/** @throws {UsageFailure} for an agent that neither records nor anybody else know. */
export async function refuseUnknownAgents(unmatched: readonly UnmatchedValue[]): Promise<void> {
  const agents = unmatched.filter(({ key, wanted }) => key === "agent" && !isNoValue(wanted));
  if (agents.length === 0) return;
  // Loaded here: reports have no use for what reads logs.
  const { KNOWN_AGENTS } = await import("../../parts/agents/known-agents.generated.ts");
  const names = KNOWN_AGENTS.map(({ name }) => name);
  const other = agents.find(({ wanted }) => !names.some((name) => isLike(name, wanted)));
  if (other === undefined) return;
  const all = other.nearest === undefined ? names : [other.nearest, ...names];
  throw new UsageFailure(
    `Cannot use --agent ${JSON.stringify(other.wanted)}: expected one that records here have, or ${names.join(", ")}.${didYouMean(other.wanted, all)}`,
  );
}
