import { execFile } from "node:child_process";
import { join } from "node:path";
import type { Environment } from "../../parts/agents/logs/agent.ts";
import { createGit } from "../../parts/git/git.ts";
import type { Repository } from "../../parts/git/repository.ts";
import { TELEMETRY_FOLDER } from "../record/ledger-path.ts";

/**
 * Records in the commit that is being made, for the pre-commit framework sets a clone up once git has
 * looked for its hooks. The framework fails what makes files differ from the index, and has put
 * unstaged work aside: the ledger in the working tree gets the rows too.
 */
export async function joinCommit(
  { root }: Repository,
  packageFolder: string,
  environment: Environment,
): Promise<void> {
  if (environment.PRE_COMMIT !== "1" || environment.GIT_INDEX_FILE === undefined) return;
  const options = { cwd: root, env: { ...environment, PRE_COMMIT: undefined } };
  const isPrepared = await new Promise<boolean>((resolve) => {
    execFile("sh", [join(packageFolder, "hooks", "pre-commit")], options, (error) => {
      resolve(error === null);
    }).stdin?.end();
  });
  if (!isPrepared) return;
  // Where no ledger is tracked, there is nothing to bring up.
  await createGit(root, environment)(["checkout", "-q", "--", TELEMETRY_FOLDER]).catch(() => {});
}
