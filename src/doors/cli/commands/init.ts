import { existsSync } from "node:fs";
import { join, relative } from "node:path";
import { Command, Option } from "commander";
import { countEarlierCalls } from "../../../flows/backfill/backfill.ts";
import type { CloneSetup, OfferedSetup } from "../../../flows/install/clone-setup.ts";
import { init } from "../../../flows/install/init.ts";
import { initClone } from "../../../flows/install/init-clone.ts";
import { nameInWorktree } from "../../../flows/install/touched-files.ts";
import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { environmentIn } from "../../../parts/agents/logs/worktree-environment.ts";
import { createGit } from "../../../parts/git/git.ts";
import { hasRemote } from "../../../parts/git/remote-urls.ts";
import { findRepository, type Repository } from "../../../parts/git/repository.ts";
import { LOG_READER_PATH } from "../../../parts/runtime/package-folder.ts";
import { Failure, UsageFailure } from "../../../usage/failure.ts";
import { countText } from "../../../usage/format-number.ts";
import { type CliContext, type CommandFactory, requireRepository } from "../context.ts";
import { ledgerFileSubject, ledgerFileText } from "../ledger-file-choice.ts";
import { startedBy } from "../started-by.ts";
import { ACTION, workflowFiles } from "../workflow-files.ts";

interface Options {
  readonly perBranch?: boolean;
  readonly oneFile?: boolean;
  readonly summary?: boolean;
  readonly globalHooks?: boolean;
  readonly workflow?: boolean;
  readonly share?: boolean;
  readonly quiet?: boolean;
}

/** `tokenledger init`: the ledger and the hooks, in the repository of the current folder. */
export const createInitCommand: CommandFactory = (context) =>
  new Command("init")
    .description("Set up this repository: the ledger, git's settings for it, and the hooks.")
    .option("--share", "let clones set themselves up when their packages are installed")
    .option("--no-share", "leave that to each person")
    .addOption(
      new Option(
        "--per-branch",
        "one ledger file per branch, which pull requests never conflict on",
      ).conflicts("oneFile"),
    )
    .option("--one-file", "one ledger file for all branches, usage.csv")
    .option("--summary", "let each commit on a terminal print what it cost")
    .option(
      "--global-hooks",
      "change the hooks of core.hooksPath even where other repositories use them",
    )
    .option("--workflow", "also write two GitHub workflows: a report and a scheduled ingestion")
    .option("--quiet", "set up this clone only and never fail: for the prepare script")
    .action(async ({ quiet = false, ...options }: Options) => {
      if (!quiet) return run(options, context);
      if (Object.values(options).includes(true)) {
        throw new UsageFailure(
          "--quiet sets up this clone only: leave out what else there is to do.",
        );
      }
      return initQuietly(context);
    });

async function run(options: Options, context: CliContext): Promise<void> {
  const repository = await requireRepository(context.cwd);
  const { root } = repository;
  const isNew = !existsSync(join(root, ".telemetry"));
  const perBranch = await findPerBranch(repository, isNew, options, context);
  const result = await init({
    repository,
    perBranch,
    summary: options.summary ?? false,
    workflowFiles: options.workflow ? workflowFiles(ACTION) : [],
    started: startedBy(context),
    nodePath: context.nodePath,
    userAgent: context.environment.npm_config_user_agent,
    now: context.now(),
    mayChangeShared: async (folder) =>
      options.globalHooks ?? (await context.confirm?.(sharedHooksQuestion(folder))) ?? false,
    mayShare: async (setup) =>
      options.share ?? (await context.confirm?.(shareQuestion(root, setup))) ?? false,
    announce: (changes) => {
      context.print("tokenledger writes these files:\n");
      for (const { path, kind } of changes) {
        context.print(`  ${kind}  ${nameInWorktree(root, path)}\n`);
      }
    },
  });
  const { command, clones, changedFiles, toCommit, advice } = result;
  const isChanged = changedFiles.length > 0;
  // Where all but the ledger's files was set up before, there is nothing else to say.
  const isSetUp = !isNew && changedFiles.every((path) => path.startsWith(join(root, ".telemetry")));
  const subject = isSetUp ? ledgerFileSubject(perBranch) : undefined;
  const isSetUpNow = isChanged && subject === undefined;
  const lines = [
    ...(isChanged ? [] : ["Everything is in place already."]),
    ...advice,
    ...(isNew || perBranch !== undefined ? [ledgerFileText(perBranch, command)] : []),
    ...(isSetUpNow ? [cloneLine(root, clones, command)] : []),
    ...commitLines(context.cwd, toCommit, subject),
    ...(isSetUpNow ? [`\`${command} doctor\` tries a commit and says what it would record.`] : []),
  ];
  context.print(`${isChanged ? "\n" : ""}${lines.join("\n\n")}\n`);
  // A sparse checkout may leave the ledger out.
  if (existsSync(join(root, ".telemetry"))) {
    context.print(await earlierCallsLine(root, command, context));
  }
}

/** Returns whether each branch gets a ledger file of its own, as far as somebody says. */
async function findPerBranch(
  { root }: Repository,
  isNew: boolean,
  { perBranch, oneFile }: Options,
  { confirm, environment }: CliContext,
): Promise<boolean | undefined> {
  if (perBranch === true) return true;
  if (oneFile === true) return false;
  // Without a remote there are no pull requests that could conflict.
  if (!isNew || confirm === undefined || !(await hasRemote(createGit(root, environment)))) {
    return undefined;
  }
  return confirm(
    "Keep one ledger file per branch? Recommended where pull requests are merged on GitHub: its merge button cannot merge two that append to the same file.",
    true,
  );
}

/** Whatever is wrong, packages are installed. */
async function initQuietly(context: CliContext): Promise<void> {
  try {
    const repository = await findRepository(context.cwd);
    // Such as an image that is built without git or from a part of the repository.
    if (repository === undefined) return;
    const todo = await initClone(repository, startedBy(context), context);
    if (todo !== undefined) context.warn(`tokenledger: ${todo}\n`);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    context.warn(`tokenledger: ${error.message}\n`);
  }
}

function sharedHooksQuestion(folder: string): string {
  return `Git runs the hooks of other repositories from ${folder} too. Add lines there that do nothing in repositories without a .telemetry folder?`;
}

function shareQuestion(root: string, { file, script, by }: OfferedSetup): string {
  return `Git does not clone hooks. Set up clones by themselves with \`${by}\` (adds to ${whatIsAddedTo(root, file, script)})?`;
}

function whatIsAddedTo(root: string, file: string, script: string | undefined): string {
  const name = nameInWorktree(root, file);
  return script === undefined ? name : `the ${script} script of ${name}`;
}

function cloneLine(root: string, clones: CloneSetup, command: string): string {
  if (clones.kind === "by-itself") return `Clones get the hooks with \`${clones.by}\`.`;
  if (clones.kind === "by-hand")
    return `Git does not clone hooks. Each clone needs this once: ${clones.command}`;
  const where = whatIsAddedTo(root, clones.file, clones.script);
  return `Git does not clone hooks. Each clone needs this once: ${command} init
Or let \`${clones.by}\` do it, through ${where}: ${command} init --share`;
}

function commitLines(
  cwd: string,
  paths: readonly string[],
  subject: string | undefined,
): readonly string[] {
  if (paths.length === 0) return [];
  const names = paths.map((path) => shellWord(relative(cwd, path)));
  return [
    `${subject === undefined ? "From now on each commit records the usage that led to it. Commit these files to start:" : "Other clones follow once this is committed:"}

  git add ${names.join(" ")}
  git commit -m "${subject ?? "Record LLM usage with each commit"}"`,
  ];
}

function shellWord(text: string): string {
  return /^[\w./@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
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
      environment: environmentIn(root, environment),
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
