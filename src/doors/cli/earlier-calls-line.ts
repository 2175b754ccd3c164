import { countEarlierCalls } from "../../flows/backfill/backfill.ts";
import { KNOWN_AGENTS } from "../../parts/agents/known-agents.generated.ts";
import { createGit } from "../../parts/git/git.ts";
import { countText } from "../../parts/report/count-text.ts";
import { LOG_READER_PATH } from "../../parts/runtime/package-folder.ts";
import type { CliContext } from "./context.ts";

/**
 * Returns a line on the calls that agents logged in a repository before hooks recorded; nothing
 * when there are none, or when there is no telling. `command` is what a person types to run us.
 */
export async function earlierCallsLine(
  root: string,
  command: string,
  { process, environment, now, warn }: CliContext,
): Promise<string> {
  try {
    const count = await countEarlierCalls({
      git: createGit(root, environment),
      process,
      environment,
      agents: KNOWN_AGENTS,
      logReaderPath: LOG_READER_PATH,
      since: undefined,
      now: now(),
    });
    if (count === 0) return "";
    const [are, them] = count === 1 ? ["is", "it"] : ["are", "them"];
    return `\n${countText(count, "call")} made here before now ${are} in the agents' logs: \`${command} backfill\` adds ${them}.\n`;
  } catch (error) {
    // Whatever is wrong with the logs or the ledger, the repository is set up.
    warn(`tokenledger: cannot tell what the agents' logs hold (${(error as Error).message})\n`);
    return "";
  }
}
