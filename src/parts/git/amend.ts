import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { HeadCommit } from "./head-commit.ts";

// A hook manager puts a few shells between git and us.
const MAX_ANCESTORS = 8;
const AMEND = /(^|\s)commit\s(.*\s)?--amend(\s|$)/;

/**
 * Whether the hook that `processId` runs for belongs to `git commit --amend`. No variable says so: HEAD's author date is
 * handed down again, and among the processes above us is one with that option.
 */
export function isAmending(
  head: HeadCommit,
  authorDate: string | undefined,
  processId: number,
): boolean {
  if (head.authorDate !== authorDate) return false;
  let ancestor = processId;
  for (let step = 0; step < MAX_ANCESTORS && ancestor > 1; step += 1) {
    const process = readProcess(ancestor);
    if (process === undefined) return false;
    if (AMEND.test(process.commandLine)) return true;
    ancestor = process.parent;
  }
  return false;
}

function readProcess(id: number): { parent: number; commandLine: string } | undefined {
  try {
    const commandLine = readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
    const status = readFileSync(`/proc/${id}/status`, "utf8");
    return { parent: Number(/^PPid:\s*(\d+)/m.exec(status)?.[1] ?? 0), commandLine };
  } catch {
    // No /proc: macOS has ps; Windows has neither, and the usage waits for the next commit.
    return readProcessWithPs(id);
  }
}

function readProcessWithPs(id: number): { parent: number; commandLine: string } | undefined {
  try {
    const line = execFileSync("ps", ["-o", "ppid=,args=", "-p", String(id)], { encoding: "utf8" });
    const [, parent, commandLine = ""] = /^\s*(\d+)\s+(.*)/.exec(line) ?? [];
    return parent === undefined ? undefined : { parent: Number(parent), commandLine };
  } catch {
    // No ps, or the process is gone.
    return undefined;
  }
}
