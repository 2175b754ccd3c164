import type { Operation } from "./commit-operations.ts";
import * as commits from "./commit-operations.ts";
import * as history from "./history-operations.ts";
import * as kills from "./kill-operations.ts";
import * as ledger from "./ledger-operations.ts";

/** What a walk may do next, each with how often it does it next to the others. */
export const OPERATIONS: Readonly<Record<string, { weight: number; run: Operation }>> = {
  settings: { weight: 1, run: ledger.settings },
  calls: { weight: 8, run: ledger.callsOnly },
  edit: { weight: 4, run: ledger.editOnly },
  commit: { weight: 14, run: commits.plain },
  "commit -a": { weight: 5, run: commits.all },
  "commit -p": { weight: 3, run: commits.patch },
  "commit --only": { weight: 4, run: commits.only },
  "commit --include": { weight: 3, run: commits.include },
  "commit --amend": { weight: 6, run: commits.amend },
  "commit --allow-empty": { weight: 3, run: commits.empty },
  "commit of nothing": { weight: 3, run: commits.nothing },
  "commit --no-verify": { weight: 5, run: commits.withoutVerifying },
  "rejected commit": { weight: 4, run: commits.rejected },
  "commit without message": { weight: 2, run: commits.withoutMessage },
  "commit while logs grow": { weight: 4, run: commits.whileLogsGrow },
  "commits at once": { weight: 3, run: commits.together },
  branch: { weight: 6, run: history.branch },
  checkout: { weight: 9, run: history.checkout },
  detach: { weight: 2, run: history.detach },
  "delete branch": { weight: 2, run: history.deleteBranch },
  merge: { weight: 10, run: history.merge },
  rebase: { weight: 6, run: history.rebase },
  "rebase -i": { weight: 6, run: history.rebaseInteractively },
  "cherry-pick": { weight: 5, run: history.cherryPick },
  revert: { weight: 4, run: history.revert },
  stash: { weight: 4, run: history.stash },
  "stash pop": { weight: 4, run: history.pop },
  reset: { weight: 7, run: history.reset },
  "worktree add": { weight: 3, run: history.addWorktree },
  "worktree remove": { weight: 1, run: history.removeWorktree },
  gc: { weight: 1, run: history.collectGarbage },
  "log by hand": { weight: 3, run: ledger.logByHand },
  mark: { weight: 2, run: ledger.mark },
  "delete ledger": { weight: 2, run: ledger.deleteLedger },
  "restore ledger": { weight: 1, run: ledger.restoreLedger },
  "add -N": { weight: 2, run: ledger.addIntent },
  "second committer": { weight: 3, run: ledger.secondCommitter },
  "held lock": { weight: 4, run: ledger.heldLock },
  "power cut": { weight: 5, run: kills.powerCut },
  "killed node": { weight: 3, run: kills.killedNode },
};
