// src/doors/cli/text-table.ts
/** Returns rows in aligned columns below their titles. */
function textTable(columns, rows) {
	const padded = columns.map(({ title, text, align }) => {
		const cells = [title, ...rows.map(text)];
		const width = cells.reduce((widest, cell) => Math.max(widest, cell.length), 0);
		return cells.map((cell) => align === "right" ? cell.padStart(width) : cell.padEnd(width));
	});
	return Array.from({ length: rows.length + 1 }, (_, line) => `${padded.map((column) => column[line]).join("  ").trimEnd()}\n`).join("");
}
export { textTable as t };
