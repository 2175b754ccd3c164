import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { INPUT_NAMES } from "../../../src/doors/action/inputs.ts";
import { OUTPUT_NAMES } from "../../../src/doors/action/outputs.ts";

interface Manifest {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const manifest: Manifest = parse(await readFile("action.yml", "utf8"));

test("inputs and outputs of action.yml are those of the code", () => {
  expect(Object.keys(manifest.inputs)).toEqual([...INPUT_NAMES]);
  expect(Object.keys(manifest.outputs)).toEqual([...OUTPUT_NAMES]);
});

test("every input and output is described", () => {
  const described = [...Object.values(manifest.inputs), ...Object.values(manifest.outputs)];

  expect(described.filter(({ description }) => !description.trim().endsWith("."))).toEqual([]);
});

test("the Action runs the committed bundle on Node 24", () => {
  expect(manifest.runs).toEqual({ using: "node24", main: "dist/action/index.js" });
});
