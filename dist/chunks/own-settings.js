import { t as readSettings } from "./read-settings.js";
import { n as findRepository } from "./repository.js";
// src/doors/cli/own-settings.ts
/** Reads the settings of the repository, or else of the folder, that one stands in. */
async function readOwnSettings({ cwd, environment }) {
	const repository = await findRepository(cwd);
	return readSettings(repository?.root ?? cwd, environment);
}
export { readOwnSettings as t };
