import { type Node, parseTree } from "jsonc-parser";

/**
 * What sets a clone up as its packages are installed. It never fails: `echo` is known to sh and to
 * Windows' cmd, where `true` is not, and without development dependencies there is no tokenledger.
 */
const COMMAND = "tokenledger init --quiet || echo tokenledger is not set up in this clone";
// First, so that nothing that is there, and nothing it does, keeps ours from running, or loses its own exit code.
const GROUP = `(${COMMAND})`;
const JOINED = `${GROUP} && `;

/** Whether the scripts of a `package.json` set clones up. */
export function setsClonesUp(scripts: Readonly<Record<string, string>>): boolean {
  return Object.values(scripts).some((script) => script.includes("tokenledger init --quiet"));
}

/**
 * Returns the text of a `package.json` with our command in a script, before what is there; as it is
 * where its scripts are something else than an object of texts.
 */
export function addToScript(text: string, script: string): string {
  const root = rootOf(text);
  const scripts = property(root, "scripts");
  if (scripts !== undefined && scripts.value.type !== "object") return text;
  const existing = property(scripts?.value, script)?.value;
  if (existing !== undefined) {
    if (existing.type !== "string") return text;
    const start = existing.offset + 1;
    // Nothing may follow `&&`.
    const ours = existing.value.trim() === "" ? GROUP : JOINED;
    return `${text.slice(0, start)}${JSON.stringify(ours).slice(1, -1)}${text.slice(start)}`;
  }
  const line = `${JSON.stringify(script)}: ${JSON.stringify(COMMAND)}`;
  if (scripts !== undefined) return append(text, scripts.value, line);
  const space = spaceBefore(text, root);
  const indent = /[ \t]*$/.exec(space)?.[0] ?? "";
  const [inner, end] = space.includes("\n") ? [space + indent, space] : [" ", " "];
  return append(text, root, `"scripts": {${inner}${line}${end}}`);
}

/** Returns the text of a `package.json` without our command, as it was before. */
export function removeFromScripts(text: string): string {
  for (const ours of [JOINED, GROUP]) {
    const written = JSON.stringify(ours).slice(1, -1);
    if (text.includes(written)) return text.replace(written, "");
  }
  if (!text.includes(COMMAND)) return text;
  const root = rootOf(text);
  const scripts = property(root, "scripts");
  const ours = scripts?.value.children?.find((each) => each.children?.[1]?.value === COMMAND);
  if (scripts === undefined || ours === undefined) return text;
  // Where there were empty scripts, ours stand in them without a space.
  const isAdded = scripts.value.children?.length === 1 && spaceBefore(text, scripts.value) !== "";
  return isAdded ? without(text, root, scripts.node) : without(text, scripts.value, ours);
}

interface Property {
  readonly node: Node;
  readonly value: Node;
}

function rootOf(text: string): Node {
  const root = parseTree(text);
  if (root?.type !== "object") throw new Error("A package.json that is no object was changed.");
  return root;
}

function property(object: Node | undefined, name: string): Property | undefined {
  // Of a key that is there twice, JSON takes the last.
  const node = object?.children?.findLast((each) => each.children?.[0]?.value === name);
  const value = node?.children?.[1];
  return node === undefined || value === undefined ? undefined : { node, value };
}

/** Returns what stands between an object's brace and its first property. */
function spaceBefore(text: string, { offset, children }: Node): string {
  const first = children?.[0];
  return first === undefined ? "" : text.slice(offset + 1, first.offset);
}

function append(text: string, object: Node, line: string): string {
  const last = object.children?.at(-1);
  const at = last === undefined ? object.offset + 1 : last.offset + last.length;
  const before = last === undefined ? "" : `,${spaceBefore(text, object)}`;
  return `${text.slice(0, at)}${before}${line}${text.slice(at)}`;
}

function without(text: string, object: Node, node: Node): string {
  const all = object.children ?? [];
  const index = all.indexOf(node);
  const [before, after] = [all[index - 1], all[index + 1]];
  const end = node.offset + node.length;
  if (before !== undefined) return text.slice(0, before.offset + before.length) + text.slice(end);
  return text.slice(0, node.offset) + text.slice(after?.offset ?? end);
}
