/** Writes the list of the known agents: one for each folder of `src/parts/agents` with a file of the same name. */
import { existsSync, readdirSync, writeFileSync } from "node:fs";

const FOLDER = "src/parts/agents";
const TARGET = `${FOLDER}/known-agents.generated.ts`;

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
