import { t as Argument } from "./commander.js";
import { Xn as listUnmodifiedBlobs, Yn as listLeftOutFiles, gr as Failure } from "./hook.js";
import { n as findRepository, t as DubiousOwnership } from "./repository.js";
import { t as repositoryName } from "./repository-name.js";
import { i as lookForLedgers, n as findUnreadableNames, r as isLedgerName } from "./discover.js";
import { t as findStrayFiles } from "./stray-files.js";
import { createReadStream, createWriteStream } from "node:fs";
import { basename, delimiter, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { mkdtemp, realpath, rename, rm, stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
// src/flows/ingest/ledger-file.ts
/** Makes a ledger file of one that is on this machine. */
function localLedgerFile(file) {
	return {
		...file,
		locate: async () => file.path
	};
}
// src/flows/ingest/find-ledgers.ts
/** There is no ledger where one was looked for. */
var MissingLedger = class extends Failure {
	name = "MissingLedger";
	failureCode = "no-ledger";
};
/** There is a ledger, and a sparse checkout leaves it out. */
var LedgerLeftOut = class extends Failure {
	name = "LedgerLeftOut";
	failureCode = "no-ledger";
};
/**
* Returns the ledger files that absolute paths name: a file itself, of a folder all that it
* holds. Without a name for their repository each file is known by the one it lies in. What cannot be
* read although it is there is told to `onUnread`; what is only left out of the worktree may be brought.
* With `asksGit` false git is not run in their folders.
*/
async function findLedgers(paths, repository, onUnread = () => {}, bringLeftOut = async () => void 0, asksGit = true) {
	const homes = /* @__PURE__ */ new Map();
	const ledgers = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const leftOut = asksGit ? await listLeftOutLedgers(path) : [];
		const brought = await bringAll(leftOut, bringLeftOut, onUnread);
		for (const file of brought) ledgers.set(file.path, file);
		const expanded = await expand(path, onUnread).catch((error) => {
			const [first] = leftOut;
			if (first === void 0 || !(error instanceof MissingLedger)) throw error;
			if (brought.length === 0) throw new LedgerLeftOut(sayLeftOut(first));
		});
		if (expanded === void 0) continue;
		const { folder, files } = expanded;
		const home = homes.get(folder) ?? findHome(folder, repository, asksGit);
		homes.set(folder, home);
		for (const file of await identify(files, await home)) ledgers.set(file.path, file);
	}
	return [...ledgers.values()];
}
async function bringAll(leftOut, bringLeftOut, onUnread) {
	const brought = [];
	for (const ledger of leftOut) {
		const file = await bringLeftOut(ledger);
		if (file === void 0) onUnread(sayLeftOut(ledger), false);
		else brought.push(file);
	}
	return brought;
}
async function expand(path, onUnread) {
	const real = await realpath(path).catch((error) => {
		throw missingLedger(path, error);
	});
	if (!(await stat(real)).isDirectory()) return {
		folder: dirname(real),
		files: [real]
	};
	for (const name of await findUnreadableNames(real)) onUnread(`${path}${sep}${name} is not read: expected a name in UTF-8, got other bytes. Rename it.`, false);
	for (const { name, expected, advice } of await findStrayFiles(real, path)) onUnread(`${path}${sep}${name} is not read: expected ${expected}. ${advice}`, true);
	const { files, problems } = await lookForLedgers(real);
	for (const problem of problems) onUnread(problem.replace(real, path), false);
	if (files.length + problems.length > 0) return {
		folder: real,
		files
	};
	throw new MissingLedger(`There is no ledger in ${path}: expected usage.csv, its backups or usage/*.csv. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name the folder that holds it.`);
}
function missingLedger(path, error) {
	if (error.code !== "ENOENT") return new Failure(`Cannot read the ledger at ${path} (${error.code}). Name a file you may read.`, { code: "ledger" });
	return new MissingLedger(`There is no ledger at ${path}. Record usage with \`tokenledger init\` or \`tokenledger log\`, or name another file.`);
}
/** Names files, with the ids that git has for their content. */
async function identify(paths, { root, repository, isWorktree }) {
	const files = paths.map((path) => ({
		path,
		name: nameWithin(root, path)
	}));
	const tracked = isWorktree ? files.filter(({ path, name }) => join(root, name) === path) : [];
	const [known, blobs] = await Promise.all([repository, listUnmodifiedBlobs(root, tracked.map(({ name }) => name))]);
	return files.map((file) => localLedgerFile({
		...file,
		repository: known,
		blobHash: blobs.get(file.name)
	}));
}
/** Finds where a folder belongs; its repository's name is looked up unless it is given. */
async function findHome(folder, name, asksGit) {
	const found = !asksGit ? void 0 : await findRepository(folder).catch((error) => {
		if (error instanceof DubiousOwnership && name !== void 0) return void 0;
		throw error;
	});
	if (found !== void 0) {
		const { root } = found;
		return {
			root,
			repository: Promise.resolve(name ?? repositoryName(root)),
			isWorktree: true
		};
	}
	const root = basename(folder) === ".telemetry" ? dirname(folder) : folder;
	return {
		root,
		repository: Promise.resolve(name ?? basename(root)),
		isWorktree: false
	};
}
function nameWithin(root, path) {
	const name = relative(root, path);
	return name.startsWith("..") || isAbsolute(name) ? basename(path) : name.split(sep).join("/");
}
/** Lists the ledgers at an absolute path, of a file or a folder, that a sparse checkout leaves out. */
async function listLeftOutLedgers(path) {
	const real = await realPathOf(path);
	const repository = await findRepository(await nearestFolder(real));
	if (repository === void 0) return [];
	const { root } = repository;
	const name = relative(root, real).split(sep).join("/");
	if (name === "" || name.startsWith("..")) return [];
	return (await listLeftOutFiles(repository, name)).filter((file) => file.path === name || isLedgerName(file.path.slice(name.length + 1))).map((file) => ({
		...file,
		root
	}));
}
/** Says that a ledger is not read, and what to do. */
function sayLeftOut({ path }) {
	return `${path} is not read: a sparse checkout leaves it out. \`git sparse-checkout add ${path.split("/")[0]}\` brings it.`;
}
/** Resolves the links of as much of a path as there is. */
async function realPathOf(path) {
	const parent = dirname(path);
	if (parent === path) return path;
	return realpath(path).catch(async () => join(await realPathOf(parent), basename(path)));
}
async function nearestFolder(path) {
	const parent = dirname(path);
	if (parent === path) return path;
	return realpath(parent).catch(() => nearestFolder(parent));
}
// src/doors/cli/typed-ledgers.ts
/** Returns the argument that names ledgers. */
function ledgerArgument() {
	return new Argument("[path...]", "ledger files, folders of them, or - for standard input (default: TELEMETRY_CSV_PATH, else .telemetry)");
}
/**
* Returns the absolute paths of the ledgers that were named, else those of `TELEMETRY_CSV_PATH`,
* else the repository's `.telemetry`.
*/
function ledgerPaths(paths, root, { cwd, environment }) {
	if (paths.length > 0) return paths.map((path) => resolve(cwd, path));
	const named = (environment.TELEMETRY_CSV_PATH ?? "").split(delimiter).map((path) => path.trim()).filter(Boolean);
	if (named.length > 0) return named.map((path) => resolve(root, path));
	return [join(root, ".telemetry")];
}
/** Finds the ledgers that a command line names, else those of the environment and of the repository. */
async function findTypedLedgers(typed, { root, repository, onUnread }, context) {
	const taken = await takePipes(typed, context.cwd);
	const paths = taken.pipes.length > 0 && taken.paths.length === 0 ? [] : ledgerPaths(taken.paths, root, context);
	try {
		const home = taken.pipes.length === 0 ? "" : repository ?? await nameOf(context.cwd);
		const piped = taken.pipes.map(({ name, path }) => localLedgerFile({
			name,
			path,
			repository: home,
			blobHash: void 0
		}));
		const files = [...await findLedgers(paths, repository, onUnread), ...piped];
		const typedByPath = new Map(taken.pipes.map((pipe) => [pipe.path, pipe.typed]));
		return {
			files,
			paths,
			typedPath: (path) => typedByPath.get(path),
			[Symbol.asyncDispose]: () => taken[Symbol.asyncDispose]()
		};
	} catch (error) {
		await taken[Symbol.asyncDispose]();
		throw error;
	}
}
async function nameOf(cwd) {
	return await findRepository(cwd) === void 0 ? basename(cwd) : repositoryName(cwd);
}
const STANDARD_INPUT = "-";
const HASH_DIGITS = 8;
/** Copies what comes through the pipes among some paths: a ledger is read more than once, and a pipe only once. */
async function takePipes(typed, cwd) {
	const isPiped = await Promise.all(typed.map((path) => isPipe(path, cwd)));
	const paths = typed.filter((_, index) => !isPiped[index]);
	if (!isPiped.includes(true)) return {
		pipes: [],
		paths,
		[Symbol.asyncDispose]: async () => {}
	};
	const folder = await mkdtemp(join(tmpdir(), "tokenledger-pipe-"));
	const pipes = [];
	for (const path of new Set(typed.filter((_, index) => isPiped[index]))) pipes.push(await take(path, resolve(cwd, path), folder));
	const remove = () => rm(folder, {
		recursive: true,
		force: true
	});
	return {
		pipes,
		paths,
		[Symbol.asyncDispose]: remove
	};
}
async function isPipe(path, cwd) {
	if (path === STANDARD_INPUT) return true;
	const status = await stat(resolve(cwd, path)).catch(() => void 0);
	return status !== void 0 && !status.isFile() && !status.isDirectory();
}
async function take(typed, path, folder) {
	const hash = createHash("sha256");
	const source = typed === STANDARD_INPUT ? process.stdin : createReadStream(path);
	const arriving = join(folder, "arriving");
	await pipeline(source, async function* (chunks) {
		for await (const chunk of chunks) {
			hash.update(chunk);
			yield chunk;
		}
	}, createWriteStream(arriving));
	const name = `piped-${hash.digest("hex").slice(0, HASH_DIGITS)}.csv`;
	await rename(arriving, join(folder, name));
	return {
		typed,
		name,
		path: join(folder, name)
	};
}
export { findLedgers as a, MissingLedger as i, ledgerArgument as n, ledgerPaths as r, findTypedLedgers as t };
