import type { ErrorObject } from "ajv";

/** What is wrong with a configuration, and where. */
export interface ConfigProblem {
  /** Keys and indexes from the top down to the bad value, or to the key that is unknown. */
  readonly path: readonly string[];
  readonly expected: string;
  readonly got: string;
}

/** Says what a schema validator found. */
export function describeSchemaErrors(errors: readonly ErrorObject[]): readonly ConfigProblem[] {
  // A bad property name, as a bad branch of an `if`, gives two errors: what it breaks, and that it breaks something.
  return errors.filter(({ keyword }) => !["propertyNames", "if"].includes(keyword)).map(describe);
}

/** Returns a value as a message shows it, shortened when long. */
export function showValue(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

// The value of a key that nobody knows may be anything, a secret too: it is not shown.
const UNKNOWN_KEY = "an unknown key";

function describe(error: ErrorObject): ConfigProblem {
  const { instancePath, keyword, params, parentSchema, propertyName, data } = error;
  const path = instancePath.split("/").slice(1).map(unescapePointer);
  if (propertyName !== undefined) {
    const expected = oneOf(params.allowedValues);
    return { path: [...path, propertyName], expected, got: UNKNOWN_KEY };
  }
  switch (keyword) {
    case "additionalProperties": {
      const expected = oneOf(Object.keys(parentSchema?.properties));
      return { path: [...path, params.additionalProperty], expected, got: UNKNOWN_KEY };
    }
    case "required":
      return { path: [...path, params.missingProperty], expected: "a value", got: "nothing" };
    default:
      return { path, expected: expectedValue(keyword, params, parentSchema), got: showValue(data) };
  }
}

const TYPES: Readonly<Record<string, string>> = {
  array: "a list in [ ]",
  integer: "a whole number",
  number: "a number",
  object: "an object in { }",
  string: "a text",
};

function expectedValue(
  keyword: string,
  params: ErrorObject["params"],
  schema: ErrorObject["parentSchema"],
): string {
  switch (keyword) {
    case "type":
      return TYPES[params.type] ?? params.type;
    case "enum":
      return oneOf(params.allowedValues);
    case "minimum":
      return `${params.limit} or more`;
    case "maximum":
      return `${params.limit} or less`;
    case "exclusiveMinimum":
      return `more than ${params.limit}`;
    case "uniqueItems":
      return "each item once";
    default:
      return schema?.examples === undefined
        ? "a text that is not empty"
        : `a text such as ${schema.examples.join(" or ")}`;
  }
}

function oneOf(words: readonly string[]): string {
  return `one of ${words.filter((word) => !word.startsWith("$")).join(", ")}`;
}

/** A JSON pointer writes `~` and `/` within a key as `~0` and `~1` (RFC 6901). */
function unescapePointer(key: string): string {
  return key.replaceAll("~1", "/").replaceAll("~0", "~");
}
