import { type SpawnOptionsWithoutStdio, spawn } from "node:child_process";
import { Failure } from "../../usage/failure.ts";

const LACKS_OBJECT = /promisor remote/;
const PARTIAL_CLONE =
  ". This partial clone fetches what it lacks: run the command again when its remote can be reached.";

/** A git command that failed. */
export class GitFailure extends Failure {
  override readonly failureCode = "git";
  readonly exitCode: number | null;
  readonly stderr: string;

  constructor(args: readonly string[], exitCode: number | null, stderr: string) {
    const reason = stderr.trim().split("\n").at(0) ?? "";
    const advice = LACKS_OBJECT.test(stderr) ? PARTIAL_CLONE : "";
    super(
      `git ${args[0]} failed with exit code ${exitCode}: ${reason || "it said nothing"}${advice}`,
    );
    this.exitCode = exitCode;
    this.stderr = stderr;
  }
}

/** A git command that printed more than is taken. */
export class GitOutputTooLarge extends GitFailure {}

export interface GitOptions {
  /** The most that the command may print; it is stopped there. */
  readonly maxBytes?: number;
}

export type GitInput = string | Uint8Array;

/** Runs one git command in a worktree and returns its standard output. */
export interface Git {
  /** @throws {GitFailure} when git exits with another code than 0, or prints too much. */
  (
    args: readonly string[],
    input?: GitInput | Promise<GitInput>,
    options?: GitOptions,
  ): Promise<Buffer>;
  /** Variables that the command sees. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The folder it runs in. */
  readonly cwd: string;
}

/**
 * Makes a runner that hands a hook's environment down. In a hook this is what is wanted:
 * `GIT_INDEX_FILE` names the index of the very commit that is being made. Without one git
 * inherits that of this process.
 */
export function createGit(
  cwd: string,
  environment?: Readonly<Record<string, string | undefined>>,
): Git {
  // Nobody is there to answer a prompt, and messages are matched as git writes them in English.
  const env = environment && { ...environment, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  const run = (
    args: readonly string[],
    input?: GitInput | Promise<GitInput>,
    { maxBytes = Number.POSITIVE_INFINITY }: GitOptions = {},
  ): Promise<Buffer> =>
    new Promise((resolve, reject) => {
      const child = start(args, { cwd, env, windowsHide: true });
      const output: Buffer[] = [];
      const errors: Buffer[] = [];
      let bytes = 0;
      child.stdout.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= maxBytes) output.push(chunk);
        else if (child.kill())
          reject(new GitOutputTooLarge(args, null, `more than ${maxBytes} bytes`));
      });
      child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
      child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
      child.on("close", (exitCode) => {
        if (exitCode === 0) resolve(Buffer.concat(output));
        else reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
      });
      // A git that fails early closes its input: the exit code tells the story.
      child.stdin.on("error", () => {});
      if (!(input instanceof Promise)) child.stdin.end(input);
      else {
        input.then(
          (content) => child.stdin.end(content),
          (error) => {
            child.stdin.end();
            reject(error);
          },
        );
      }
    });
  return Object.assign(run, { environment: environment ?? {}, cwd });
}

/** What a person set for their own eyes: another encoding garbles subjects, and finds no message. */
export const AS_DATA = ["-c", "i18n.logOutputEncoding=UTF-8", "-c", "log.showSignature=false"];

function start(args: readonly string[], options: SpawnOptionsWithoutStdio) {
  try {
    return spawn("git", [...AS_DATA, ...args], options);
  } catch (error) {
    // A folder that is none is told at once, other faults by an event.
    throw new GitFailure(args, null, (error as Error).message);
  }
}

/**
 * Returns what git prints about a repository, as its worktree's top folder sees it, also where
 * `GIT_DIR` is relative to another folder; undefined when git exits with another code than 0.
 */
export async function askGit(
  { root, gitDir }: { readonly root: string; readonly gitDir: string },
  args: readonly string[],
): Promise<string | undefined> {
  const place = [`--git-dir=${gitDir}`, `--work-tree=${root}`];
  // Such an exit is an answer: nothing matches.
  return createGit(root)([...place, ...args]).then(String, () => undefined);
}
