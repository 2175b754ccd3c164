import { Ot as toUtc, _t as phaseOf, or as Failure } from "./hook.js";
import { n as findRepository } from "./repository.js";
import { i as shortLine, t as markdownCode } from "./escape.js";
import { _ as byCost, d as phaseText, v as byName, x as isLike, y as codeOr } from "./table-columns.js";
import { a as sessionOf } from "./usage-tally.js";
import { a as readLedger, i as NotALedger } from "./typed-ledgers.js";
import { a as findOrigins, i as sayNoneReadable, o as readChanges } from "./file-faults.js";
import { t as identityOf } from "./identity.js";
import { a as changeOf, i as folderDimension, n as OUTCOME, t as createTicketFinder } from "./ticket.js";
import { dirname } from "node:path";
// src/flows/report/attribute-records.ts
/**
* Finds which commits brought the records of ledger files, in the repository of each.
*
* @throws {Failure} for a file that is in no repository.
*/
async function attributeFiles(paths, options) {
	const repositories = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	for (const folder of new Set(paths.map(dirname))) {
		const repository = await findRepository(folder);
		if (repository === void 0) throw new Failure(`Cannot tell which commits brought the records in ${folder}: it is in no git repository. Name ledgers of a repository, or ask for something that rows say themselves, such as --by model.`);
		repositories.set(repository.root, repository);
		folders.set(folder, repository.root);
	}
	const changeOfRoot = /* @__PURE__ */ new Map();
	for (const [root, repository] of repositories) {
		const own = paths.filter((path) => folders.get(dirname(path)) === root);
		changeOfRoot.set(root, await attribute(repository, { paths: own }, options));
	}
	return (record, path) => changeOfRoot.get(folders.get(dirname(path)) ?? "")?.(record);
}
/** Finds which commits of a repository brought records, up to a revision: HEAD unless said otherwise. */
async function attribute(repository, where, { environment, needs, onProgress }) {
	const { commits, originOf } = await findOrigins(repository, environment, where);
	const { changes } = await readChanges(repository, environment, {
		...where.revision !== void 0 && { head: where.revision },
		commits: commits.map(({ id }) => id),
		needs,
		...onProgress !== void 0 && { onProgress }
	});
	return (record) => {
		const origin = originOf(record);
		return typeof origin === "string" ? origin : changes.get(origin.id);
	};
}
// src/flows/report/usage-source.ts
/** Reads ledger files; of two rows with one identity the later one counts. */
function ledgerSource(files, changeOf = () => void 0) {
	return async (range, onProgress) => {
		let rejected = 0;
		const faults = [];
		const read = readFiles(files, (unread) => {
			rejected += unread.rejected;
			faults.push(...unread.faults);
		});
		const fileRows = /* @__PURE__ */ new Map();
		for await (const row of counted(within(read, range), onProgress)) fileRows.set(identityOf(row.record), row);
		return {
			rows: attributed(fileRows.values(), changeOf),
			rejected,
			faults
		};
	};
}
function* attributed(fileRows, changeOf) {
	for (const { record, file } of fileRows) yield {
		record,
		repository: file.repository,
		change: changeOf(record, file.path)
	};
}
/** Reads what a database holds. */
function storeSource(store) {
	return async (range, onProgress) => ({
		rows: counted(store.readRows(range), onProgress),
		rejected: 0,
		faults: []
	});
}
async function* readFiles(files, onUnread) {
	for (const file of files) {
		let [rows, rejected] = [0, 0];
		try {
			for await (const entry of readLedger(file.path)) if ("record" in entry) {
				rows += 1;
				yield {
					record: entry.record,
					file
				};
			} else rejected += 1;
		} catch (error) {
			if (!(error instanceof NotALedger)) throw error;
			onUnread({
				rejected: 0,
				faults: [error.message]
			});
			continue;
		}
		onUnread({
			rejected,
			faults: rejected > 0 && rows === 0 ? [sayNoneReadable(file.path, rejected)] : []
		});
	}
}
async function* within(rows, { since, until }) {
	for await (const row of rows) {
		const time = toUtc(row.record.timestamp) ?? row.record.timestamp;
		if ((since === void 0 || time >= since) && (until === void 0 || time < until)) yield row;
	}
}
const PROGRESS_RECORDS = 1e3;
async function* counted(rows, onProgress) {
	let count = 0;
	for await (const row of rows) {
		count += 1;
		if (count % PROGRESS_RECORDS === 0) onProgress?.(count);
		yield row;
	}
}
// src/usage/origin.ts
const CI_NOTE = /(?:^|\| )CI(?: run \d+)?(?= \||$)/;
/** Returns where a record was made: its notes say so if that was in CI. */
function originOf(notes) {
	return CI_NOTE.test(notes) ? "CI" : "developer machines";
}
const NAMES = {
	"not committed": "(not committed)",
	"before history": "(before this clone's history)"
};
const MAX_SUBJECT_LENGTH = 50;
/** As GitHub shows them. */
const SHORT_ID_LENGTH = 7;
const FULL_ID = /^[0-9a-f]{40,64}$/;
/** By the commit that brought a record, in the order of history. */
const COMMIT = {
	key: "commit",
	title: "Commit",
	valueFor({ change }) {
		return typeof change === "string" ? NAMES[change] : change?.commit;
	},
	matches: (id, wanted) => id.startsWith(wanted.toLowerCase()),
	cell: (name = "unknown") => FULL_ID.test(name) ? name.slice(0, SHORT_ID_LENGTH) : name,
	compare: (a, b) => placeOf(a) - placeOf(b) || committedAt(a).localeCompare(committedAt(b)),
	details: [{
		key: "committed_at",
		title: "Date",
		textOf: ({ first }) => changeOf(first)?.committedAt,
		cell: (time) => time.slice(0, 10),
		isLong: false
	}, {
		key: "subject",
		title: "Subject",
		textOf: ({ first }) => changeOf(first)?.subject,
		cell: (subject) => markdownCode(shortLine(subject, MAX_SUBJECT_LENGTH)),
		isLong: true
	}]
};
function placeOf({ name }) {
	if (name === "(before this clone's history)") return -1;
	return name === "(not committed)" || name === void 0 ? 1 : 0;
}
function committedAt({ first }) {
	return changeOf(first)?.committedAt ?? "";
}
// src/parts/report/questions/dimensions.ts
/** All that usage can be grouped and filtered by, as options name it. */
const DIMENSION_NAMES = [
	"commit",
	"branch",
	"author",
	"pull-request",
	"ticket",
	"repository",
	"folder",
	"outcome",
	"origin",
	"model",
	"agent",
	"task-type",
	"phase",
	"session",
	"day",
	"week",
	"month"
];
/** What only history tells: which commit brought a record. */
const HISTORY_DIMENSIONS = /* @__PURE__ */ new Set([
	"commit",
	"author",
	"pull-request",
	"ticket",
	"folder",
	"outcome"
]);
/** Returns all dimensions, by their names. */
function createDimensions({ zone, ticketPatterns, folders }) {
	const findTicket = createTicketFinder(ticketPatterns);
	const utcOf = ({ record: { timestamp } }) => toUtc(timestamp) ?? timestamp;
	const time = (key, valueFor) => {
		return {
			key,
			title: `${key.slice(0, 1).toUpperCase()}${key.slice(1)} (${zone.name})`,
			valueFor,
			cell: (name = "") => name,
			compare: byName
		};
	};
	return {
		commit: COMMIT,
		branch: {
			key: "branch",
			title: "Branch",
			valueFor: ({ record }) => record.branch || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		author: {
			key: "author",
			title: "Author",
			valueFor: (row) => changeOf(row)?.author,
			matches: (author, wanted, row) => [author, changeOf(row)?.email ?? ""].some((name) => isLike(name, wanted)),
			cell: codeOr("unknown"),
			compare: byCost
		},
		"pull-request": {
			key: "pull_request",
			title: "Pull request",
			valueFor(row) {
				const number = changeOf(row)?.pullRequest;
				return number === void 0 ? void 0 : `#${number}`;
			},
			matches: (number, wanted) => number === `#${wanted.replace(/^[#!]/, "")}`,
			cell: codeOr("none known"),
			compare: byCost
		},
		ticket: {
			key: "ticket",
			title: "Ticket",
			valueFor: (row) => findTicket(row.record.branch, changeOf(row)?.subject),
			cell: codeOr("none"),
			compare: byCost
		},
		repository: {
			key: "repository",
			title: "Repository",
			valueFor: ({ repository }) => repository || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		folder: folderDimension(folders),
		outcome: OUTCOME,
		origin: {
			key: "origin",
			title: "Origin",
			valueFor: ({ record }) => originOf(record.notes),
			matches: (origin, wanted) => isLike(origin, wanted === "developer" ? "developer machines" : wanted),
			cell: (name = "") => name,
			compare: byCost
		},
		model: {
			key: "model",
			title: "Model",
			valueFor: ({ record }) => record.model,
			cell: codeOr("unknown"),
			compare: byCost
		},
		agent: {
			key: "agent",
			title: "Agent",
			valueFor: ({ record }) => record.agent || void 0,
			cell: codeOr("unknown"),
			compare: byCost
		},
		"task-type": {
			key: "task_type",
			title: "Task type",
			valueFor: ({ record }) => record.taskType,
			cell: (name = "none") => name,
			compare: byCost
		},
		phase: {
			key: "phase",
			title: "Phase",
			valueFor: ({ record }) => phaseOf(record.notes),
			cell: phaseText,
			compare: byCost
		},
		session: {
			key: "session",
			title: "Session",
			valueFor: ({ record }) => sessionOf(record),
			cell: codeOr("none"),
			compare: byCost
		},
		day: time("day", (row) => zone.dayOf(utcOf(row))),
		week: time("week", (row) => zone.weekOf(utcOf(row))),
		month: time("month", (row) => zone.monthOf(utcOf(row)))
	};
}
export { storeSource as a, ledgerSource as i, HISTORY_DIMENSIONS as n, attribute as o, createDimensions as r, attributeFiles as s, DIMENSION_NAMES as t };
