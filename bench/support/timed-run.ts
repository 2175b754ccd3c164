import { spawnSync } from "node:child_process";

export interface TimedRun {
  readonly durationMs: number;
  /** What processors computed for it, together. */
  readonly computedMs: number;
  readonly peakMemoryBytes: number;
  readonly stdout: string;
}

/** Runs a program to its end and measures it; throws when it fails. */
export function timedRun(
  program: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): TimedRun {
  const before = performance.now();
  const { stdout, stderr, status } = spawnSync(
    "/usr/bin/time",
    ["-f", "computed %U %S, peak %M", program, ...args],
    {
      env: environment,
      encoding: "utf8",
      maxBuffer: 1 << 30,
    },
  );
  const durationMs = performance.now() - before;
  const told = /computed ([\d.]+) ([\d.]+), peak (\d+)\s*$/.exec(stderr)?.slice(1).map(Number);
  if (status !== 0 || told === undefined) throw new Error(`${program} failed: ${stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = told;
  const computedMs = (user + system) * 1000;
  return { durationMs, computedMs, peakMemoryBytes: kilobytes * 1024, stdout };
}
