import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { GeneratedSection } from "./generated-section.ts";
import { code, table } from "./markdown.ts";

interface Manifest {
  readonly inputs: Readonly<Record<string, { description: string; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
}

/** Returns the tables of the Action's inputs and outputs. */
export function actionReference(): readonly GeneratedSection[] {
  const { inputs, outputs }: Manifest = parse(readFileSync("action.yml", "utf8"));
  const page = "docs/action.md";
  return [
    {
      ...{ page, name: "inputs" },
      markdown: table(
        ["input", "default", "meaning"],
        Object.entries(inputs).map(([name, { description, default: usual }]) => [
          code(name),
          usual === undefined ? "none" : code(usual),
          description,
        ]),
      ),
    },
    {
      ...{ page, name: "outputs" },
      markdown: table(
        ["output", "meaning"],
        Object.entries(outputs).map(([name, { description }]) => [code(name), description]),
      ),
    },
  ];
}
