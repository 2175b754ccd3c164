import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { readJsonDocument } from "../logs/json-document.ts";
import { objectOf, textOf } from "../logs/json-value.ts";
import { toRealTime } from "../logs/row-time.ts";
import { unlessUnreadable } from "../logs/unreadable.ts";

/** What the file beside a session's updates tells of it. */
export interface Summary {
  readonly cwd: string | undefined;
  readonly branch: string | undefined;
  readonly model: string | undefined;
  /** Whether its parent's turns hold what it used. */
  readonly isSubAgent: boolean;
  /** Turns from before this time were copied from a session whose own log is there. */
  readonly copiedUntil: string | undefined;
}

/** `subagent`, `subagent_fork`, `subagent_resume`. */
const SUB_AGENT = /^subagent/;

/** Reads the summary of the session in a folder. */
export function readSummary(folder: string): Summary {
  const summary = readJsonDocument(join(folder, "summary.json")) ?? {};
  const parentId = textOf(summary.parent_session_id);
  const isParentThere = parentId !== undefined && isOtherSession(folder, parentId);
  return {
    cwd: textOf(objectOf(summary.info).cwd),
    branch: textOf(summary.head_branch),
    model: textOf(summary.current_model_id),
    isSubAgent: SUB_AGENT.test(textOf(summary.session_kind) ?? ""),
    copiedUntil: isParentThere ? toRealTime(textOf(summary.forked_at)) : undefined,
  };
}

/** Whether another session's log is there, in the folder of whatever working directory. */
function isOtherSession(folder: string, sessionId: string): boolean {
  if (/[\\/\0]|^\.*$/.test(sessionId) || sessionId === basename(folder)) return false;
  const sessions = dirname(dirname(folder));
  const projects = unlessUnreadable(() => readdirSync(sessions)) ?? [];
  return projects.some((name) => existsSync(join(sessions, name, sessionId, "updates.jsonl")));
}
