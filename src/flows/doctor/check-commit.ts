import { statSync } from "node:fs";
import { join } from "node:path";
import type { Git } from "../../parts/git/git.ts";
import { isSequencing } from "../../parts/git/operation.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { countText } from "../../parts/report/count-text.ts";
import {
  lockPath,
  logFolder,
  preparedPath,
  stateFolders,
} from "../../parts/state/state-folders.ts";
import { Failure } from "../../usage/failure.ts";
import { requireWritable } from "../install/require-writable.ts";
import { isSwitchedOff } from "../record/hook-run.ts";
import type { Finding } from "./finding.ts";
import { type Trial, tryCommit } from "./try-commit.ts";

/** Tries a commit, and tells what it would record and what keeps it from that. */
export async function checkCommit(
  git: Git,
  repository: Repository,
  trial: readonly string[] | undefined,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  if (isSwitchedOff(git.environment)) {
    findings.push({
      status: "note",
      text: "recording is turned off here, by TOKENLEDGER=0, HUSKY=0 or CI=true",
    });
  }
  if (isSequencing(repository.gitDir)) {
    findings.push({
      status: "note",
      text: "a rebase, cherry-pick or revert is under way: nothing is recorded until it is over",
    });
    return findings;
  }
  // Why it is not reached was said of the hook.
  if (trial === undefined) return findings;
  await requireOpenState(repository);
  return [...findings, ...judge(await tryCommit(git, repository, trial))];
}

/** Throws a `Failure` where the hooks cannot keep what they must remember; a trial has a copy of its own. */
async function requireOpenState(repository: Repository): Promise<void> {
  const folders = stateFolders(repository);
  const lock = lockPath(folders);
  for (const path of [lock, preparedPath(folders), join(logFolder(folders), "any")]) {
    await requireWritable(path);
  }
  if (statSync(lock, { throwIfNoEntry: false })?.isDirectory()) {
    throw new Failure(`Cannot take the lock ${lock}: it is a folder. Remove it.`);
  }
}

function judge({ said, isLookedAt, rows, calls, isStaged }: Trial): readonly Finding[] {
  const words = said
    .replaceAll(/^tokenledger: | \(commit not affected\)$/gm, "")
    .replaceAll("\n", " ");
  const says: Finding = {
    status: "problem",
    text: `a commit was tried, and the hook said: ${words}`,
  };
  const findings: Finding[] = said === "" ? [] : [says];
  if (isLookedAt && rows === 0 && said === "") {
    findings.push({ status: "ok", text: "a commit was tried: the hook ran, nothing waits for it" });
  }
  if (rows > 0 && isStaged) {
    const what =
      calls > 0
        ? `${countText(calls, "call")} in ${countText(rows, "row")}`
        : countText(rows, "row");
    findings.push({
      status: "ok",
      text: `a commit was tried: ${what} will be recorded by the next one`,
    });
  }
  if (said === "" && (!isLookedAt || (rows > 0 && !isStaged))) {
    findings.push({
      status: "problem",
      text: "a commit was tried, and the hook recorded nothing and did not say why",
      advice: "TOKENLEDGER_DEBUG=1 git commit … tells more.",
    });
  }
  return findings;
}
