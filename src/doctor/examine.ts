import { join } from "node:path";
import { readConfig } from "../config/read-config.ts";
import { Failure } from "../failure.ts";
import type { Repository } from "../git/repository.ts";
import { readWorktree } from "../git/worktree.ts";
import type { HookRun } from "../record/hook-run.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";
import { stateFolders } from "../state/state-folders.ts";
import { checkAgents } from "./check-agents.ts";
import { checkHooks } from "./check-hooks.ts";
import { checkLedger } from "./check-ledger.ts";
import { checkRuntime } from "./check-runtime.ts";
import { checkWaiting } from "./check-waiting.ts";
import type { Finding } from "./finding.ts";

/** Looks at everything that recording in a repository hangs on; records nothing. */
export async function examine(
  run: HookRun,
  repository: Repository,
  nodeVersion: string,
): Promise<readonly Finding[]> {
  const worktree = await readWorktree(run.git);
  const findings = [
    ...(await checkHooks(repository)),
    ...(await checkRuntime(repository, { path: run.nodePath, version: nodeVersion })),
    ...(await checkLedger(run.git, worktree)),
  ];
  try {
    const config = await readConfig(join(worktree.root, TELEMETRY_FOLDER));
    return [
      ...findings,
      ...checkAgents({
        agents: run.agents,
        environment: run.environment,
        config,
        root: worktree.root,
        nodeVersion,
      }),
      ...(await checkWaiting(run, { worktree, folders: stateFolders(worktree), config })),
    ];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return [...findings, { status: "problem", text: error.message }];
  }
}
