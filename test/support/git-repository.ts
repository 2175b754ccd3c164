import { execFile } from "node:child_process";
import { appendFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gitEnvironment } from "./git-environment.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

export interface CommandResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A real git repository in a folder of its own, beside an empty home. */
export interface GitRepository extends AsyncDisposable {
  readonly root: string;
  readonly home: string;
  readonly environment: Record<string, string>;
  /** Runs git and returns its output; fails the test when git fails. */
  git(...args: string[]): Promise<string>;
  /** Runs a program in the repository, whatever its exit code. */
  run(program: string, args: readonly string[], options?: RunOptions): Promise<CommandResult>;
  write(path: string, text: string): Promise<void>;
  append(path: string, text: string): Promise<void>;
  read(path: string): Promise<string>;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly environment?: Record<string, string | undefined>;
}

/** Makes an empty repository on branch `main`, in a folder of that name. */
export async function createGitRepository(name = "repository"): Promise<GitRepository> {
  const folder = await createTemporaryFolder();
  const root = join(folder.path, name);
  const home = join(folder.path, "home");
  await Promise.all([mkdir(root, { recursive: true }), mkdir(home)]);
  const environment = gitEnvironment(home);

  const run = (program: string, args: readonly string[], options: RunOptions = {}) =>
    new Promise<CommandResult>((resolve) => {
      const env = { ...environment, ...options.environment };
      execFile(
        program,
        args,
        { cwd: options.cwd ?? root, env, maxBuffer: 1 << 28 },
        (error, stdout, stderr) => {
          const exitCode = error === null ? 0 : Number(error.code ?? 1);
          resolve({ exitCode, stdout, stderr });
        },
      ).stdin?.end();
    });

  const repository: GitRepository = {
    root,
    home,
    environment,
    run,
    async git(...args) {
      const { exitCode, stdout, stderr } = await run("git", args);
      if (exitCode !== 0) throw new Error(`git ${args.join(" ")} exited ${exitCode}: ${stderr}`);
      return stdout;
    },
    async write(path, text) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    },
    append: (path, text) => appendFile(join(root, path), text),
    read: (path) => readFile(join(root, path), "utf8"),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
  await repository.git("init", "--quiet", "--initial-branch=main");
  return repository;
}
