import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../parts/config/config.ts";
import { parseConfig, readConfig } from "../parts/config/read-config.ts";
import { createGit, GitFailure } from "../parts/git/git.ts";
import { listLeftOutFiles } from "../parts/git/index-entries.ts";
import { DubiousOwnership, findRepository } from "../parts/git/repository.ts";
import { Failure } from "../usage/failure.ts";

/** Where a repository's settings are, relative to its top. */
export const SETTINGS_PATH = ".telemetry/config.json";

const MAX_BYTES = 1_000_000;

/** A sparse checkout leaves the settings out, and the clone does not hold them either. */
export class SettingsLeftOut extends Failure {
  override readonly name = "SettingsLeftOut";
  override readonly failureCode = "config";
}

/**
 * Reads a repository's settings, given its top folder: where a sparse checkout leaves their file
 * out, as git's index has them. Without any the defaults hold.
 *
 * @throws {SettingsLeftOut}
 * @throws {Failure} as `readConfig`.
 */
export async function readSettings(
  root: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Config> {
  const blob = existsSync(join(root, SETTINGS_PATH)) ? undefined : await findLeftOut(root);
  if (blob === undefined) return readConfig(join(root, ".telemetry"));
  const git = createGit(root, environment);
  const options = { maxBytes: MAX_BYTES };
  const content = await git(["cat-file", "blob", blob], undefined, options).catch((error) => {
    if (!(error instanceof GitFailure)) throw error;
    throw new SettingsLeftOut(
      `Cannot read the configuration ${SETTINGS_PATH}, which a sparse checkout leaves out: ${error.message}. \`git sparse-checkout add .telemetry\` brings it.`,
      { cause: error },
    );
  });
  return parseConfig(content.toString(), SETTINGS_PATH);
}

async function findLeftOut(root: string): Promise<string | undefined> {
  const repository = await findRepository(root).catch((error: unknown) => {
    // Who needs git to look there asks it, and is told.
    if (error instanceof DubiousOwnership) return undefined;
    throw error;
  });
  if (repository === undefined) return undefined;
  const [file] = await listLeftOutFiles(repository, SETTINGS_PATH);
  return file?.blob;
}
