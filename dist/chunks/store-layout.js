// src/parts/agents/opencode/store-layout.ts
const MAX_TEXT_BYTES = 4096;
const TABLES = [
	"message",
	"part",
	"session",
	"session_message",
	"session_v2"
];
/**
* Reads which of some tables a database has, and their columns. Views, virtual tables and computed
* columns do not count: to read them is to run what their author wrote.
*/
function readLayout(database, wanted = TABLES) {
	const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0
     AND name IN (${wanted.map(() => "?").join(", ")})`);
	const columns = database.prepare("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0");
	return new Map(tables.all(...wanted).map(({ name }) => {
		const names = columns.all(name ?? null).map((column) => String(column.name));
		return [String(name), new Set(names)];
	}));
}
/** Whether a database has a table with all of some columns. */
function hasTable(layout, table, columns) {
	const present = layout.get(table);
	return present !== void 0 && columns.every((column) => present.has(column));
}
/** Returns the SQL that selects a column's text; NULL where there is none, or one of no sense. */
function selectText(layout, table, column) {
	return hasTable(layout, table, [column]) ? `CASE WHEN typeof(${column}) = 'text' AND octet_length(${column}) <= ${MAX_TEXT_BYTES} THEN ${column} END AS ${column}` : `NULL AS ${column}`;
}
/** Returns the SQL that selects a column's number, which may be larger than any integer of ours. */
function selectNumber(layout, table, column) {
	return `${hasTable(layout, table, [column]) ? `CAST(${column} AS REAL)` : "NULL"} AS ${column}`;
}
export { selectText as i, readLayout as n, selectNumber as r, hasTable as t };
