import { spawn } from "node:child_process";
import { platform } from "node:os";
import type { CliContext } from "./context.ts";

/** Opens a file in the program that the desktop has for it; says whether there is one to see it in. */
export async function openFile(
  path: string,
  { environment }: Pick<CliContext, "environment">,
): Promise<boolean> {
  const [program, ...args] = openerOf(path, environment);
  if (program === undefined) return false;
  return await new Promise((settle) => {
    const child = spawn(program, args, { stdio: "ignore", detached: true });
    child.once("error", () => settle(false));
    child.once("spawn", () => settle(true));
    child.unref();
  });
}

function openerOf(path: string, environment: CliContext["environment"]): readonly string[] {
  if (platform() === "darwin") return ["open", path];
  // `start` is a word of the shell, which would read `&` in a path.
  if (platform() === "win32") return ["explorer.exe", path];
  const hasScreen = Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
  return hasScreen ? ["xdg-open", path] : [];
}
