/**
 * Writes the list of the known agents, one for each folder of `src/parts/agents` with a file of the same name,
 * and what the shell hooks must know of them.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { Agent } from "../src/parts/agents/logs/agent.ts";
import { keyOfVariables } from "../src/parts/state/watch.ts";

const FOLDER = "src/parts/agents";
const TARGET = `${FOLDER}/known-agents.generated.ts`;
const SHARED = "hooks/shared.sh";
const BLOCK = /(?<=^# Written by scripts\/list-agents\.ts from here\n).*?(?=^# to here\.$)/ms;
const LINE_CHARACTERS = 100;

const names = readdirSync(FOLDER)
  .filter((name) => existsSync(`${FOLDER}/${name}/${name}.ts`))
  .sort();
const exportOf = (name: string) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

writeFileSync(
  TARGET,
  `import type { Agent } from "./logs/agent.ts";
${names.map((name) => `import { ${exportOf(name)} } from "./${name}/${name}.ts";\n`).join("")}
/** Every agent whose logs can be read. */
export const KNOWN_AGENTS: readonly Agent[] = [${names.map(exportOf).join(", ")}];
`,
);

const { KNOWN_AGENTS } = (await import(`../${TARGET}`)) as {
  readonly KNOWN_AGENTS: readonly Agent[];
};
const locations = KNOWN_AGENTS.flatMap(({ locationVariables }) => locationVariables);
const variables = [...new Set(["HOME", ...locations])];
const sessions = KNOWN_AGENTS.flatMap(({ sessionVariable }) => sessionVariable ?? []);

const shared = readFileSync(SHARED, "utf8");
const written = shared.replace(BLOCK, () => shellBlock());
if (written !== shared) writeFileSync(SHARED, written);

function shellBlock(): string {
  return [
    `variables_key=${keyOfVariables(variables, sessions)}`,
    ...assignTogether(
      "log_values",
      variables.map((name) => `|\${${name}-}`),
    ),
    "# Whether a running session is among those in $1, of which each stands between two bars.",
    "is_waiting() {",
    `  for session in ${sessions.map((name) => `"\${${name}-}"`).join(" \\\n    ")}; do`,
    `    case $1 in *"|\${session:-|}|"*) return 0 ;; esac`,
    "  done",
    "  return 1",
    "}",
    "",
  ].join("\n");
}

/** Returns the lines that set a variable of the shell to some words, end to end. */
function assignTogether(name: string, words: readonly string[]): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const isFull = last === undefined || last.length + word.length > LINE_CHARACTERS;
    if (isFull) lines.push(word);
    else lines[lines.length - 1] = `${last}${word}`;
  }
  return lines.map((line, index) =>
    index === 0 ? `${name}="${line}"` : `${name}="$${name}${line}"`,
  );
}
