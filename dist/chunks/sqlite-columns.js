// src/parts/agents/logs/sqlite-columns.ts
const MAX_TEXT_BYTES = 4096;
/** The columns of one table, under the name that a query gives it. */
var SqliteColumns = class {
	#alias;
	#names;
	/**
	* Looks at the columns of a table; there are none when there is no such table. Views and computed
	* columns do not count: to read them is to run what their author wrote.
	*/
	constructor(database, table, alias) {
		const columns = database.prepare(`SELECT column.name FROM sqlite_schema AS entry, pragma_table_xinfo(entry.name) AS column
       WHERE entry.type = 'table' AND entry.rootpage > 0 AND entry.name = ? AND column.hidden = 0`);
		this.#alias = alias;
		this.#names = new Set(columns.all(table).map(({ name }) => String(name)));
	}
	has(...names) {
		return names.every((name) => this.#names.has(name));
	}
	/** Returns the SQL of a column's text; NULL where there is none, or one of no sense. */
	text(name) {
		return this.has(name) ? textIn(`${this.#alias}.${name}`) : "NULL";
	}
	/** Returns the SQL of a column's number, which may be larger than any integer of ours. */
	number(name) {
		const column = `${this.#alias}.${name}`;
		return this.has(name) ? `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN CAST(${column} AS REAL) END` : "NULL";
	}
};
/** Returns the SQL of a value where it is a text of sense, NULL otherwise. */
function textIn(value) {
	return `CASE WHEN typeof(${value}) = 'text' AND octet_length(${value}) <= ${MAX_TEXT_BYTES} THEN ${value} END`;
}
export { textIn as n, SqliteColumns as t };
