import { En as stringify } from "./hook.js";
import { a as visibleJson } from "./escape.js";
import { t as markdownTable } from "./markdown-table.js";
import { t as textTable } from "./text-table.js";
// src/doors/cli/render-result.ts
/** Returns a query's result as text that ends in a line end. */
function renderResult(format, columns, rows) {
	const shown = columns.filter(({ title }) => title !== "");
	switch (format) {
		case "table": return rows.length === 0 ? "Nothing was found.\n" : textTable(shown, rows);
		case "markdown": return rows.length === 0 ? "Nothing was found.\n" : renderMarkdownRows(shown, rows);
		case "json": return renderJson(rowValues(columns, rows));
		case "csv": return stringify([columns.map(({ key }) => key), ...rows.map((row) => columns.map(({ value }) => csvValue(value(row))))], { escape_formulas: true });
	}
}
/** Returns rows by the names of their columns, as JSON holds them. */
function rowValues(columns, rows) {
	return rows.map((row) => Object.fromEntries(columns.map(({ key, value }) => [key, value(row)])));
}
function renderJson(value) {
	return `${visibleJson(JSON.stringify(value, void 0, 2))}\n`;
}
function renderMarkdownRows(columns, rows) {
	return markdownTable(columns.map(({ title, text, markdown = text, align = "left" }) => ({
		title,
		align,
		cell: markdown
	})), rows);
}
function csvValue(value) {
	if (typeof value === "boolean") return String(value);
	return typeof value === "object" && value !== null ? value.join(" ") : value;
}
export { rowValues as i, renderMarkdownRows as n, renderResult as r, renderJson as t };
