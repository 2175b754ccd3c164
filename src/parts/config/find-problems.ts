import { checkValues } from "./check-values.ts";
import type { ConfigFile } from "./config-file.ts";
import { type ConfigProblem, describeSchemaErrors } from "./config-problem.ts";
import validate from "./config-validator.generated.js";

/** Finds the keys of a decoded configuration that are unknown or have a bad value. */
export function findProblems(value: unknown): readonly ConfigProblem[] {
  return validate(value)
    ? checkValues(value as ConfigFile)
    : describeSchemaErrors(validate.errors ?? []);
}
