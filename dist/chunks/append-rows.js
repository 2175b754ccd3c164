import { dn as HEADER_LINE, gr as Failure, hn as COLUMNS, n as _usingCtx, pn as formatRow, tt as isStandIn } from "./hook.js";
import { a as parseLedger } from "./parse-ledger.js";
import { t as replaceFile } from "./replace-file.js";
import { n as isUtf16 } from "./utf-16.js";
import { constants, createReadStream } from "node:fs";
import { dirname } from "node:path";
import { mkdir, open } from "node:fs/promises";
// src/parts/ledger/append-rows.ts
const LINE_FEED = 10;
const MAX_HEADER_BYTES = 65536;
const PAGE_BYTES = 4096;
/**
* Appends records to a ledger, in the columns of its own header; a missing ledger is made. The
* caller holds the ledger's lock.
*/
async function appendRows(path, records) {
	await append(path, async (file) => {
		const header = file === void 0 ? COLUMNS : await readHeader(path, file);
		return records.map((record) => formatRow(record, header));
	});
}
/**
* Appends lines that are in the ledger's columns and end in a line feed; a missing ledger is made.
* The caller holds the ledger's lock.
*/
async function appendLines(path, lines) {
	await append(path, async () => lines);
}
async function append(path, linesFor) {
	try {
		try {
			var _usingCtx$1 = _usingCtx();
			const file = _usingCtx$1.a(await openUnlessEmpty(path));
			const lines = await linesFor(file);
			if (file !== void 0) return await writeAtEnd(path, file, lines);
			await mkdir(dirname(path), { recursive: true });
			await replaceFile(path, HEADER_LINE + lines.join(""));
		} catch (_) {
			_usingCtx$1.e = _;
		} finally {
			await _usingCtx$1.d();
		}
	} catch (error) {
		if (error instanceof Failure) throw error;
		throw new Failure(`Cannot append to the ledger ${path} (${error.message}). It is unchanged; fix that and try again.`, { cause: error });
	}
}
/** Returns undefined for a file that is missing or holds nothing: it needs a header first. */
async function openUnlessEmpty(path) {
	try {
		const file = await open(path, constants.O_RDWR | constants.O_APPEND);
		if ((await file.stat()).size > 0) return file;
		await file.close();
		return;
	} catch (error) {
		if (error.code === "ENOENT") return void 0;
		throw error;
	}
}
async function readHeader(path, file) {
	const start = Buffer.alloc(MAX_HEADER_BYTES);
	const { bytesRead } = await file.read(start, 0, MAX_HEADER_BYTES, 0);
	const bytes = start.subarray(0, bytesRead);
	if (isUtf16(bytes)) throw inUtf16(path);
	const { header, rejects } = parseLedger(bytes);
	if (header.length > 0) return header;
	const problem = rejects[0] ?? {
		expected: "a header line",
		got: "none"
	};
	const advice = isStandIn(problem) ? "" : " Put the header line back, or name another file.";
	throw new Failure(`Cannot append to ${path}: it is not a ledger; expected ${problem.expected}, got ${problem.got}.${advice}`);
}
function inUtf16(path) {
	return new Failure(`Cannot append to ${path}: expected UTF-8, got UTF-16. Run \`tokenledger validate --fix ${path}\` and try again.`);
}
/**
* Appends in one write, so that nobody sees half of it. A kill can cut a write only where it
* crosses into another page of memory: such a write goes to a copy first.
*/
async function writeAtEnd(path, file, lines) {
	const size = await dropCutLine(file, lines);
	const text = lines.join("");
	const bytes = Buffer.from(await endsLine(file, size) ? text : `\n${text}`);
	if (size % PAGE_BYTES + bytes.length > PAGE_BYTES) {
		await replaceFile(path, withBytes(path, bytes));
		return;
	}
	const { bytesWritten } = await file.write(bytes);
	if (bytesWritten === bytes.length) return;
	await file.truncate(size);
	throw new Error(`the disk took ${bytesWritten} of ${bytes.length} bytes`);
}
/**
* Takes off a last line without its end that is the beginning of a line to append: the shell hook
* was killed as it wrote it. Returns the file's size.
*/
async function dropCutLine(file, lines) {
	const { size } = await file.stat();
	const longest = lines.reduce((length, line) => Math.max(length, Buffer.byteLength(line)), 0);
	const tail = Buffer.alloc(Math.min(size, longest));
	await file.read(tail, 0, tail.length, size - tail.length);
	const lastLine = tail.subarray(tail.lastIndexOf(LINE_FEED) + 1);
	if (!((lastLine.length < tail.length || tail.length === size) && lastLine.length > 0 && lines.some((line) => Buffer.from(line).indexOf(lastLine) === 0))) return size;
	await file.truncate(size - lastLine.length);
	return size - lastLine.length;
}
async function endsLine(file, size) {
	if (size === 0) return true;
	return (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] === LINE_FEED;
}
async function* withBytes(path, bytes) {
	yield* createReadStream(path);
	yield bytes;
}
export { appendRows as n, appendLines as t };
