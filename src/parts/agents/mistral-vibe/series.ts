import { type Dirent, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readJsonDocument } from "../logs/json-document.ts";
import { countOf, type JsonObject, objectOf, textOf } from "../logs/json-value.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

const META = "meta.json";
const SUB_AGENTS = "agents";
/** A session's folder ends with so much of its id. */
const SHORT_ID_CHARACTERS = 8;
/** Nobody sums a session up as often. */
const MAX_DEPTH = 32;
const COUNTS = ["steps", "session_prompt_tokens", "session_completion_tokens"] as const;

/** Whether a session is a sub-agent's: its folder lies in its parent's. */
export function isSubAgent(path: string): boolean {
  return basename(dirname(dirname(path))) === SUB_AGENTS;
}

/** Reads what is known of the session that another one comes from; undefined when it is not there. */
export function parentOf(meta: JsonObject, path: string): JsonObject | undefined {
  return findParent(meta, path)?.meta;
}

/**
 * Returns what names the sessions that count on with each other. When Vibe sums a session up or goes back in
 * it, it begins another one, and goes on with the counts of the first. A fork counts from nothing: its counts are
 * below its parent's, at least when it is first looked at.
 */
export function seriesOf(meta: JsonObject, path: string, depth = 0): string {
  const id = textOf(meta.session_id) ?? basename(dirname(path));
  const parentId = textOf(meta.parent_session_id);
  if (parentId === undefined || isSubAgent(path) || depth > MAX_DEPTH) return id;
  const parent = findParent(meta, path);
  if (parent === undefined) return parentId;
  return countsOnFrom(parent.meta, meta) ? seriesOf(parent.meta, parent.path, depth + 1) : id;
}

function countsOnFrom(parent: JsonObject, child: JsonObject): boolean {
  const [before, now] = [objectOf(parent.stats), objectOf(child.stats)];
  return COUNTS.every((count) => countOf(now[count]) >= countOf(before[count]));
}

interface FoundSession {
  readonly meta: JsonObject;
  readonly path: string;
}

function findParent(meta: JsonObject, path: string): FoundSession | undefined {
  const folder = dirname(path);
  if (isSubAgent(path)) return readFound(join(dirname(dirname(folder)), META));
  const parentId = textOf(meta.parent_session_id);
  if (parentId === undefined) return undefined;
  const ending = `_${parentId.slice(0, SHORT_ID_CHARACTERS)}`;
  return foldersIn(dirname(folder))
    .filter((name) => name.endsWith(ending))
    .map((name) => readFound(join(dirname(folder), name, META)))
    .find((found) => found?.meta.session_id === parentId);
}

function readFound(path: string): FoundSession | undefined {
  const meta = readJsonDocument(path);
  return meta && { meta, path };
}

function foldersIn(folder: string): readonly string[] {
  const entries: readonly Dirent[] =
    unlessUnreadable(() => readdirSync(folder, { withFileTypes: true })) ?? [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}
