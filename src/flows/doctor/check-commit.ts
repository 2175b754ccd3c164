import { execFile } from "node:child_process";
import { existsSync, statSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../parts/agents/logs/agent.ts";
import { createGit, type Git } from "../../parts/git/git.ts";
import { isSequencing } from "../../parts/git/operation.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { readPrepared } from "../../parts/state/prepared.ts";
import {
  lockPath,
  logFolder,
  preparedPath,
  stateFolders,
  TRIAL_VARIABLE,
  watchPath,
} from "../../parts/state/state-folders.ts";
import { Failure } from "../../usage/failure.ts";
import { countText } from "../../usage/format-number.ts";
import { requireWritable } from "../install/file-state.ts";
import { switchedOffBy } from "../record/hook-run.ts";
import type { Finding } from "./finding.ts";

/** Tries a commit, and tells what it would record and what keeps it from that. */
export async function checkCommit(
  git: Git,
  repository: Repository,
  trial: readonly string[] | undefined,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const switchedOff = switchedOffBy(git.environment);
  if (switchedOff !== undefined) {
    return [
      {
        status: "problem",
        text: `nothing is recorded here: ${switchedOff} in the environment turns recording off`,
        advice:
          switchedOff === "CI=true"
            ? "To record in CI, set TOKENLEDGER_CI=1; nothing was tried."
            : "Unset it to record; nothing was tried.",
      },
    ];
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

/** What came of a commit that was tried. */
export interface Trial {
  /** Whether our hook got to its end. */
  readonly isLookedAt: boolean;
  /** Rows that the commit would hold, and the calls that these sum up. */
  readonly rows: number;
  readonly calls: number;
  /** Whether the index of the commit got the rows. */
  readonly isStaged: boolean;
  /** What the hook said. */
  readonly said: string;
}

const TRIED_PATH = "tried-by-tokenledger-doctor";
const HOOK_ENDS_AFTER_MS = 15_000;

/**
 * Tries what a commit does: runs the pre-commit hook through `sh`, as far as ours, with copies of
 * the index and of our state, and an object store of its own. Nothing in the repository changes,
 * and no lock is taken that a commit waits for.
 */
async function tryCommit(
  git: Git,
  repository: Repository,
  hook: readonly string[],
): Promise<Trial> {
  const folder = await mkdtemp(join(tmpdir(), "tokenledger-doctor-"));
  try {
    const environment = await prepareScratch(git, repository, folder);
    const said = await runHook(repository.root, hook, environment);
    const state = { own: join(folder, "state"), common: join(folder, "state") };
    const prepared = readPrepared(state);
    const planned = prepared?.files.find(({ path }) => path === prepared.ledger);
    const scratch = createGit(repository.root, environment);
    const staged = await scratch(["ls-files", "--stage", "--", prepared?.ledger ?? "."]);
    return {
      isLookedAt: existsSync(watchPath(state)),
      rows: prepared?.rows.length ?? 0,
      calls: prepared?.rows.reduce((sum, { callIds }) => sum + callIds.length, 0) ?? 0,
      isStaged: planned !== undefined && staged.toString().includes(planned.after),
      said,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Makes the copies, and a change to commit; returns what the hook's environment is. */
async function prepareScratch(
  git: Git,
  repository: Repository,
  folder: string,
): Promise<Environment> {
  const { gitDir, commonDir } = repository;
  const { own, common } = stateFolders(repository);
  const state = join(folder, "state");
  for (const from of [common, own]) {
    if (existsSync(from)) await cp(from, state, { recursive: true, filter: isCopied });
  }
  await rm(join(state, "watch"), { force: true, recursive: true });
  const index = join(folder, "index");
  if (existsSync(join(gitDir, "index"))) await cp(join(gitDir, "index"), index);
  const environment = {
    ...git.environment,
    // What a person says of one commit, and what turns recording off, is told apart.
    TOKENLEDGER: undefined,
    HUSKY: undefined,
    CI: undefined,
    GIT_DIR: gitDir,
    GIT_INDEX_FILE: index,
    GIT_OBJECT_DIRECTORY: join(folder, "objects"),
    // A list: only between quotes may a path have a colon.
    GIT_ALTERNATE_OBJECT_DIRECTORIES: JSON.stringify(join(commonDir, "objects")),
    GIT_AUTHOR_DATE: `@${Math.floor(Date.now() / 1000)} +0000`,
    [TRIAL_VARIABLE]: state,
  };
  await mkdir(environment.GIT_OBJECT_DIRECTORY);
  const scratch = createGit(repository.root, environment);
  const blob = (await scratch(["hash-object", "-w", "--stdin"], "")).toString().trim();
  await scratch(["update-index", "--add", "--cacheinfo", `100644,${blob},${TRIED_PATH}`]);
  return environment;
}

function isCopied(path: string): boolean {
  return !/[\\/]lock[^\\/]*$/.test(path);
}

/** Runs the hook as git does, and returns what it said on standard error. */
function runHook(root: string, hook: readonly string[], environment: Environment): Promise<string> {
  return new Promise((resolve) => {
    const options = { cwd: root, env: environment, timeout: HOOK_ENDS_AFTER_MS };
    execFile("sh", hook, options, (error, _output, errors) => {
      const isUnstartable = error !== null && typeof error.code === "string";
      resolve(isUnstartable ? `sh: ${error.message}` : errors.trim());
    }).stdin?.end();
  });
}
