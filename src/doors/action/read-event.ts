import { readFile } from "node:fs/promises";
import { Failure } from "../../usage/failure.ts";

/**
 * Reads what the runner says of the event that started the job; undefined outside of a runner.
 * `@actions/github` does the same, and takes a tenth of a second to load.
 */
export async function readEvent(path: string | undefined): Promise<unknown> {
  if (!path) return undefined;
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    const reason = error instanceof SyntaxError ? "no JSON" : (error as NodeJS.ErrnoException).code;
    throw new Failure(
      `Cannot read what started this job at ${path} (${reason}). Leave GITHUB_EVENT_PATH as the runner sets it.`,
      { cause: error },
    );
  }
}
