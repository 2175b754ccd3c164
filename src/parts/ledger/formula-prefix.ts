// A spreadsheet runs a cell that starts with one of these as a formula; the quotes before it are
// counted in, so that a text which itself starts with quotes and a sign comes back as it was.
const NEEDS_PREFIX = /^'*[=+\-@\t\r]/;
const HAS_PREFIX = /^'+[=+\-@\t\r]/;

/** Returns a text cell that no spreadsheet takes for a formula. */
export function addFormulaPrefix(text: string): string {
  return NEEDS_PREFIX.test(text) ? `'${text}` : text;
}

/** Undoes `addFormulaPrefix`, exactly. */
export function removeFormulaPrefix(cell: string): string {
  return cell.startsWith("'") && HAS_PREFIX.test(cell) ? cell.slice(1) : cell;
}
