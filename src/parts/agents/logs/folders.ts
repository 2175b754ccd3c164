import { isAbsolute, join } from "node:path";
import type { Environment } from "./agent.ts";

/** Returns the home folders that there are: on Windows an agent may go by either variable. */
export function homeFolders({ HOME, USERPROFILE }: Environment): readonly string[] {
  return [HOME, USERPROFILE].flatMap((folder) => folder || []);
}

/** Returns a folder that a variable names, which may begin with `~`; none when it is no absolute path. */
export function expandTilde(folder: string, homes: readonly string[]): readonly string[] {
  if (/^~(?=[\\/]|$)/.test(folder)) return homes.map((home) => join(home, folder.slice(1)));
  return isAbsolute(folder) ? [folder] : [];
}

/** Returns the folders that a variable lists, with commas between them. */
export function listedFolders(variable: string | undefined): readonly string[] {
  return (variable ?? "")
    .split(",")
    .map((folder) => folder.trim())
    .filter((folder) => folder !== "");
}

/**
 * Returns where a program of this name keeps its data.
 * @see https://specifications.freedesktop.org/basedir-spec/latest/
 */
export function dataFolders(environment: Environment, name: string): readonly string[] {
  const { XDG_DATA_HOME } = environment;
  if (XDG_DATA_HOME) return [join(XDG_DATA_HOME, name)];
  return homeFolders(environment).map((home) => join(home, ".local", "share", name));
}
