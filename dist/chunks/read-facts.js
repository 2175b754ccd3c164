import { cr as GitFailure, or as againstFirstParents, sr as AS_DATA, vr as TELEMETRY_FOLDER } from "./hook.js";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
// src/parts/git/git-stream.ts
/**
* Runs one git command and hands on what it prints as it comes.
*
* @throws {GitFailure} when git exits with another code than 0.
*/
function streamGit({ cwd, environment }, args, input, onOutput) {
	const env = {
		...environment,
		GIT_TERMINAL_PROMPT: "0",
		LC_ALL: "C"
	};
	return new Promise((resolve, reject) => {
		const child = spawn("git", [...AS_DATA, ...args], {
			cwd,
			env,
			windowsHide: true
		});
		const errors = [];
		child.stdout.on("data", (chunk) => {
			try {
				onOutput(chunk);
			} catch (error) {
				reject(error);
				child.kill();
			}
		});
		child.stderr.on("data", (chunk) => errors.push(chunk));
		child.on("error", (error) => reject(new GitFailure(args, null, error.message)));
		child.on("close", (exitCode) => {
			if (exitCode === 0) resolve();
			else reject(new GitFailure(args, exitCode, Buffer.concat(errors).toString()));
		});
		child.stdin.on("error", () => {});
		child.stdin.end(input);
	});
}
// src/parts/git/patch-digest.ts
/** 96 bits. */
const DIGEST_LENGTH = 16;
function createPatchDigest() {
	const forward = createHash("sha1");
	const inverse = createHash("sha1");
	const block = /* @__PURE__ */ new Map();
	const endBlock = () => {
		if (block.size === 0) return;
		const [context, removed, added] = [
			"context",
			"removed",
			"added"
		].map((kind) => block.get(kind)?.digest("base64") ?? "");
		forward.update(`${context} ${removed} ${added}\n`);
		inverse.update(`${context} ${added} ${removed}\n`);
		block.clear();
	};
	return {
		add(kind, part) {
			let hash = block.get(kind);
			if (hash === void 0) {
				hash = createHash("sha1");
				block.set(kind, hash);
			}
			hash.update(part);
		},
		endBlock,
		finish() {
			endBlock();
			return {
				digest: shorten(forward),
				inverseDigest: shorten(inverse)
			};
		}
	};
}
function shorten(hash) {
	return hash.digest("base64url").slice(0, DIGEST_LENGTH);
}
// src/parts/git/file-patch.ts
const RAW = /^\n?:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) ([A-Z])/;
/**
* Parses a field that `--raw -z` prints, and takes the paths that follow it. A file whose type changes is two
* to what `--patch` prints then.
*/
function parseRawSides(field, takePath) {
	const [, modeBefore = "", modeAfter = "", blobBefore = "", blobAfter = "", status] = RAW.exec(field) ?? [];
	const path = takePath();
	const before = {
		path,
		mode: modeBefore,
		blob: blobBefore
	};
	const after = {
		path: status === "R" ? takePath() : path,
		mode: modeAfter,
		blob: blobAfter
	};
	switch (status) {
		case "A": return [{
			before: void 0,
			after
		}];
		case "D": return [{
			before,
			after: void 0
		}];
		case "T": return [{
			before,
			after: void 0
		}, {
			before: void 0,
			after
		}];
		default: return [{
			before,
			after
		}];
	}
}
function createFilePatch(sides) {
	const digest = createPatchDigest();
	const hunks = [];
	let isBinary = false;
	let lastKind = "context";
	let nextOldLine = 1;
	let block = {
		start: 0,
		removed: 0,
		added: 0
	};
	const endBlock = () => {
		digest.endBlock();
		const { start, removed, added } = block;
		if (removed + added > 0) hunks.push({
			start: removed === 0 ? start - 1 : start,
			removed,
			added
		});
		block = {
			start: nextOldLine,
			removed: 0,
			added: 0
		};
	};
	const countLine = (kind) => {
		if (kind === "context" !== (lastKind === "context")) endBlock();
		lastKind = kind;
		if (kind === "context") {
			nextOldLine += 1;
			block.start = nextOldLine;
		} else {
			block[kind] += 1;
			if (kind === "removed") nextOldLine += 1;
		}
	};
	return {
		markBinary() {
			isBinary = true;
			digest.add("removed", sides.before?.blob ?? "");
			digest.add("added", sides.after?.blob ?? "");
		},
		startHunk(oldStart, oldCount) {
			endBlock();
			nextOldLine = oldCount === 0 ? oldStart + 1 : oldStart;
			block.start = nextOldLine;
			lastKind = "context";
		},
		addLine(kind, part, isStart) {
			if (isStart) countLine(kind);
			digest.add(kind, part);
		},
		markMissingEnd: () => digest.add(lastKind, "\\"),
		finish() {
			endBlock();
			return {
				...sides,
				isBinary,
				hunks,
				...digest.finish()
			};
		}
	};
}
// src/parts/git/hunk-reader.ts
const LINE_FEED$1 = 10;
const KINDS = {
	32: "context",
	43: "added",
	45: "removed"
};
function createHunkReader() {
	let [oldLines, newLines] = [0, 0];
	/** Of the line that a chunk ended in. */
	let openKind;
	const isOpen = () => openKind !== void 0 || oldLines + newLines > 0;
	const readSign = (sign) => {
		const kind = KINDS[sign ?? 0];
		if (kind === void 0) return void 0;
		if (kind !== "added") oldLines -= 1;
		if (kind !== "removed") newLines -= 1;
		return kind;
	};
	/** Takes a line, or a part of it; returns where it ends. */
	const readLine = (chunk, start, file) => {
		const isStart = openKind === void 0;
		const kind = openKind ?? readSign(chunk[start]);
		if (kind === void 0) return start;
		const from = isStart ? start + 1 : start;
		const lineEnd = chunk.indexOf(LINE_FEED$1, from);
		const end = lineEnd < 0 ? chunk.length : lineEnd + 1;
		file?.addLine(kind, chunk.subarray(from, end), isStart);
		openKind = lineEnd < 0 ? kind : void 0;
		return end;
	};
	return {
		start(oldCount, newCount) {
			[oldLines, newLines] = [oldCount, newCount];
		},
		read(chunk, start, file) {
			let offset = start;
			while (offset < chunk.length && isOpen()) {
				const end = readLine(chunk, offset, file);
				if (end === offset) break;
				offset = end;
			}
			return offset;
		},
		isOpen
	};
}
// src/parts/git/patch-parser.ts
const NUL = 0;
const LINE_FEED = 10;
const BACKSLASH = 92;
const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;
const BINARY = /^Binary files .* differ$/;
/**
* Parses `git diff-tree --stdin --always -z --raw --patch --format=%x00%H`: NUL, id, NUL, and where files
* changed a line feed, their raw records, NUL, and their patches. A path stands between two NULs and
* the lines of a hunk are counted, so nothing in a file or its name is taken for something else.
*/
function createPatchParser(onPatch) {
	/** What a chunk ended in before its end was known: a field or a header line. */
	let rest = Buffer.alloc(0);
	let state = "start";
	let id = "";
	let raw = [];
	let expected = [];
	let files = [];
	let file;
	const hunks = createHunkReader();
	const endFile = () => {
		if (file !== void 0) files.push(file.finish());
		file = void 0;
	};
	const endCommit = () => {
		endFile();
		for (const sides of expected) files.push(createFilePatch(sides).finish());
		if (id !== "") onPatch({
			id,
			files
		});
		[id, raw, expected, files] = [
			"",
			[],
			[],
			[]
		];
	};
	const takeField = (field) => {
		if (state === "start") {
			state = "id";
			return;
		}
		if (state === "id") {
			id = field;
			state = "raw";
		} else if (field === "" && raw.length === 0) {
			endCommit();
			state = "id";
		} else if (field === "") {
			expected = parseRaw(raw);
			state = "patch";
		} else raw.push(field);
	};
	const takeLine = (line) => {
		if (line.startsWith("diff --git ")) {
			endFile();
			const sides = expected.shift();
			file = sides && createFilePatch(sides);
			return;
		}
		const hunk = HUNK.exec(line);
		if (hunk !== null) {
			const [oldStart, oldCount, , newCount] = hunk.slice(1).map((digits) => Number(digits ?? 1));
			hunks.start(oldCount ?? 0, newCount ?? 0);
			file?.startHunk(oldStart ?? 0, oldCount ?? 0);
			state = "hunk";
		} else if (BINARY.test(line)) file?.markBinary();
	};
	const takeHunk = (chunk, start) => {
		const end = hunks.read(chunk, start, file);
		if (end < chunk.length) state = "patch";
		return end;
	};
	/** Takes a header line, a field, or what a commit begins with; returns where the next thing begins. */
	const takeNext = (chunk, start) => {
		if (state === "patch" && chunk[start] === NUL) {
			endCommit();
			state = "id";
			return start + 1;
		}
		const separator = state === "patch" ? LINE_FEED : NUL;
		const end = chunk.indexOf(separator, start);
		if (end < 0) return void 0;
		if (state !== "patch") takeField(chunk.toString("utf8", start, end));
		else if (chunk[start] === BACKSLASH) {
			file?.markMissingEnd();
			if (hunks.isOpen()) state = "hunk";
		} else takeLine(chunk.toString("utf8", start, end));
		return end + 1;
	};
	return {
		push(chunk) {
			const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
			let offset = 0;
			while (offset < data.length) {
				const next = state === "hunk" ? takeHunk(data, offset) : takeNext(data, offset);
				if (next === void 0) break;
				offset = next;
			}
			rest = data.subarray(offset);
		},
		end: endCommit
	};
}
function parseRaw(fields) {
	const sides = [];
	for (let index = 0; index < fields.length;) {
		const field = fields[index] ?? "";
		index += 1;
		sides.push(...parseRawSides(field, () => fields[index++] ?? ""));
	}
	return sides;
}
// src/parts/git/commit-diffs.ts
const FORM = [
	"-r",
	"-z",
	"--raw",
	"--patch"
];
const OF_COMMITS = [
	"--stdin",
	"--root",
	"--always"
];
const AS_BLAME_DOES = [...["--find-renames", "-l1000"], ...[
	"--diff-algorithm=myers",
	"--indent-heuristic",
	"--inter-hunk-context=0"
]];
const WHATEVER_IS_CONFIGURED = [...[
	"--no-abbrev",
	"--no-color",
	"--no-ext-diff",
	"--no-textconv"
], ...[
	"--submodule=short",
	"--ignore-submodules=none",
	"-O/dev/null"
]];
/** Reads what commits change against their first parents, one after the other. */
async function readCommitDiffs(git, commits, { contextLines, pathspecs, onPatch }) {
	if (commits.length === 0) return;
	const parser = createPatchParser(onPatch);
	const args = [...[
		...FORM,
		...OF_COMMITS,
		...AS_BLAME_DOES,
		...WHATEVER_IS_CONFIGURED
	], ...[
		`--unified=${contextLines}`,
		"--format=%x00%H",
		"--",
		...pathspecs
	]];
	const ids = commits.map((id) => `${id}\n`).join("");
	await againstFirstParents((options) => streamGit(git, [
		"diff-tree",
		...options,
		...args
	], ids, parser.push));
	parser.end();
}
/** Reads what changes between two commits; the patch has the id of the second. */
async function readDiffBetween(git, before, after, { contextLines, pathspecs }) {
	let patch = {
		id: after,
		files: []
	};
	const parser = createPatchParser((each) => {
		patch = each;
	});
	const args = [...[
		"diff-tree",
		...FORM,
		...AS_BLAME_DOES,
		...WHATEVER_IS_CONFIGURED
	], ...[
		`--unified=${contextLines}`,
		before,
		after,
		"--",
		...pathspecs
	]];
	parser.push(Buffer.from(`\0${after}\0`));
	await streamGit(git, args, "", parser.push);
	parser.end();
	return patch;
}
// src/flows/history/commit-facts.ts
const TEXT_MODE = /^100/;
const KEY_LENGTH = 16;
/** Keeps of a commit's patch what outcomes are told by. */
function factsOf({ files }) {
	return {
		files: files.map(fileFactsOf),
		lines: lineKeys(files),
		contents: contentKeys(files)
	};
}
function fileFactsOf({ before, after, isBinary, hunks }) {
	const isText = [before, after].every((side) => side === void 0 || TEXT_MODE.test(side.mode));
	const textKind = isBinary ? "binary" : "text";
	return {
		formerPath: before?.path,
		path: after?.path,
		kind: isText ? textKind : "reference",
		hunks
	};
}
/** Returns the keys of a patch: which lines change in which files. */
function lineKeys(files) {
	return keysOf(files, ({ before, after, digest, inverseDigest }) => [[
		nameOf(before),
		nameOf(after),
		digest
	], [
		nameOf(after),
		nameOf(before),
		inverseDigest
	]]);
}
function contentKeys(files) {
	return keysOf(files, ({ before, after }) => [[
		nameOf(before),
		before?.blob,
		nameOf(after),
		after?.blob
	], [
		nameOf(after),
		after?.blob,
		nameOf(before),
		before?.blob
	]]);
}
function nameOf(side) {
	return side && `${side.mode} ${side.path}`;
}
function keysOf(files, partsOf) {
	if (files.length === 0) return void 0;
	const parts = files.map(partsOf);
	return {
		key: hashOf(parts.map(([forward]) => forward)),
		inverseKey: hashOf(parts.map(([, inverse]) => inverse))
	};
}
/** Whatever the order of the files is: a rename back has another one. */
function hashOf(files) {
	const lines = files.map((parts) => JSON.stringify(parts)).sort();
	return createHash("sha1").update(lines.join("\n")).digest("base64url").slice(0, KEY_LENGTH);
}
// src/flows/history/read-facts.ts
/** What is not the ledger's: its rows are no work. */
const WORK = [":(top)", `:(top,exclude)${TELEMETRY_FOLDER}`];
/** More than this many gits at once wait for each other. */
const MAX_GITS = 4;
/** For fewer, another git does not pay. */
const COMMITS_PER_GIT = 200;
/** Reads the facts of commits from their diffs, in no particular order. */
async function readFacts(git, commits, onFacts) {
	const gits = Math.min(...[availableParallelism(), MAX_GITS], Math.ceil(commits.length / COMMITS_PER_GIT));
	const size = Math.ceil(commits.length / Math.max(gits, 1));
	const parts = Array.from({ length: gits }, (_, part) => commits.slice(part * size, (part + 1) * size));
	await Promise.all(parts.map((part) => readCommitDiffs(git, part, {
		contextLines: 0,
		pathspecs: WORK,
		onPatch: (patch) => onFacts(patch.id, factsOf(patch))
	})));
}
export { readDiffBetween as a, readCommitDiffs as i, readFacts as n, lineKeys as r, WORK as t };
