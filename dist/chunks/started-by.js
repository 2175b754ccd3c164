import { gr as Failure } from "./hook.js";
import { r as PACKAGE_FOLDER } from "./package-folder.js";
import { d as findManifests, f as readManifest, u as findDependent } from "./touched-files.js";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
// src/flows/install/package-path.ts
const PASSING_FOLDER = /[\\/](?:_npx|dlx(?:-[^\\/]*)?|xfs-[^\\/]*|bunx-[^\\/]*|\.yarn[\\/](?:berry[\\/])?cache|_cacache)[\\/]/;
const IN_ARCHIVE = /\.zip[\\/]/;
const STORE = /[\\/](?:\.pnpm|\.store|\.yarn|\.bun|\.deno|store|Cellar)[\\/]|[\\/]installs[\\/][^\\/]+[\\/]\d|[\\/]global[\\/](?:v\d+[\\/])?[0-9a-f]{16,}[\\/]/;
const MODULES = ["node_modules", "lib/node_modules"];
/** Throws a `Failure` when the package lies where its manager will remove it: the hooks would go silent with it. */
function requireInstalled(packageFolder) {
	const folder = join(packageFolder, sep);
	if (IN_ARCHIVE.test(folder)) throw new Failure(`Cannot set up hooks that run from ${packageFolder}: sh reads no archive. Run \`yarn unplug tokenledger\`, and run \`tokenledger init\` again.`);
	if (!PASSING_FOLDER.test(folder)) return;
	throw new Failure(`Cannot set up hooks that run from ${packageFolder}: it is a cache, which is emptied. Install tokenledger, with \`npm install --save-dev tokenledger\` or \`npm install --global tokenledger\`, and run \`tokenledger init\` again.`);
}
/**
* Returns a path of the package that outlives its next version: not in a package manager's store,
* but through the links by which it was called, or by which `node_modules` names it.
*/
function stablePackagePath({ packageFolder, programPath, cwd }) {
	const candidates = [
		...[
			cwd,
			dirname(programPath),
			packageFolder
		].flatMap((start) => ancestors(start).flatMap((folder) => MODULES.map((modules) => join(folder, modules, "tokenledger")))),
		join(dirname(programPath), "..", ".."),
		packageFolder.replace(/[\\/]Cellar[\\/]([^\\/]+)[\\/][^\\/]+/, "/opt/$1"),
		packageFolder.replace(/([\\/]installs[\\/][^\\/]+[\\/])[^\\/]+/, "$1latest")
	];
	const real = realpathSync(packageFolder);
	return candidates.find((path) => !STORE.test(path) && existsSync(path) && realpathSync(path) === real) ?? packageFolder;
}
/** Returns the folder of a worktree whose `node_modules` holds the package, as a path that ends in "/" or is "". */
function folderOfModules(root, packagePath) {
	const path = relative(root, packagePath).split(sep).join("/");
	const folder = /^(.*\/)?node_modules\/tokenledger$/.exec(path);
	return folder !== null && !path.startsWith("../") ? folder[1] ?? "" : void 0;
}
function ancestors(path) {
	const parent = dirname(path);
	return parent === path ? [path] : [path, ...ancestors(parent)];
}
/**
* Finds the folders whose `node_modules` hold the package, or will in a colleague's clone: those
* with a `package.json` that names it, and the one that this command runs from.
*/
async function findPackagePlaces(repository, packagePath) {
	const dependents = (await findManifests(repository, "tokenledger")).map((path) => path.slice(0, -12));
	const started = folderOfModules(repository.root, packagePath);
	return { folders: [.../* @__PURE__ */ new Set([
		"",
		...dependents,
		...started === void 0 ? [] : [started]
	])].filter((folder) => !folder.includes("'")) };
}
// src/flows/install/package-manager.ts
const NPM = {
	name: "npm",
	run: "npx",
	addPackage: "npm install --save-dev",
	installScript: "prepare"
};
const PNPM = {
	name: "pnpm",
	run: "pnpm exec",
	addPackage: "pnpm add --save-dev",
	installScript: "prepare"
};
const YARN_1 = {
	name: "yarn",
	run: "yarn",
	addPackage: "yarn add --dev",
	installScript: "prepare"
};
const YARN = {
	...YARN_1,
	installScript: "postinstall"
};
const BUN = {
	name: "bun",
	run: "bunx",
	addPackage: "bun add --dev",
	installScript: "prepare"
};
const LOCK_FILES = [
	["pnpm-lock.yaml", PNPM],
	["pnpm-workspace.yaml", PNPM],
	["bun.lock", BUN],
	["bun.lockb", BUN],
	[".yarnrc.yml", YARN],
	["package-lock.json", NPM],
	["npm-shrinkwrap.json", NPM]
];
/** Tells what installs packages in a folder: by its files and those above it, else by what started us. */
function findPackageManager(root, folder, userAgent) {
	for (let each = folder;; each = dirname(each)) {
		const found = named(readManifest(join(each, "package.json"))?.packageManager) ?? locked(each);
		if (found !== void 0) return found;
		if (each === root || dirname(each) === each) break;
	}
	return named(userAgent?.split(" ").at(0)?.replace("/", "@")) ?? NPM;
}
function named(nameAtVersion) {
	const [name = "", version = ""] = (nameAtVersion ?? "").split("@");
	if (name === "yarn") return /^[01]\./.test(version) ? YARN_1 : YARN;
	return [
		NPM,
		PNPM,
		BUN
	].find((manager) => manager.name === name);
}
function locked(folder) {
	const [, manager] = LOCK_FILES.find(([name]) => existsSync(join(folder, name))) ?? [];
	const yarnLock = join(folder, "yarn.lock");
	if (manager !== void 0 || !existsSync(yarnLock)) return manager;
	return readFileSync(yarnLock, "utf8").includes("# yarn lockfile v1") ? YARN_1 : YARN;
}
// src/flows/install/project.ts
/** Finds the project that has us as a dependency, with what `npm_config_user_agent` tells of it. */
async function findProject(repository, started, userAgent) {
	const { root } = repository;
	const dependent = await findDependent(repository, started.cwd);
	const folder = folderOfModules(root, stablePackagePath(started));
	const packages = findPackageManager(root, dependent ? dirname(dependent.path) : join(root, folder ?? ""), userAgent);
	return {
		dependent,
		packages,
		command: dependent !== void 0 || folder !== void 0 ? `${packages.run} tokenledger` : "tokenledger"
	};
}
// src/doors/cli/started-by.ts
/** Returns how this process came to run us. */
function startedBy({ cwd }) {
	return {
		packageFolder: PACKAGE_FOLDER,
		programPath: process.argv[1] ?? PACKAGE_FOLDER,
		cwd
	};
}
export { stablePackagePath as a, requireInstalled as i, findProject as n, findPackagePlaces as r, startedBy as t };
