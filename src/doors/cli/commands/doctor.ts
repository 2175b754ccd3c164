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
import { startedBy } from "../started-by.ts";

const SIGNS = { ok: "ok     ", note: "note   ", problem: "PROBLEM" };

/** `tokenledger doctor`: what recording hangs on, and what to do about each problem. */
export const createDoctorCommand: CommandFactory = (context) =>
  new Command("doctor")
    .description(
      "Try a commit, and look at the hooks, the node they use, the ledger and the agents' logs.",
    )
    .option("--json", "print JSON")
    .action(async (options: { readonly json?: boolean }) => {
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
      if (options.json) {
        context.print(`${JSON.stringify({ problems, findings }, null, 2)}\n`);
      } else {
        for (const finding of findings) context.print(visibleText(formatFinding(finding)));
        context.print(
          `\n${problems === 0 ? "No problems found" : countText(problems, "problem")}.\n`,
        );
      }
      if (problems > 0) context.exitWith(1);
    });

function formatFinding({ status, text, advice }: Finding): string {
  const line = `${SIGNS[status]}  ${text}\n`;
  return advice === undefined ? line : `${line}         ${advice}\n`;
}

/** Returns a finding whose advice names us as people of this project do. */
function withCommand(finding: Finding, command: string): Finding {
  if (finding.advice === undefined) return finding;
  return { ...finding, advice: finding.advice.replaceAll("`tokenledger ", `\`${command} `) };
}
