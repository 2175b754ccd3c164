import { actionReference } from "./action-reference.ts";
import { commandReference } from "./command-reference.ts";
import { configurationReference } from "./configuration-reference.ts";
import { environmentReference } from "./environment-reference.ts";
import type { GeneratedSection } from "./generated-section.ts";

/** Returns every part of the documentation that is made from the code. */
export async function generatedSections(): Promise<readonly GeneratedSection[]> {
  return [
    ...(await commandReference()),
    ...actionReference(),
    configurationReference(),
    environmentReference(),
  ];
}
