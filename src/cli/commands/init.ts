import { join, relative, sep } from "node:path";
import { Command } from "commander";
import type { HookManager } from "../../install/hook-manager.ts";
import { init } from "../../install/init.ts";
import type { CommandFactory } from "../context.ts";
import { earlierCallsLine } from "../earlier-calls-line.ts";
import { PACKAGE_FOLDER } from "../package-folder.ts";
import { requireRepository } from "../required-repository.ts";
import { workflowFiles } from "../workflow-files.ts";

interface Options {
  readonly perBranch?: boolean;
  readonly workflow?: boolean;
}

/** What the workflows that `--workflow` writes use. */
const ACTION = "tokenledger/tokenledger@v0";

/** `tokenledger init`: the ledger and the hooks, in the repository of the current folder. */
export const createInitCommand: CommandFactory = (context) =>
  new Command("init")
    .description("Set up this repository: the ledger, git's settings for it, and the hooks.")
    .option("--per-branch", "one ledger file per branch, which pull requests never conflict on")
    .option("--workflow", "also write two GitHub workflows: a report and a scheduled ingestion")
    .action(async (options: Options) => {
      const repository = await requireRepository(context.cwd);
      const { manager, changedFiles } = await init({
        repository,
        perBranch: options.perBranch ?? false,
        workflowFiles: options.workflow ? workflowFiles(ACTION) : [],
        packageFolder: PACKAGE_FOLDER,
        nodePath: context.nodePath,
        now: context.now(),
      });
      const command = commandIn(repository.root);
      for (const path of changedFiles) {
        context.print(`wrote ${relative(repository.root, path)}\n`);
      }
      context.print(
        changedFiles.length > 0 ? nextSteps(manager, command) : "Everything is in place already.\n",
      );
      context.print(await earlierCallsLine(repository.root, command, context));
    });

/** Returns what a person types to run this package in a repository. */
function commandIn(root: string): string {
  const isDependency = PACKAGE_FOLDER.startsWith(join(root, "node_modules", sep));
  return isDependency ? "npx tokenledger" : "tokenledger";
}

function nextSteps(manager: HookManager, command: string): string {
  const install = {
    git: `Git does not clone hooks: run \`${command} init\` once in each clone.\n`,
    husky: "",
    lefthook: "Run `lefthook install` once in each clone.\n",
    "pre-commit":
      "Run `pre-commit install --hook-type pre-commit --hook-type post-commit` once in each clone.\n",
  }[manager.kind];
  return `
${install}From now on, each commit records the usage that led to it. Commit these files to start:

  git add -A && git commit -m "Record LLM usage with each commit"

\`${command} doctor\` shows whether all is well; \`${command} report\` shows the usage.
`;
}
