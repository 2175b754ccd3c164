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
import { parseTimeArgument } from "../../../usage/time-argument.ts";
import { type CliContext, type CommandFactory, requireRepository } from "../context.ts";
import { formatCallJson, formatCallsTable } from "../format-calls.ts";

interface Options {
  readonly allRepositories?: boolean;
  readonly since?: string;
  readonly until?: string;
  readonly agent?: string;
  readonly json?: boolean;
}

const LINES_PER_WRITE = 1000;

/** `tokenledger calls`: the calls behind the records, straight from the agents' logs. */
export const createCallsCommand: CommandFactory = (context) =>
  new Command("calls")
    .description("List the calls to models that agents logged for this worktree.")
    .option("--all-repositories", "from every repository")
    .option(
      "--since <time>",
      "from this time on: 2026-02-23 (UTC), an RFC 3339 time, or 7d, 2w, 6mo ago",
    )
    .option("--until <time>", "before this time")
    .addOption(
      new Option("--agent <name>", "of this agent only").choices(
        KNOWN_AGENTS.map(({ name }) => name),
      ),
    )
    .option("--json", "one JSON object per line")
    .action(async (options: Options) => {
      boundMemory();
      const query = await createQuery(options, context);
      const found = await listCalls(query);
      if (options.json) {
        printLines(found, context);
      } else {
        const calls = [...found];
        context.print(calls.length > 0 ? formatCallsTable(calls) : nothingFound(query));
      }
    });

function printLines(calls: Iterable<DescribedCall>, context: CliContext): void {
  let lines: string[] = [];
  const flush = () => {
    context.print(lines.join(""));
    lines = [];
  };
  for (const call of calls) {
    lines.push(`${formatCallJson(call)}\n`);
    if (lines.length === LINES_PER_WRITE) flush();
  }
  flush();
}

async function createQuery(options: Options, context: CliContext): Promise<CallQuery> {
  const { cwd, environment } = context;
  const [since, until] = [options.since, options.until].map((text) =>
    text === undefined ? undefined : parseTimeArgument(text, context.now()),
  );
  const repository = options.allRepositories
    ? await findRepository(cwd)
    : await requireRepository(cwd);
  const root = repository?.root ?? cwd;
  return {
    agents: KNOWN_AGENTS.filter(({ name }) => name === (options.agent ?? name)),
    environment: environmentIn(root, environment),
    config: await readSettings(root, environment),
    root: options.allRepositories ? undefined : repository?.root,
    logReaderPath: LOG_READER_PATH,
    since,
    until,
  };
}

function nothingFound({ agents, environment, root, since, until }: CallQuery): string {
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
