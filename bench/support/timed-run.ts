import { spawnSync } from "node:child_process";

export interface TimedRun {
  readonly durationMs: number;
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
    ["-f", "peak %M", program, ...args],
    {
      env: environment,
      encoding: "utf8",
      maxBuffer: 1 << 30,
    },
  );
  const durationMs = performance.now() - before;
  const kilobytes = /peak (\d+)\s*$/.exec(stderr)?.[1];
  if (status !== 0 || kilobytes === undefined) throw new Error(`${program} failed: ${stderr}`);
  return { durationMs, peakMemoryBytes: Number(kilobytes) * 1024, stdout };
}
