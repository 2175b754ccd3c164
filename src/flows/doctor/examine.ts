import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Repository } from "../../parts/git/repository.ts";
import { readWorktree } from "../../parts/git/worktree.ts";
import { Failure } from "../../usage/failure.ts";
import { readSettings } from "../read-settings.ts";
import type { HookRun } from "../record/hook-run.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { checkAgents } from "./check-agents.ts";
import { checkCommit } from "./check-commit.ts";
import { checkHooks } from "./check-hooks.ts";
import { checkLedger } from "./check-ledger.ts";
import { checkRuntime } from "./check-runtime.ts";
import { checkState } from "./check-state.ts";
import type { Finding } from "./finding.ts";

const ORDER = { problem: 0, note: 1, ok: 2 };

/** Looks at everything that recording in a repository hangs on, and tries a commit; records nothing. Problems come first. */
export async function examine(
  run: HookRun,
  repository: Repository,
  nodeVersion: string,
): Promise<readonly Finding[]> {
  // Where nothing is set up, what is missing besides is not worth a line of its own.
  let isSetUp = true;
  let isTried = false;
  const checks = [
    async () => {
      const hooks = await checkHooks(repository);
      isSetUp = hooks.isSetUp;
      if (!isSetUp) return hooks.findings;
      const tried = await orProblem(() => checkCommit(run.git, repository, hooks.trial));
      isTried = tried.some(({ status }) => status === "ok");
      return [...tried, ...hooks.findings];
    },
    () => checkState(repository),
    async () =>
      isSetUp
        ? checkRuntime(repository, { path: run.nodePath, version: nodeVersion }, isTried)
        : [],
    async () =>
      isSetUp || existsSync(join(repository.root, TELEMETRY_FOLDER))
        ? checkLedger(run.git, repository, await readWorktree(run.git))
        : [],
    async () =>
      checkAgents({
        agents: run.agents,
        environment: run.environment,
        config: await readSettings(repository.root, run.environment),
        root: repository.root,
        nodeVersion,
      }),
  ];
  const findings: Finding[] = [];
  for (const check of checks) findings.push(...(await orProblem(check)));
  return findings.toSorted((a, b) => ORDER[a.status] - ORDER[b.status]);
}

async function orProblem(check: () => Promise<readonly Finding[]>): Promise<readonly Finding[]> {
  try {
    return await check();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [{ status: "problem", text: error.message }];
  }
}
