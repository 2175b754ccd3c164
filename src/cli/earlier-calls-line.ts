import { KNOWN_AGENTS } from "../agents/known-agents.generated.ts";
import { countEarlierCalls } from "../backfill.ts";
import { createGit } from "../git/git.ts";
import { countText } from "../report/count-text.ts";
import type { CliContext } from "./context.ts";
import { LOG_READER_PATH } from "./package-folder.ts";

/**
 * Returns a line on the calls that agents logged in a repository before hooks recorded; nothing
 * when there are none, or when there is no telling. `command` is what a person types to run us.
 */
export async function earlierCallsLine(
  root: string,
  command: string,
  { environment, now, warn }: CliContext,
): Promise<string> {
  try {
    const count = await countEarlierCalls({
      git: createGit(root, environment),
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
