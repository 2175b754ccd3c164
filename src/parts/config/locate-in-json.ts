import { type AnyNode, type ElementNode, type MemberNode, parse } from "@humanwhocodes/momoa";

/** A place in a text; both count from 1. */
export interface TextLocation {
  readonly line: number;
  readonly column: number;
}

/** Returns where a text stops being JSON, which the message of `JSON.parse` does not always tell. */
export function locateSyntaxError(text: string): TextLocation | undefined {
  try {
    parse(text);
    return undefined;
  } catch (error) {
    const { line, column } = error as Partial<TextLocation>;
    return line === undefined || column === undefined ? undefined : { line, column };
  }
}

/** Returns where a key, or an item of a list, stands in a JSON text; where its nearest parent does when it is absent. */
export function locateInJson(text: string, path: readonly string[]): TextLocation {
  let found: AnyNode = parse(text).body;
  for (const key of path) {
    const child = childOf(found, key);
    if (child === undefined) break;
    found = child;
  }
  return found.loc.start;
}

function childOf(node: AnyNode, key: string): MemberNode | ElementNode | undefined {
  const value = node.type === "Member" || node.type === "Element" ? node.value : node;
  if (value.type === "Array") return value.elements[Number(key)];
  if (value.type !== "Object") return undefined;
  return value.members.findLast(({ name }) => name.type === "String" && name.value === key);
}
