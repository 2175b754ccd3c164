import { execFile } from "node:child_process";
import { promisify } from "node:util";

// https://github.com/pre-commit/pre-commit/blob/main/CHANGELOG.md, 3.2.0: stages are named as the hooks.
const RENAMED_IN = [3, 2] as const;

/** Returns what the installed pre-commit framework calls the stage of its pre-commit hook; where none is, a new one. */
export async function findPreCommitStage(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)("pre-commit", ["--version"]);
    const [major = 0, minor = 0] = (/\d+\.\d+/.exec(stdout)?.[0] ?? "").split(".").map(Number);
    const isOld = major < RENAMED_IN[0] || (major === RENAMED_IN[0] && minor < RENAMED_IN[1]);
    return isOld ? "commit" : "pre-commit";
  } catch {
    // Not installed here.
    return "pre-commit";
  }
}
