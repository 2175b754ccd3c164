// src/parts/agents/logs/folder-of-uri.ts
const WINDOWS_DRIVE = /^\/([a-z]:)/i;
/**
* Returns the folder that a `file:` URI names, spelled as on the machine that wrote it; undefined
* when the URI is no such.
*/
function folderOfUri(uri) {
	if (uri === void 0 || !URL.canParse(uri)) return void 0;
	const { protocol, hostname, pathname } = new URL(uri);
	const path = protocol === "file:" ? decode(pathname) : void 0;
	if (path === void 0) return void 0;
	if (WINDOWS_DRIVE.test(path)) return path.slice(1).replaceAll("/", "\\");
	return hostname === "" ? path : `\\\\${hostname}${path.replaceAll("/", "\\")}`;
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch (error) {
		if (error instanceof URIError) return void 0;
		throw error;
	}
}
export { folderOfUri as t };
