import { globSync, readFileSync } from "node:fs";
import { KNOWN_AGENTS } from "../../src/parts/agents/known-agents.generated.ts";
import { INTERNAL_VARIABLES, VARIABLE_GROUPS } from "./environment-variables.ts";
import type { GeneratedSection } from "./generated-section.ts";
import { code, table } from "./markdown.ts";

const OURS = /\b(?:TELEMETRY|TOKENLEDGER)_?[A-Z_]*\b/g;
/** Where every program looks, and no agent's own. */
const OF_ALL = new Set(["HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"]);
/** How a variable is read: from an object, by destructuring one, or in the shell. */
function isRead(name: string, sources: string): boolean {
  const ways = [`nvironment\\??\\.${name}\\b`, `\\benv\\??\\.${name}\\b`, `\\$\\{${name}[-:]`];
  const destructured = `\\{[\\s\\w,=":]*\\b${name}\\b[\\s\\w,=":]*\\}(?: = (?:\\w+\\.)?environment|: Environment)`;
  return new RegExp([...ways, destructured].join("|")).test(sources);
}

/**
 * Returns the environment variables that are looked at.
 *
 * @throws When one of ours that the code reads is not described, or one that is described is not read.
 */
export function environmentReference(): GeneratedSection {
  checkVariables();
  const groups = VARIABLE_GROUPS.map(
    ({ title, variables }) =>
      `### ${title}\n\n${table(
        ["variable", "meaning"],
        Object.entries(variables).map(([name, meaning]) => [code(name), meaning]),
      )}`,
  );
  const agents = KNOWN_AGENTS.flatMap(({ name, locationVariables, sessionVariable }) => {
    const moving = locationVariables.filter((each) => !OF_ALL.has(each)).map(code);
    if (moving.length === 0 && sessionVariable === undefined) return [];
    return [
      [code(name), moving.join(", "), sessionVariable === undefined ? "" : code(sessionVariable)],
    ];
  });
  const ofAgents = table(["agent", "where its logs are", "which session is running"], agents);
  return {
    ...{ page: "docs/configuration.md", name: "variables" },
    markdown: `${groups.join("\n\n")}\n\n### What agents set\n\n${ofAgents}`,
  };
}

function checkVariables(): void {
  const paths = globSync(["src/**/*.ts", "hooks/*"]).filter((path) => !path.endsWith(".d.ts"));
  const sources = paths.map((path) => readFileSync(path, "utf8")).join("\n");
  const described = VARIABLE_GROUPS.flatMap(({ variables }) => Object.keys(variables));
  const ours = new Set(sources.match(OURS)?.filter((name) => isRead(name, sources)));
  for (const name of [...described, ...INTERNAL_VARIABLES]) ours.delete(name);
  const unread = described.filter((name) => !isRead(name, sources));
  if (ours.size > 0) throw new Error(`scripts/docs does not describe ${[...ours].join(", ")}.`);
  if (unread.length > 0) throw new Error(`Nothing reads ${unread.join(", ")}: take them out.`);
}
