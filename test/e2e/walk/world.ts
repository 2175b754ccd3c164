import { appendFile, chmod, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createGitRepository } from "../../support/git-repository.ts";
import { PACKAGE_ROOT } from "../../support/hooked-repository.ts";
import type { CommittedRows } from "./committed-ledger.ts";
import { UsageModel } from "./model.ts";
import { type ObjectReader, openObjects } from "./object-reader.ts";
import { PERSONS_HOOKS } from "./persons-hooks.ts";
import { type ChildOptions, type ChildResult, runChild } from "./run-child.ts";
import type { WalkSession } from "./sessions.ts";
import { line, words } from "./shell-words.ts";

/** `WALK_PACKAGE` walks with another copy of the package than this one. */
const CLI = join(process.env.WALK_PACKAGE ?? PACKAGE_ROOT, "dist", "cli", "index.js");

/** One worktree of the walk's repository. */
export interface Tree {
  readonly name: string;
  readonly root: string;
  /** Its own git directory, absolute. */
  readonly gitDir: string;
  readonly sessions: WalkSession[];
  /** Whether a person has taken rows out of the ledger file here and may commit that. */
  isLedgerCut: boolean;
}

type Variables = Readonly<Record<string, string>>;

export type RunOptions = Partial<Pick<ChildOptions, "input">> & {
  readonly environment?: Variables;
};

/** The repository that a walk goes through, with what was logged and what was run in it. */
export interface World extends AsyncDisposable {
  readonly home: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly main: Tree;
  readonly trees: Tree[];
  readonly model: UsageModel;
  readonly objects: ObjectReader;
  /** Ledgers that were read, by their blob's id. */
  readonly rowsOfBlob: Map<string, CommittedRows>;
  /** What was done, as lines for a shell. */
  readonly transcript: string[];
  /** Counts up: what is written to files is never the same twice. */
  next(): number;
  note(text: string): void;
  /** Runs git in a worktree and writes that down. */
  git(tree: Tree, args: readonly string[], options?: RunOptions): Promise<ChildResult>;
  /** Runs git to look, not to change: it is not written down. Returns its output; fails where git does. */
  ask(tree: Tree, ...args: string[]): Promise<string>;
  /** The same with variables, whatever git's exit code. */
  look(tree: Tree, args: readonly string[], environment?: Variables): Promise<ChildResult>;
  cli(tree: Tree, ...args: string[]): Promise<ChildResult>;
}

/** Makes a repository with tokenledger's hooks beside a person's own, and its first commit. */
export async function createWorld(): Promise<World> {
  const repository = await createGitRepository();
  const environment = {
    ...repository.environment,
    // Hooks start the node that runs this.
    PATH: `${dirname(process.execPath)}:${repository.environment.PATH}`,
  };
  const gitDir = join(repository.root, ".git");
  const main: Tree = {
    name: "main",
    root: repository.root,
    gitDir,
    sessions: [],
    isLedgerCut: false,
  };
  const objects = openObjects(repository.root, environment);
  const transcript: string[] = [];
  let count = 0;
  const run = (tree: Tree, program: string, args: readonly string[], options: RunOptions = {}) =>
    runChild(program, args, {
      cwd: tree.root,
      environment: { ...environment, ...options.environment },
      ...(options.input === undefined ? {} : { input: options.input }),
    });
  const world: World = {
    home: repository.home,
    environment,
    main,
    trees: [main],
    model: new UsageModel(),
    objects,
    rowsOfBlob: new Map(),
    transcript,
    next: () => ++count,
    note: (text) => transcript.push(text),
    async git(tree, args, options) {
      transcript.push(line(tree, words(options?.environment ?? {}, ["git", ...args])));
      const result = await run(tree, "git", args, options);
      for (const [said] of result.stderr.matchAll(/^tokenledger: .*/gm))
        transcript.push(`# ${said}`);
      return result;
    },
    look: (tree, args, variables = {}) => run(tree, "git", args, { environment: variables }),
    async ask(tree, ...args) {
      const { exitCode, stdout, stderr } = await run(tree, "git", args);
      if (exitCode !== 0) throw new Error(`git ${args.join(" ")} exited ${exitCode}: ${stderr}`);
      return stdout;
    },
    cli(tree, ...args) {
      transcript.push(line(tree, words({}, ["tokenledger", ...args])));
      return run(tree, process.execPath, [CLI, ...args]);
    },
    async [Symbol.asyncDispose]() {
      await objects[Symbol.asyncDispose]();
      await repository[Symbol.asyncDispose]();
    },
  };
  await start(world, join(gitDir, "hooks"));
  return world;
}

/** Names a worktree's revision for the reader of objects, which runs in the main one. */
export function revisionIn({ name }: Tree, revision: string): string {
  if (revision !== "HEAD") return revision;
  return name === "main" ? "main-worktree/HEAD" : `worktrees/${name}/HEAD`;
}

async function start(world: World, hooks: string): Promise<void> {
  const { main } = world;
  await world.ask(main, "config", "maintenance.auto", "false");
  await mkdir(hooks, { recursive: true });
  for (const [name, text] of Object.entries(PERSONS_HOOKS)) {
    await writeFile(join(hooks, name), text);
    await chmod(join(hooks, name), 0o755);
  }
  const { exitCode, stderr } = await world.cli(main, "init");
  if (exitCode !== 0) throw new Error(`tokenledger init failed: ${stderr}`);
  // In git's own folder no revert takes it away.
  await appendFile(join(main.gitDir, "info", "exclude"), ".worktrees/\n");
  await writeFile(join(main.root, "a.txt"), "first\n");
  await world.ask(main, "add", "-A");
  await world.git(main, ["commit", "-m", "start"]);
}
