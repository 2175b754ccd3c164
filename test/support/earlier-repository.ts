import { appendFile, mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createBackfillCommand } from "../../src/doors/cli/commands/backfill.ts";
import { createInitCommand } from "../../src/doors/cli/commands/init.ts";
import type { CliContext } from "../../src/doors/cli/context.ts";
import { parseLedger } from "../../src/parts/ledger/parse-ledger.ts";
import type { UsageRecord } from "../../src/usage/usage-record.ts";
import { type ClaudeSession, startClaudeSession } from "./claude-session.ts";
import { createGitRepository, type GitRepository } from "./git-repository.ts";
import { type CommandRun, runCommand } from "./run-command.ts";

/** A repository with commits and sessions from before it knew tokenledger. */
export interface EarlierRepository extends GitRepository {
  readonly session: ClaudeSession;
  /** Commits a change of a file at a time, without our hooks; returns the commit's id. */
  commitAt(time: string, message?: string, path?: string): Promise<string>;
  /** Runs `tokenledger init`, as of a time. */
  init(now: string, ...args: string[]): Promise<CommandRun>;
  /** Runs `tokenledger backfill`. */
  backfill(args: readonly string[], context?: Partial<CliContext>): Promise<CommandRun>;
  /** The rows of the ledgers in the working tree. */
  rows(): Promise<readonly UsageRecord[]>;
  /** The completion tokens of these rows: which calls they sum up. */
  outputs(): Promise<readonly number[]>;
}

/** Makes a repository without any commit. */
export async function createEarlierRepository(): Promise<EarlierRepository> {
  const repository = await createGitRepository();
  return asEarlier(repository, repository.root);
}

/** Looks at another worktree, or clone, in the same way. */
export function asEarlier(repository: GitRepository, root: string): EarlierRepository {
  const environment = { ...repository.environment, TOKENLEDGER: "later" };
  const run: GitRepository["run"] = (program, args, options = {}) =>
    repository.run(program, args, { cwd: root, ...options });
  const git = async (args: readonly string[], variables: Record<string, string> = {}) => {
    const options = { environment: { ...environment, ...variables } };
    const { exitCode, stdout, stderr } = await run("git", args, options);
    if (exitCode !== 0) throw new Error(`git ${args.join(" ")} exited ${exitCode}: ${stderr}`);
    return stdout;
  };
  const rows = async () => {
    const folder = join(root, ".telemetry");
    const names = await readdir(folder, { recursive: true });
    const ledgers = names.filter((name) => name.endsWith(".csv"));
    const texts = await Promise.all(ledgers.map((name) => readFile(join(folder, name), "utf8")));
    return texts.flatMap((text) => parseLedger(text).rows).map(({ record }) => record);
  };
  return {
    ...repository,
    root,
    run,
    git: (...args) => git(args),
    session: startClaudeSession(repository.home, root),
    async commitAt(time, message = "change", path = "a.txt") {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await appendFile(join(root, path), "more\n");
      await git(["add", "--", path]);
      const dates = { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time };
      await git(["commit", "--quiet", "-m", message], dates);
      return (await git(["rev-parse", "HEAD"])).trim();
    },
    init: (now, ...args) =>
      runCommand(createInitCommand, args, { cwd: root, environment, now: () => new Date(now) }),
    backfill: (args, context) =>
      runCommand(createBackfillCommand, args, { cwd: root, environment, ...context }),
    rows,
    outputs: async () => (await rows()).map(({ outputTokens }) => outputTokens),
  };
}
