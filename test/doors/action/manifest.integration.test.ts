import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUT_NAMES } from "../../../src/doors/action/inputs.ts";
import { OUTPUT_NAMES } from "../../../src/doors/action/outputs.ts";

interface Manifest {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

interface Step {
  readonly uses?: string;
  readonly with?: object;
}

const manifest: Manifest = parse(await readFile("action.yml", "utf8"));

/** Returns the names that the table under a heading of the README has in its first column. */
async function namesUnder(heading: string): Promise<readonly (string | undefined)[]> {
  const readme = await readFile("README.md", "utf8");
  const section = readme.split(`\n### ${heading}\n`)[1]?.split(/\n#+ /)[0] ?? "";
  return Array.from(section.matchAll(/^\| `([^`]+)` \|/gm), ([, name]) => name);
}

/** Returns the steps of all jobs of a workflow. */
function stepsOf(workflow: string): readonly Step[] {
  const { jobs }: { jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> } =
    parse(workflow);
  return Object.values(jobs).flatMap(({ steps }) => steps);
}

describe("inputs", () => {
  test("of action.yml are those of the code", () => {
    expect(Object.keys(manifest.inputs)).toEqual([...INPUT_NAMES]);
  });

  test("of the README are those of action.yml", async () => {
    expect(await namesUnder("Inputs")).toEqual(Object.keys(manifest.inputs));
  });
});

describe("workflows of the README", async () => {
  const readme = await readFile("README.md", "utf8");
  const workflows = Array.from(readme.matchAll(/^```yaml\n(.*?)^```$/gms), ([, text = ""]) => text);

  test.each(workflows)("give the Action inputs that it has: %#", (text) => {
    const own = stepsOf(text).filter(({ uses }) => uses?.startsWith("tokenledger/tokenledger@"));

    expect(own.length).toBeGreaterThan(0);
    for (const step of own)
      expect(Object.keys(manifest.inputs)).toEqual(
        expect.arrayContaining(Object.keys(step.with ?? {})),
      );
  });

  test("pin by commit what they hand a private key", () => {
    const steps = workflows.flatMap(stepsOf);
    const keyHolders = steps.filter((step) => "private-key" in (step.with ?? {}));

    expect(keyHolders.map(({ uses }) => uses)).toEqual([
      expect.stringMatching(/^actions\/create-github-app-token@[0-9a-f]{40}$/),
    ]);
  });
});

describe("outputs", () => {
  test("of action.yml are those of the code", () => {
    expect(Object.keys(manifest.outputs)).toEqual([...OUTPUT_NAMES]);
  });

  test("of the README are those of action.yml", async () => {
    expect(await namesUnder("Outputs")).toEqual(Object.keys(manifest.outputs));
  });
});

test("every input and output is described", () => {
  const described = [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)];

  expect(described.filter(({ description }) => !description.trim().endsWith("."))).toEqual([]);
});

test("the Action runs the committed bundle on Node 24", () => {
  expect(manifest.runs).toEqual({ using: "node24", main: "dist/action/index.js" });
});
