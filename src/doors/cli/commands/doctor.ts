import { Command } from "commander";
import { examine } from "../../../flows/doctor/examine.ts";
import type { Finding } from "../../../flows/doctor/finding.ts";
import { findProject } from "../../../flows/install/project.ts";
import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { environmentIn } from "../../../parts/agents/logs/worktree-environment.ts";
import { createGit } from "../../../parts/git/git.ts";
import { countText } from "../../../usage/format-number.ts";
import { visibleText } from "../../../usage/visible-text.ts";
import { type CommandFactory, requireRepository } from "../context.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
} from "../format-option.ts";
import { renderResult } from "../render-result.ts";
import { startedBy } from "../started-by.ts";
import { textColumn, wordColumn } from "../usage-columns.ts";

interface Options extends FormatOptions {
  readonly verbose?: boolean;
}

/** A longer line is folded to its number. */
const MAX_LINE = 100;
const COLUMNS = [
  wordColumn("status", "Status", ({ status }: Finding) => status),
  textColumn("text", "Finding", ({ text }: Finding) => text),
  textColumn("advice", "Advice", ({ advice }: Finding) => advice),
];
const SIGNS = { ok: "ok     ", note: "note   ", problem: "PROBLEM" };

/** `tokenledger doctor`: what recording hangs on, and what to do about each problem. */
export const createDoctorCommand: CommandFactory = (context) =>
  new Command("doctor")
    .description(
      "Try a commit, and look at the hooks, the node they use, the ledger and the agents' logs.",
    )
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .option("--verbose", "name the agents without logs, and those that cannot be read")
    .action(async ({ verbose = false, ...options }: Options) => {
      const format = formatOf(options, "table");
      const repository = await requireRepository(context.cwd);
      const run = {
        git: createGit(repository.root, context.environment),
        environment: environmentIn(repository.root, context.environment),
        agents: KNOWN_AGENTS,
        now: context.now(),
        process: context.process,
        nodePath: context.nodePath,
        newerFiles: undefined,
        deadlineMs: undefined,
        say: context.warn,
        warn: context.warn,
      };
      const { command } = await findProject(
        repository,
        startedBy(context),
        context.environment.npm_config_user_agent,
      );
      const found = await examine(run, repository, context.nodeVersion);
      const findings = found.map((finding) => withCommand(finding, command));
      const problems = findings.filter(({ status }) => status === "problem").length;
      if (format === "json") {
        context.print(`${JSON.stringify({ problems, findings }, null, 2)}\n`);
      } else if (format !== "table") {
        context.print(renderResult(format, COLUMNS, findings));
      } else {
        const shown = findings.filter(({ isAside = false }) => verbose || !isAside);
        for (const finding of shown) context.print(visibleText(formatFinding(finding, verbose)));
        context.print(
          `\n${problems === 0 ? "No problems found" : countText(problems, "problem")}.\n`,
        );
      }
      if (problems > 0) context.exitWith(1);
    });

function formatFinding({ status, text, names, advice }: Finding, isVerbose: boolean): string {
  const line = `${SIGNS[status]}  ${names === undefined ? text : withNames(text, names, isVerbose)}\n`;
  return advice === undefined ? line : `${line}         ${advice}\n`;
}

function withNames(text: string, names: readonly string[], isVerbose: boolean): string {
  const full = `${text}: ${names.join(", ")}`;
  return isVerbose || full.length <= MAX_LINE ? full : `${text} (--verbose names them)`;
}

/** Returns a finding whose advice names us as people of this project do. */
function withCommand(finding: Finding, command: string): Finding {
  if (finding.advice === undefined) return finding;
  return { ...finding, advice: finding.advice.replaceAll("`tokenledger ", `\`${command} `) };
}
