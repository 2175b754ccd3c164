/** Writes the parts of `docs/` that are made from the code: commands, options, inputs, keys, variables. */
import { readFileSync, writeFileSync } from "node:fs";
import { withSection } from "./docs/generated-section.ts";
import { generatedSections } from "./docs/generated-sections.ts";

for (const section of await generatedSections()) {
  writeFileSync(section.page, withSection(readFileSync(section.page, "utf8"), section));
}
