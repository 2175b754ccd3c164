import { Yn as listLeftOutFiles, cr as GitFailure, dr as createGit, gr as Failure, hr as readConfig, mr as parseConfig } from "./hook.js";
import { n as findRepository, t as DubiousOwnership } from "./repository.js";
import { existsSync } from "node:fs";
import { join } from "node:path";
// src/flows/read-settings.ts
/** Where a repository's settings are, relative to its top. */
const SETTINGS_PATH = ".telemetry/config.json";
const MAX_BYTES = 1e6;
/** A sparse checkout leaves the settings out, and the clone does not hold them either. */
var SettingsLeftOut = class extends Failure {
	name = "SettingsLeftOut";
	failureCode = "config";
};
/**
* Reads a repository's settings, given its top folder: where a sparse checkout leaves their file
* out, as git's index has them. Without any the defaults hold.
*
* @throws {SettingsLeftOut}
* @throws {Failure} as `readConfig`.
*/
async function readSettings(root, environment) {
	const blob = existsSync(join(root, ".telemetry/config.json")) ? void 0 : await findLeftOut(root);
	if (blob === void 0) return readConfig(join(root, ".telemetry"));
	const content = await createGit(root, environment)([
		"cat-file",
		"blob",
		blob
	], void 0, { maxBytes: MAX_BYTES }).catch((error) => {
		if (!(error instanceof GitFailure)) throw error;
		throw new SettingsLeftOut(`Cannot read the configuration ${SETTINGS_PATH}, which a sparse checkout leaves out: ${error.message}. \`git sparse-checkout add .telemetry\` brings it.`, { cause: error });
	});
	return parseConfig(content.toString(), SETTINGS_PATH);
}
async function findLeftOut(root) {
	const repository = await findRepository(root).catch((error) => {
		if (error instanceof DubiousOwnership) return void 0;
		throw error;
	});
	if (repository === void 0) return void 0;
	const [file] = await listLeftOutFiles(repository, SETTINGS_PATH);
	return file?.blob;
}
export { readSettings as t };
