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

for (const { schema, validator } of SCHEMAS) {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    code: { source: true, esm: true, lines: true },
  });
  const validate = ajv.compile(JSON.parse(readFileSync(schema, "utf8")));
  writeFileSync(`${validator}.js`, standaloneCode.default(ajv, validate));
  writeFileSync(`${validator}.d.ts`, DECLARATION);
}
