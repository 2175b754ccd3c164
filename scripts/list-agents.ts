/** Writes the list of the known agents: one for each file in `src/agents`, exported under the file's name. */
import { readdirSync, writeFileSync } from "node:fs";
import { basename } from "node:path";

const FOLDER = "src/agents";
const TARGET = `${FOLDER}/known-agents.generated.ts`;

const names = readdirSync(FOLDER)
  .filter((file) => /^[a-z-]+\.ts$/.test(file))
  .map((file) => basename(file, ".ts"))
  .sort();
const exportOf = (name: string) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

writeFileSync(
  TARGET,
  `import type { Agent } from "../agent-logs/agent.ts";
${names.map((name) => `import { ${exportOf(name)} } from "./${name}.ts";\n`).join("")}
/** Every agent whose logs can be read. */
export const KNOWN_AGENTS: readonly Agent[] = [${names.map(exportOf).join(", ")}];
`,
);
