import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { CODE_BLOCKS, nameOf } from "../support/code-blocks.ts";

interface Step {
  readonly id?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on: unknown;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Manifest {
  readonly inputs: object;
  readonly outputs: object;
}

const manifest: Manifest = parse(readFileSync("action.yml", "utf8"));
const OURS = /^tokenledger\/tokenledger@v0$/;
const OUTPUT = /steps\.([\w-]+)\.outputs\.([\w-]+)/g;

const workflows = CODE_BLOCKS.filter(({ language }) => language === "yaml").map((block) => {
  const workflow: Workflow = parse(block.text);
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  return { name: nameOf(block), text: block.text, workflow, steps };
});

describe.each(workflows)("the workflow $name", ({ text, workflow, steps }) => {
  test("says when it runs, and has steps", () => {
    expect(workflow.on).toBeDefined();
    expect(steps.length).toBeGreaterThan(0);
  });

  test("gives the Action inputs that it has, and takes outputs that it has", () => {
    const own = steps.filter(({ uses }) => OURS.test(uses ?? ""));
    const inputs = own.flatMap((step) => Object.keys(step.with ?? {}));
    const ids = own.map(({ id }) => id);
    const outputs = Array.from(text.matchAll(OUTPUT))
      .filter(([, id]) => ids.includes(id))
      .map(([, , output]) => output);

    expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(inputs));
    expect(Object.keys(manifest.outputs)).toEqual(expect.arrayContaining(outputs));
  });
});

test("what is handed a private key is pinned by commit", () => {
  const keyHolders = workflows
    .flatMap(({ steps }) => steps)
    .filter((step) => "private-key" in (step.with ?? {}));

  expect(keyHolders.length).toBeGreaterThan(0);
  for (const { uses } of keyHolders) {
    expect(uses).toMatch(/^actions\/create-github-app-token@[0-9a-f]{40}$/);
  }
});

test("there is a workflow for each use of the Action", () => {
  expect(workflows.length).toBeGreaterThan(8);
});
