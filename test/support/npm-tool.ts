import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/**
 * Returns the folder with the commands of an npm package, `name@version`, which is installed once
 * among this machine's temporary files; undefined where it cannot be had.
 */
export async function installNpmTool(spec: string): Promise<string | undefined> {
  const place = join(tmpdir(), `tokenledger-tool-${spec.replaceAll(/[^a-z0-9.]/g, "-")}`);
  const commands = join(place, "node_modules", ".bin");
  if (existsSync(commands)) return commands;
  const draft = await mkdtemp(`${place}-`);
  const args = ["install", "--prefix", draft, "--no-audit", "--no-fund", "--ignore-scripts", spec];
  try {
    await promisify(execFile)("npm", args, { env: withoutGit(process.env) });
    await rename(draft, place);
  } catch {
    // No network; or another test was faster.
    await rm(draft, { recursive: true, force: true });
  }
  return existsSync(commands) ? commands : undefined;
}

function withoutGit(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith("GIT_")),
  );
}
