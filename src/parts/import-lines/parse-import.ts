import type { ErrorObject } from "ajv";
import { toUtc } from "../../usage/timestamp.ts";
import type { ImportLine, LineProblem, RawLine } from "./import-line.ts";
import validate from "./import-line-validator.generated.js";
import { readRawLines, shown } from "./read-raw-lines.ts";

/** The lines of a file, each of them a call or a problem. */
export interface ParsedImport {
  readonly lines: readonly ImportLine[];
  readonly problems: readonly LineProblem[];
}

/** Reads calls from lines of JSON or CSV, and says of each line that is none what is wrong with it. */
export function parseImport(text: string): ParsedImport {
  const lines: ImportLine[] = [];
  const problems: LineProblem[] = [];
  for (const raw of readRawLines(text)) {
    const found = "value" in raw ? problemsOf(raw) : [raw];
    problems.push(...found);
    if ("value" in raw && found.length === 0) lines.push(raw.value as ImportLine);
  }
  return { lines, problems };
}

function problemsOf({ line, value }: RawLine): readonly LineProblem[] {
  if (!validate(value)) {
    return (validate.errors ?? []).map((error) => ({ line, ...describe(error) }));
  }
  return problemsOfValue(value as ImportLine).map((problem) => ({ line, ...problem }));
}

type Problem = Omit<LineProblem, "line">;

function describe({ instancePath, keyword, params, parentSchema, data }: ErrorObject): Problem {
  const field = instancePath.slice(1);
  switch (keyword) {
    case "additionalProperties": {
      const names = Object.keys(parentSchema?.properties ?? {}).join(", ");
      return { expected: `one of ${names}`, got: shown(JSON.stringify(params.additionalProperty)) };
    }
    case "required":
      return { expected: `a value for "${params.missingProperty}"`, got: "none" };
    default: {
      const what = parentSchema?.description ?? "a JSON object";
      const expected = field === "" ? "a JSON object" : `"${field}" to be ${what}`;
      return { expected, got: shown(JSON.stringify(data)) };
    }
  }
}

/** Finds what a schema cannot. */
function problemsOfValue({ time, input, cache_read, cache_write }: ImportLine): readonly Problem[] {
  const cache = cache_read + cache_write;
  return [
    ...(toUtc(time) === undefined
      ? [{ expected: '"time" to be a time that exists', got: JSON.stringify(time) }]
      : []),
    ...(cache > input
      ? [
          {
            expected: `"input" to be all input, that of the cache included: ${cache} or more`,
            got: String(input),
          },
        ]
      : []),
  ];
}
