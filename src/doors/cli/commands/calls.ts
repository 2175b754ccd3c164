import { Command, Option } from "commander";
import { type CallQuery, type DescribedCall, listCalls } from "../../../flows/list-calls.ts";
import { readSettings } from "../../../flows/read-settings.ts";
import { KNOWN_AGENTS } from "../../../parts/agents/known-agents.generated.ts";
import type { Agent, Environment } from "../../../parts/agents/logs/agent.ts";
import { environmentIn } from "../../../parts/agents/logs/worktree-environment.ts";
import { findRepository } from "../../../parts/git/repository.ts";
import { oneLine } from "../../../parts/report/escape.ts";
import { boundMemory } from "../../../parts/runtime/bound-memory.ts";
import { LOG_READER_PATH } from "../../../parts/runtime/package-folder.ts";
import type { Clock } from "../../../usage/time-range.ts";
import { type CliContext, type CommandFactory, requireRepository } from "../context.ts";
import {
  CALL_CSV_HEADER,
  formatCallCsv,
  formatCallJson,
  formatCallsMarkdown,
  formatCallsTable,
} from "../format-calls.ts";
import {
  FORMATS,
  type FormatOptions,
  formatOf,
  formatOption,
  jsonOption,
} from "../format-option.ts";
import {
  clockOf,
  sinceOption,
  type TimeOptions,
  timeRangeOf,
  timezoneOption,
  untilOption,
  utcOption,
} from "../time-options.ts";
import { warnOfListPrices } from "../warn-of-list-prices.ts";
import { withChoices } from "../with-choices.ts";

interface Options extends TimeOptions, FormatOptions {
  readonly allRepositories?: boolean;
  readonly agent?: string;
}

const LINES_PER_WRITE = 1000;
/** Calls stay, and what they are read from is gone at once. */
const YOUNG_SPACE_BYTES = 4_000_000;

/** `tokenledger calls`: the calls behind the records, straight from the agents' logs. */
export const createCallsCommand: CommandFactory = (context) =>
  new Command("calls")
    .description("List the calls to models that agents logged for this worktree.")
    .option("--all-repositories", "from every repository")
    .addOption(sinceOption())
    .addOption(untilOption())
    .addOption(utcOption())
    .addOption(timezoneOption())
    .addOption(
      withChoices(
        new Option("--agent <name>", "of this agent only"),
        KNOWN_AGENTS.map(({ name }) => name),
      ),
    )
    .addOption(formatOption("table", FORMATS))
    .addOption(jsonOption())
    .addHelpText("after", "\nJSON is one object per line.")
    .action(async (options: Options) => {
      boundMemory(YOUNG_SPACE_BYTES);
      const format = formatOf(options, "table");
      const clock = clockOf(options, context);
      const query = await createQuery(options, clock, context);
      const found = await listCalls(query);
      if (format === "json") {
        printLines(found, formatCallJson, context);
      } else if (format === "csv") {
        context.print(CALL_CSV_HEADER);
        printLines(found, formatCallCsv, context);
      } else {
        const calls = [...found];
        // Below them is their total.
        if (calls.length > 0) warnOfListPrices(query.config, context, "status");
        const formatCalls = format === "table" ? formatCallsTable : formatCallsMarkdown;
        context.print(calls.length > 0 ? formatCalls(calls, clock.zone) : nothingFound(query));
      }
    });

/** Prints some lines at a time: logs can hold a million calls. */
function printLines(
  calls: Iterable<DescribedCall>,
  format: (call: DescribedCall) => string,
  context: CliContext,
): void {
  let lines: string[] = [];
  const flush = () => {
    context.print(lines.join(""));
    lines = [];
  };
  for (const call of calls) {
    lines.push(format(call));
    if (lines.length === LINES_PER_WRITE) flush();
  }
  flush();
}

async function createQuery(
  options: Options,
  clock: Clock,
  context: CliContext,
): Promise<CallQuery> {
  const { cwd, environment } = context;
  const { since, until } = timeRangeOf(options, clock);
  const repository = options.allRepositories
    ? await findRepository(cwd)
    : await requireRepository(cwd);
  const root = repository?.root ?? cwd;
  return {
    agents: KNOWN_AGENTS.filter(({ name }) => name === (options.agent ?? name)),
    environment: environmentIn(root, environment),
    config: await readSettings(root, environment),
    roots: options.allRepositories ? undefined : [root],
    logReaderPath: LOG_READER_PATH,
    since: since === undefined ? undefined : new Date(since),
    until: until === undefined ? undefined : new Date(until),
  };
}

function nothingFound({ agents, environment, roots, since, until }: CallQuery): string {
  const root = roots?.[0];
  const isLimited = since !== undefined || until !== undefined;
  return [
    `No calls ${root === undefined ? "" : `made in ${oneLine(root)} `}were found${isLimited ? " in that time" : ""}.`,
    "Looked for logs of",
    ...agents.map((agent) => `  ${agent.name} in ${placesText(agent, environment)}`),
    ...(root === undefined ? [] : ["See --all-repositories for calls made elsewhere."]),
    "",
  ].join("\n");
}

/** An extension may be in any of a dozen editors. */
const PLACES_NAMED = 3;

function placesText(agent: Agent, environment: Environment): string {
  // A database's second file says nothing to a person.
  const places = agent.logPlaces(environment).filter((place) => !place.endsWith("-wal"));
  const named = places.slice(0, PLACES_NAMED).map(oneLine);
  const others = places.length - named.length;
  if (others > 0) named.push(`${others} more`);
  return named.join(" and ") || "no folder: HOME is not set";
}
