/** Values of decoded JSON that nobody vouches for: what is not of the wanted type is as good as absent. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Returns an object, empty when the value is none. */
export function objectOf(value: unknown): JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Returns a text; undefined when it is empty or none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** No session counts as far; sums and costs of such counts stay exact. */
const MAX_COUNT = 1e10;

/** Returns a count: 0 when the value is negative, no integer, or larger than any count can be. */
export function countOf(value: unknown): number {
  const isCount =
    typeof value === "number" && Number.isInteger(value) && value > 0 && value <= MAX_COUNT;
  return isCount ? value : 0;
}
