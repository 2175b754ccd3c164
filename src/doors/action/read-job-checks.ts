import { debug } from "@actions/core";
import type { PullRequestFacts } from "../../parts/github/pull-request-facts.ts";
import { type ChecksVerdict, readChecks } from "../../parts/github/read-checks.ts";
import { parseRepositoryReference } from "../../parts/github/repository-reference.ts";
import { logLine } from "../../parts/report/escape.ts";
import { Failure } from "../../usage/failure.ts";
import type { Step } from "./job.ts";

/**
 * Reads what the checks of a pull request that is merged or closed came to; undefined where the workflow does not
 * ask for that, or GitHub does not tell.
 */
export async function readJobChecks(
  { job: { repository }, inputs, connect }: Step,
  facts: PullRequestFacts,
): Promise<ChecksVerdict | undefined> {
  const { successFromChecks, token } = inputs;
  if (!successFromChecks || facts.state === "open") return undefined;
  if (token === undefined || repository === undefined) return undefined;
  try {
    const reference = parseRepositoryReference(repository);
    const verdict = await readChecks(await connect(), reference, facts);
    if (verdict === undefined) debug(`The checks of #${facts.number} cannot be read: ${NEEDED}`);
    return verdict;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    debug(logLine(`The checks of #${facts.number} are not known: ${error.message}`));
    return undefined;
  }
}

const NEEDED = "the token lacks `checks: read`.";
