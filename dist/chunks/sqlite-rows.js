// src/parts/agents/logs/sqlite-rows.ts
/**
* Reads the rows of a table behind the one that was read last, in the order that they were written;
* all of them where another is in its place. `select` is a query with a condition, in which the table
* is called `t`; `keyOf` returns what tells one row from any other.
*/
function readRowsBehind(database, select, keyOf, anchor) {
	const statement = database.prepare(`SELECT t.rowid AS rowId, ${select} AND t.rowid >= ? AND t.rowid <= ${Number.MAX_SAFE_INTEGER} ORDER BY t.rowid`);
	const rowsFrom = (rowId) => [...ascending(statement.iterate(rowId))];
	let rows = rowsFrom(anchor?.rowId ?? Number.MIN_SAFE_INTEGER);
	if (anchor !== void 0) {
		const [first, ...rest] = rows;
		rows = first?.rowId === anchor.rowId && keyOf(first) === anchor.key ? rest : rowsFrom(Number.MIN_SAFE_INTEGER);
	}
	const last = rows.at(-1);
	return {
		rows,
		anchor: last ? {
			rowId: Number(last.rowId),
			key: keyOf(last)
		} : anchor
	};
}
/** In a damaged table the way can lead back. */
function* ascending(rows) {
	let lastRowId = Number.NEGATIVE_INFINITY;
	for (const row of rows) {
		if (Number(row.rowId) <= lastRowId) return;
		lastRowId = Number(row.rowId);
		yield row;
	}
}
export { readRowsBehind as t };
