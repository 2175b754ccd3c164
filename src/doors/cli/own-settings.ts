import { readSettings } from "../../flows/read-settings.ts";
import type { Config } from "../../parts/config/config.ts";
import { findRepository } from "../../parts/git/repository.ts";
import type { CliContext } from "./context.ts";

/** Reads the settings of the repository, or else of the folder, that one stands in. */
export async function readOwnSettings({ cwd, environment }: CliContext): Promise<Config> {
  const repository = await findRepository(cwd);
  return readSettings(repository?.root ?? cwd, environment);
}
