import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { countEarlierCalls } from "../../../flows/backfill/backfill.ts";
import type { HookManager } from "../../../flows/install/hook-manager.ts";
import { init } from "../../../flows/install/init.ts";
import { folderOfModules } from "../../../flows/install/package-path.ts";
import { nameInWorktree } from "../../../flows/install/touched-files.ts";
import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { createGit } from "../../../parts/git/git.ts";
import { LOG_READER_PATH, PACKAGE_FOLDER } from "../../../parts/runtime/package-folder.ts";
import { countText } from "../../../usage/format-number.ts";
import { type CliContext, type CommandFactory, requireRepository } from "../context.ts";
import { workflowFiles } from "../workflow-files.ts";

interface Options {
  readonly perBranch?: boolean;
  readonly globalHooks?: boolean;
  readonly workflow?: boolean;
}

/** What the workflows that `--workflow` writes use. */
const ACTION = "tokenledger/tokenledger@v0";

/** `tokenledger init`: the ledger and the hooks, in the repository of the current folder. */
export const createInitCommand: CommandFactory = (context) =>
  new Command("init")
    .description("Set up this repository: the ledger, git's settings for it, and the hooks.")
    .option("--per-branch", "one ledger file per branch, which pull requests never conflict on")
    .option(
      "--global-hooks",
      "change the hooks of core.hooksPath even where other repositories use them",
    )
    .option("--workflow", "also write two GitHub workflows: a report and a scheduled ingestion")
    .action(async (options: Options) => {
      const repository = await requireRepository(context.cwd);
      const { manager, packagePath, changedFiles, advice } = await init({
        repository,
        perBranch: options.perBranch ?? false,
        workflowFiles: options.workflow ? workflowFiles(ACTION) : [],
        started: {
          packageFolder: PACKAGE_FOLDER,
          programPath: process.argv[1] ?? PACKAGE_FOLDER,
          cwd: context.cwd,
        },
        nodePath: context.nodePath,
        now: context.now(),
        mayChangeShared: async (folder) =>
          options.globalHooks ?? (await context.confirm?.(sharedHooksQuestion(folder))) ?? false,
      });
      const command =
        folderOfModules(repository.root, packagePath) === undefined
          ? "tokenledger"
          : "npx tokenledger";
      for (const path of changedFiles) {
        context.print(`wrote ${nameInWorktree(repository.root, path)}\n`);
      }
      context.print(
        changedFiles.length > 0 ? nextSteps(manager, command) : "Everything is in place already.\n",
      );
      for (const line of advice) context.print(`\n${line}\n`);
      // A sparse checkout may leave the ledger out.
      if (existsSync(join(repository.root, ".telemetry"))) {
        context.print(await earlierCallsLine(repository.root, command, context));
      }
    });

function sharedHooksQuestion(folder: string): string {
  return `Git runs the hooks of other repositories from ${folder} too. Add lines there that do nothing in repositories without a .telemetry folder?`;
}

function nextSteps(manager: HookManager, command: string): string {
  const install = {
    git: `Git does not clone hooks: run \`${command} init\` once in each clone.\n`,
    husky: "",
    lefthook: "Run `lefthook install` once in each clone.\n",
    "simple-git-hooks": "",
  }[manager.kind];
  return `
${install}From now on, each commit records the usage that led to it. Commit these files to start:

  git add -A && git commit -m "Record LLM usage with each commit"

\`${command} doctor\` shows whether all is well; \`${command} report\` shows the usage.
`;
}

/**
 * Returns a line on the calls that agents logged in a repository before hooks recorded; nothing
 * when there are none, or when there is no telling. `command` is what a person types to run us.
 */
async function earlierCallsLine(
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
