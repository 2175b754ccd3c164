import { spawn } from "node:child_process";
import { AS_DATA, type Git, GitFailure } from "./git.ts";

/**
 * Runs one git command and hands on what it prints as it comes.
 *
 * @throws {GitFailure} when git exits with another code than 0.
 */
export function streamGit(
  { cwd, environment }: Git,
  args: readonly string[],
  input: string,
  onOutput: (chunk: Buffer) => void,
): Promise<void> {
  const env = { ...environment, GIT_TERMINAL_PROMPT: "0", LC_ALL: "C" };
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...AS_DATA, ...args], { cwd, env, windowsHide: true });
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => {
      try {
        onOutput(chunk);
      } catch (error) {
        reject(error);
        child.kill();
      }
    });
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
    child.on("close", (exitCode) => {
      if (exitCode === 0) resolve();
      else reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
    });
    // A git that fails early closes its input: the exit code tells the story.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
