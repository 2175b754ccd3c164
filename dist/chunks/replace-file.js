import { n as _usingCtx } from "./hook.js";
import { basename, dirname, join } from "node:path";
import { chmod, open, rename, rm, stat } from "node:fs/promises";
// src/parts/ledger/replace-file.ts
/**
* Replaces a file, or makes it, in one step: a kill at any moment leaves the old content or the
* new. The caller holds the file's lock.
*/
async function replaceFile(path, content) {
	const temporary = join(dirname(path), `.${basename(path)}.new`);
	try {
		await writeWhole(temporary, content);
		await copyMode(path, temporary);
		await rename(temporary, path);
	} catch (error) {
		await rm(temporary, { force: true });
		throw error;
	}
}
async function writeWhole(path, content) {
	try {
		var _usingCtx$1 = _usingCtx();
		const file = _usingCtx$1.a(await open(path, "w"));
		await file.writeFile(content);
		await file.sync();
	} catch (_) {
		_usingCtx$1.e = _;
	} finally {
		await _usingCtx$1.d();
	}
}
async function copyMode(from, to) {
	try {
		await chmod(to, (await stat(from)).mode);
	} catch (error) {
		if (error.code !== "ENOENT") throw error;
	}
}
export { replaceFile as t };
