import { readFileSync } from "node:fs";
import { DEFAULT_CONFIG } from "../../src/parts/config/config.ts";
import type { GeneratedSection } from "./generated-section.ts";
import { code, jsonBlock, table } from "./markdown.ts";

interface Schema {
  readonly $ref?: string;
  readonly description?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: Schema | false;
  readonly examples?: readonly unknown[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** Where a key has a page or a section of its own. */
const SEE: Readonly<Record<string, string>> = {
  file: "[ledger.md](ledger.md#one-file-per-branch)",
  rotateAtBytes: "[ledger.md](ledger.md#rotation)",
  agents: "[agents.md](agents.md)",
  ticket: "[questions.md](questions.md#by-what)",
  prices: "[agents.md](agents.md#prices)",
  retentionDays: "[scale.md](scale.md#retention)",
  authors: "[databases.md](databases.md#authors)",
  budgets: "[budgets.md](budgets.md)",
  billing: "[budgets.md](budgets.md#billing)",
};

const SCHEMA: Schema = JSON.parse(readFileSync("src/parts/config/config.schema.json", "utf8"));

/** Returns each key of `.telemetry/config.json`: what it takes, what holds without it, and an example. */
export function configurationReference(): GeneratedSection {
  const keys = Object.entries(SCHEMA.properties ?? {}).filter(([key]) => key !== "$schema");
  const markdown = keys.map(([key, schema]) => describeKey(key, resolve(schema))).join("\n\n");
  return { page: "docs/configuration.md", name: "keys", markdown };
}

function describeKey(key: string, schema: Schema): string {
  const usual = DEFAULT_CONFIG[key as keyof typeof DEFAULT_CONFIG];
  const parts = partsOf(schema);
  const example = schema.examples?.at(-1);
  if (example === undefined) throw new Error(`config.schema.json gives no example of ${key}.`);
  return [
    `### ${key}`,
    schema.description ?? "",
    [
      `Takes ${takes(schema)}.`,
      ...(SEE[key] === undefined ? [] : [`See ${SEE[key]}.`]),
      defaultText(usual),
    ].join(" "),
    ...(isLong(usual) ? [jsonBlock({ [key]: usual })] : []),
    ...(parts.length === 0 ? [] : [table(["key in it", "takes", "meaning"], parts)]),
    ...(isLong(usual) ? ["For example:"] : []),
    jsonBlock({ [key]: example }),
  ].join("\n\n");
}

function defaultText(usual: unknown): string {
  if (isLong(usual)) return "Default:";
  if (usual === undefined || isEmpty(usual)) return "Not set by default.";
  return `Default: ${code(JSON.stringify(usual))}.`;
}

function isEmpty(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function isLong(value: unknown): boolean {
  return typeof value === "object" && value !== null && !isEmpty(value);
}

/** Returns a row for each key of an object, or of the objects of a list. */
function partsOf({ properties, items, additionalProperties }: Schema): readonly string[][] {
  const inner = items === undefined ? undefined : resolve(items);
  const value = additionalProperties ? resolve(additionalProperties) : undefined;
  const within = properties ?? inner?.properties ?? value?.then?.properties;
  if (within === undefined) return [];
  const required = new Set(inner?.required);
  return Object.entries(within).map(([key, schema]) => {
    const resolved = resolve(schema);
    const must = required.has(key) ? " Required." : "";
    return [code(key), takes(resolved), `${resolved.description ?? ""}${must}`.trim()];
  });
}

function resolve(schema: Schema): Schema {
  const { $ref, ...others } = schema;
  if ($ref === undefined) return schema;
  return { ...SCHEMA.definitions?.[$ref.replace("#/definitions/", "")], ...others };
}

function takes(schema: Schema): string {
  if (schema.if !== undefined) return `${words(schema.else?.enum)}, or an object`;
  if (schema.enum !== undefined) return words(schema.enum);
  switch (schema.type) {
    case "integer":
      return `a whole number${bounds(schema)}`;
    case "number":
      return `a number${bounds(schema)}`;
    case "string":
      return "a text";
    case "boolean":
      return words([true, false]);
    case "array":
      return `a list of ${resolve(schema.items ?? {}).type === "object" ? "objects" : "texts"}`;
    default:
      return "an object";
  }
}

function bounds({ minimum, maximum, exclusiveMinimum }: Schema): string {
  return [
    ...(minimum === undefined ? [] : [`, at least ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`, more than ${exclusiveMinimum}`]),
    ...(maximum === undefined ? [] : [`, at most ${maximum}`]),
  ].join("");
}

function words(values: readonly unknown[] = []): string {
  return values.map((value) => code(JSON.stringify(value))).join(", ");
}
