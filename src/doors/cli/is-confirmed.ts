import { UsageFailure } from "../../usage/failure.ts";
import type { CliContext } from "./context.ts";

/** Asks before something that cannot be undone. @throws {UsageFailure} where nobody can be asked. */
export async function isConfirmed(question: string, { confirm }: CliContext): Promise<boolean> {
  if (confirm !== undefined) return confirm(question);
  throw new UsageFailure(
    `Cannot ask "${question}": this is no terminal. Nothing was changed; run again with --yes to do it, or with --dry-run only to look.`,
  );
}
