import { appendFile, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { parseLedger } from "../../src/parts/ledger/parse-ledger.ts";
import { type ClaudeSession, startClaudeSession } from "./claude-session.ts";
import { type CommandResult, createGitRepository, type GitRepository } from "./git-repository.ts";
import { fillFromTemplate } from "./hooked-template.ts";

export const PACKAGE_ROOT = join(import.meta.dirname, "..", "..");
const CLI = join(PACKAGE_ROOT, "dist", "cli", "index.js");

/** A repository with tokenledger's hooks, its first commit made, and a Claude Code session under way. */
export interface HookedRepository extends GitRepository {
  readonly session: ClaudeSession;
  /** Runs the bundled command line. */
  cli(...args: string[]): Promise<CommandResult>;
  /** Adds a line to a file and stages it. */
  stage(path: string): Promise<void>;
  /** Runs `git commit` with a message; returns git's result. */
  commit(message: string, ...options: string[]): Promise<CommandResult>;
  /** The completion tokens of each row of the ledger in a commit: a call's mark. */
  recorded(commit?: string): Promise<readonly number[]>;
  /** `git status --porcelain`: empty when the tree is clean. */
  status(): Promise<string>;
}

export interface HookedOptions {
  readonly name?: string;
  /** Leaves the hooks and the first commit to the test. */
  readonly bare?: boolean;
}

/** Makes a repository in which `tokenledger init` from the bundle in `dist` ran, and what it wrote is committed. */
export async function createHookedRepository(
  options: HookedOptions = {},
): Promise<HookedRepository> {
  const repository = await createGitRepository(options.name);
  const hooked = asHooked(repository, repository.root);
  if (options.bare !== true) await fillFromTemplate(hooked, () => start(hooked));
  return hooked;
}

async function start(hooked: HookedRepository): Promise<void> {
  const { exitCode, stderr } = await hooked.cli("init");
  if (exitCode !== 0) throw new Error(`tokenledger init failed: ${stderr}`);
  await hooked.git("add", "-A");
  await hooked.git("commit", "--quiet", "-m", "start");
}

/** Looks at another worktree of a hooked repository in the same way. */
export function asHooked(repository: GitRepository, root: string): HookedRepository {
  const run: GitRepository["run"] = (program, args, options = {}) =>
    repository.run(program, args, { cwd: root, ...options });
  const git = async (...args: string[]) => {
    const { exitCode, stdout, stderr } = await run("git", args);
    if (exitCode !== 0) throw new Error(`git ${args.join(" ")} exited ${exitCode}: ${stderr}`);
    return stdout;
  };
  return {
    ...repository,
    root,
    run,
    git,
    session: startClaudeSession(repository.home, root),
    cli: (...args) => run(execPath, [CLI, ...args]),
    async stage(path) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await appendFile(join(root, path), "more\n");
      await git("add", "--", path);
    },
    commit: (message, ...args) => run("git", ["commit", "-m", message, ...args]),
    async recorded(commit = "HEAD") {
      const files = (await git("ls-tree", "-r", "--name-only", commit, ".telemetry/")).split("\n");
      const ledgers = files.filter((path) => path.endsWith(".csv"));
      const texts = await Promise.all(ledgers.map((path) => git("show", `${commit}:${path}`)));
      return texts
        .flatMap((text) => parseLedger(text).rows)
        .map(({ record }) => record.outputTokens)
        .toSorted((a, b) => a - b);
    },
    status: () => git("status", "--porcelain"),
  };
}
