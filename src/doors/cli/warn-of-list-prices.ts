import type { Config } from "../../parts/config/config.ts";
import type { CliContext } from "./context.ts";

/** Says that the sums which follow are list prices, where that is not what is paid for all agents, and what tells them `apart`. */
export function warnOfListPrices(
  { billing }: Pick<Config, "billing">,
  { warn }: Pick<CliContext, "warn">,
  apart = "report --database <url>",
): void {
  if (Object.values(billing).every((each) => each === "list")) return;
  warn(
    `tokenledger: costs here are list prices, also of what a subscription covers or credits pay for; \`tokenledger ${apart}\` tells these apart.\n`,
  );
}
