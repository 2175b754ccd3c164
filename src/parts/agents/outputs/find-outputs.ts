import { type Dirent, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { unlessUnreadable } from "../logs/unreadable.ts";

/** As gh-aw names it: in the firewall's folder, and in the artifact. */
const TOKEN_USAGE = /^token[-_]usage\.jsonl$/;
const MAX_DEPTH = 6;

/** Returns the outputs at a path: a file itself, of a folder gh-aw's files at any depth that its artifacts have. */
export function findOutputs(path: string): readonly string[] {
  const isFolder = unlessUnreadable(() => statSync(path).isDirectory()) === true;
  return isFolder ? findBelow(path, MAX_DEPTH) : [path];
}

function findBelow(folder: string, depth: number): readonly string[] {
  const entries: readonly Dirent[] = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isFile()) return TOKEN_USAGE.test(entry.name) ? [path] : [];
    return entry.isDirectory() && depth > 0 ? findBelow(path, depth - 1) : [];
  });
}
