import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { gitEnvironment } from "../../test/support/git-environment.ts";

export interface CliRun {
  readonly seconds: number;
  readonly peakMegabytes: number;
  readonly stdout: string;
}

/** Runs the built command line as a process of its own, beside whatever else runs; throws when it fails. */
export async function runCli(
  cli: string,
  args: readonly string[],
  { home, ...variables }: Readonly<Record<string, string>> & { readonly home: string },
): Promise<CliRun> {
  const start = performance.now();
  const child = spawn("/usr/bin/time", ["-f", "peak %M", process.execPath, cli, ...args], {
    cwd: home,
    env: { ...gitEnvironment(home), ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  const kilobytes = Number(/peak (\d+)\s*$/.exec(stderr)?.[1]);
  if (code !== 0) throw new Error(`tokenledger ${args.join(" ")} failed: ${stderr}`);
  const seconds = (performance.now() - start) / 1_000;
  return { seconds, peakMegabytes: (kilobytes * 1_024) / 1e6, stdout };
}
