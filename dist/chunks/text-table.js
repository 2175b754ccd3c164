import { r as widthOf } from "./text-width.js";
// src/doors/cli/text-table.ts
/** Returns rows in aligned columns below their titles. */
function textTable(columns, rows) {
	const padded = columns.map(({ title, text, align }) => {
		const cells = [title, ...rows.map(text)];
		const width = cells.reduce((widest, cell) => Math.max(widest, widthOf(cell)), 0);
		return cells.map((cell) => {
			const space = " ".repeat(width - widthOf(cell));
			return align === "right" ? space + cell : cell + space;
		});
	});
	return Array.from({ length: rows.length + 1 }, (_, line) => `${padded.map((column) => column[line]).join("  ").trimEnd()}\n`).join("");
}
export { textTable as t };
