// src/parts/report/markdown-table.ts
/** Returns a GFM table whose cells are padded, so that it reads as well as plain text. */
function markdownTable(columns, rows) {
	const padded = columns.map(({ title, cell, align }) => {
		const cells = [title, ...rows.map(cell)];
		const width = cells.reduce((widest, text) => Math.max(widest, lengthOf(text)), 3);
		const rule = align === "right" ? `${"-".repeat(width - 1)}:` : `:${"-".repeat(width - 1)}`;
		const [head = "", ...body] = cells.map((text) => pad(text, width, align));
		return [
			head,
			rule,
			...body
		];
	});
	return Array.from({ length: rows.length + 2 }, (_, line) => `| ${padded.map((column) => column[line]).join(" | ")} |\n`).join("");
}
function pad(text, width, align) {
	const space = " ".repeat(width - lengthOf(text));
	return align === "right" ? space + text : text + space;
}
function lengthOf(text) {
	return Array.from(text).length;
}
export { markdownTable as t };
