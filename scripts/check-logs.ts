/**
 * Prints what the agents' logs in a folder come to, for each agent, to be held against another counter: a home
 * folder, or the folder that one agent keeps its data in. With a `totals.json` in it, the folders which that names.
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { sumLogs } from "../src/flows/sum-logs.ts";
import { KNOWN_AGENTS } from "../src/parts/agents/known-agents.generated.ts";

const [folder = ""] = process.argv.slice(2);
if (!existsSync(folder)) {
  console.error("Which folder? Expected one with agents' logs: npm run check:logs ~");
  process.exit(1);
}

const list = join(folder, "totals.json");
const names = existsSync(list) ? Object.keys(JSON.parse(readFileSync(list, "utf8"))) : [];
const sets = names.filter((name) => existsSync(join(folder, name)));
const sums =
  sets.length === 0
    ? await sumFolder(resolve(folder))
    : Object.fromEntries(
        await Promise.all(
          sets.map(async (name) => [name, await sumFolder(resolve(folder, name))] as const),
        ),
      );
console.log(JSON.stringify(sums, null, 1));

async function sumFolder(path: string) {
  const atHome = await sumLogs(KNOWN_AGENTS, { HOME: path });
  if (Object.keys(atHome).length > 0) return atHome;
  const sums = Object.entries(await sumLogs(KNOWN_AGENTS, dataFolders(path)));
  // Other agents keep files of the same kind.
  const withCalls = sums.filter(([, { calls }]) => calls > 0);
  return Object.fromEntries(withoutTwins(withCalls.length > 0 ? withCalls : sums));
}

/** Leaves out agents that read the same as one before them: each takes a folder that is handed to it for its own. */
function withoutTwins<Sums>(sums: readonly (readonly [string, Sums])[]) {
  const seen = new Set<string>();
  return sums.filter(([, ofAgent]) => {
    const text = JSON.stringify(ofAgent);
    const isNew = !seen.has(text);
    seen.add(text);
    return isNew;
  });
}

/** Returns an environment in which a folder is each agent's own. */
function dataFolders(path: string): Readonly<Record<string, string>> {
  const variables = KNOWN_AGENTS.flatMap(({ locationVariables }) => locationVariables).filter(
    (name) => !/^(?:HOME|USERPROFILE|XDG_|.*_HOME_OVERRIDE$)/.test(name),
  );
  const inside = join(path, "codex-home");
  return {
    HOME: join(path, "no-home"),
    ...Object.fromEntries(variables.map((name) => [name, path])),
    ...(existsSync(inside) && { CODEX_HOME: inside }),
  };
}
