import { spawn } from "node:child_process";
import { once } from "node:events";
import { Failure } from "../../usage/failure.ts";

/** Opens a page that is on this machine in the browser that people have chosen. */
export async function openPage(
  path: string,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): Promise<void> {
  const program = programOf(platform);
  const child = spawn(program, [path], { env: environment, stdio: "ignore", detached: true });
  try {
    await once(child, "spawn");
  } catch (error) {
    throw new Failure(
      `Cannot open ${path}: ${program} cannot be run. Open the file in a browser by hand.`,
      { cause: error },
    );
  }
  child.unref();
}

function programOf(platform: NodeJS.Platform): string {
  if (platform === "darwin") return "open";
  // Not through cmd.exe, which would read characters of the path as its own.
  return platform === "win32" ? "explorer.exe" : "xdg-open";
}
