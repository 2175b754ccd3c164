import { spawn } from "node:child_process";
import { Violation } from "./violation.ts";

/** Nothing of a walk takes long: what has not ended by then waits for something that will not come. */
const LIMIT_MS = 300_000;

export interface ChildOptions {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly input?: string;
}

export interface ChildResult {
  /** Undefined when a signal ended it. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a program as the leader of a process group of its own, which ends with it.
 *
 * @throws {Violation} when it hangs.
 */
export function runChild(
  program: string,
  args: readonly string[],
  { cwd, environment, input = "" }: ChildOptions,
): Promise<ChildResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: environment, detached: true });
    let stdout = "";
    let stderr = "";
    let hangs = false;
    const timer = setTimeout(() => {
      hangs = true;
      if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    }, LIMIT_MS);
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    // The program may end, or be killed, before it has read all.
    child.stdin.on("error", () => {});
    child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code) => {
      clearTimeout(timer);
      const line = [program, ...args].join(" ");
      if (hangs) reject(new Violation("hang", `${line} ran for ${LIMIT_MS} ms.\n${stderr}`));
      else resolve({ exitCode: code ?? undefined, stdout, stderr });
    });
  });
}
