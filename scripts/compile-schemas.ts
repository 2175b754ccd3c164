/** Compiles the JSON schemas into validators, so that no bundle carries ajv's compiler. */
import { readFileSync, writeFileSync } from "node:fs";
import { Ajv } from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";

const SCHEMAS = [
  {
    schema: "src/parts/ledger/row.schema.json",
    validator: "src/parts/ledger/row-validator.generated",
  },
  {
    schema: "src/parts/config/config.schema.json",
    validator: "src/parts/config/config-validator.generated",
    // The hook carries it, and no message quotes what is said to people who write the file.
    hasDescriptions: false,
  },
  {
    schema: "src/parts/import-lines/import-line.schema.json",
    validator: "src/parts/import-lines/import-line-validator.generated",
  },
];

const DECLARATION = `import type { ErrorObject } from "ajv";

declare const validate: { (value: unknown): boolean; errors?: ErrorObject[] | null };
export default validate;
`;

for (const { schema, validator, hasDescriptions = true } of SCHEMAS) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  const isKept = (key: string) => hasDescriptions || key !== "description";
  const parsed = JSON.parse(readFileSync(schema, "utf8"), (key, value) =>
    isKept(key) ? value : undefined,
  );
  const validate = ajv.compile(parsed);
  writeFileSync(`${validator}.js`, standaloneCode.default(ajv, validate));
  writeFileSync(`${validator}.d.ts`, DECLARATION);
}
