/**
 * What tells GitHub's answers from those of whatever else answers in its place: a proxy, a page, an
 * answer that was cut.
 */
export type Shape<Value> = (value: unknown) => value is Value;

type Fields<Type> = { readonly [Key in keyof Type]-?: Shape<Type[Key]> };

export const isText: Shape<string> = (value) => typeof value === "string";

export const isCount: Shape<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;

export const isFlag: Shape<boolean> = (value) => typeof value === "boolean";

/** The id of a commit, a tree or a blob. */
export const isHash: Shape<string> = (value): value is string =>
  typeof value === "string" && /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(value);

export const isList: Shape<readonly unknown[]> = (value) => Array.isArray(value);

export function listOf<Item>(isItem: Shape<Item>): Shape<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(isItem);
}

/** Null stands for what is not there, and so does nothing at all. */
export function optional<Value>(isValue: Shape<Value>): Shape<Value | null | undefined> {
  return (value): value is Value | null | undefined =>
    value === null || value === undefined || isValue(value);
}

/** An object that has these fields, among others. */
export function objectOf<Type extends object>(fields: Fields<Type>): Shape<Type> {
  const checks = Object.entries(fields) as [string, Shape<unknown>][];
  return (value): value is Type =>
    typeof value === "object" &&
    value !== null &&
    checks.every(([key, isValue]) => isValue((value as Record<string, unknown>)[key]));
}
