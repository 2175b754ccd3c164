import { Command, Option } from "commander";
import { findProject } from "../../../flows/install/project.ts";
import { readStatus } from "../../../flows/status/read-status.ts";
import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import { environmentIn } from "../../../parts/agents/logs/worktree-environment.ts";
import { findRepository, type Repository } from "../../../parts/git/repository.ts";
import type { Status } from "../../../parts/report/status/status.ts";
import { statusJson } from "../../../parts/report/status/status-values.ts";
import { drawStatus } from "../../../parts/report/terminal/draw-status.ts";
import { boundMemory } from "../../../parts/runtime/bound-memory.ts";
import { LOG_READER_PATH } from "../../../parts/runtime/package-folder.ts";
import { addDays } from "../../../usage/calendar.ts";
import { formatWhole } from "../../../usage/format-number.ts";
import type { CliContext, CommandFactory } from "../context.ts";
import { jsonOption } from "../format-option.ts";
import { startedBy } from "../started-by.ts";
import { printStatusLine } from "../status-line.ts";
import { plainView } from "../terminal.ts";
import { clockOf, timezoneOption, utcOption, type ZoneOptions } from "../time-options.ts";

interface Options extends ZoneOptions {
  readonly json?: boolean;
  readonly line?: boolean;
}

/** `tokenledger status`, and `tokenledger` alone: what was used lately here, and what to do next. */
export const createStatusCommand: CommandFactory = (context) =>
  new Command("status")
    .description(
      "Show what agents used today and in the last 7 and 30 days, from their logs, what waits to be recorded, and the next step. Outside of a repository, what they used in all of them. Nothing is written.",
    )
    .addOption(
      new Option(
        "--line",
        "one line for a prompt or an agent's status line: what is recorded of today and of this branch, and what waits; nothing before `init`",
      ).conflicts(["json", "utc", "timezone"]),
    )
    .addOption(utcOption())
    .addOption(timezoneOption())
    .addOption(jsonOption("everything, as JSON"))
    .action(async (options: Options) => {
      if (options.line === true) {
        await printStatusLine();
        return;
      }
      boundMemory();
      const repository = await findRepository(context.cwd);
      const status = await readStatus(repository, {
        cwd: context.cwd,
        agents: KNOWN_AGENTS,
        environment: environmentIn(repository?.root ?? context.cwd, context.environment),
        logReaderPath: LOG_READER_PATH,
        clock: clockOf(options, context),
      });
      warnOfLaterCalls(status, context);
      if (options.json === true) {
        context.print(statusJson(status));
        return;
      }
      const { terminal, print } = context;
      const view = terminal?.view ?? plainView(context.environment, context.colour);
      const program = status.next && repository ? await programIn(repository, context) : "";
      const write = terminal?.draw ?? print;
      write(drawStatus(status, program, view));
    });

function warnOfLaterCalls({ laterCalls, today }: Status, { warn }: CliContext): void {
  if (laterCalls === 0) return;
  const areDated = laterCalls === 1 ? "call is dated" : "calls are dated";
  warn(
    `tokenledger: ${formatWhole(laterCalls)} ${areDated} after today, by a clock that was ahead, and not counted: see \`tokenledger calls --since ${addDays(today, 1)}\`.\n`,
  );
}

/** Returns how people of this project start us: `npx tokenledger`. */
async function programIn(repository: Repository, context: CliContext): Promise<string> {
  const agent = context.environment.npm_config_user_agent;
  return (await findProject(repository, startedBy(context), agent)).command;
}
