const START =
  "# >>> tokenledger >>> (made by `tokenledger init`, removed by `tokenledger uninstall`)";
const END = "# <<< tokenledger <<<";
// The carriage return of a checkout on Windows.
const BLOCK = /^# >>> tokenledger >>>.*\n(?:.*\n)*?# <<< tokenledger <<<(?:\r?\n)?/m;

/** Returns lines between marks by which they are found again; in shell, YAML and TOML these are comments. */
export function markedLines(lines: string): string {
  return `${START}\n${lines}${END}\n`;
}

/** Returns the lines between the marks; undefined when there are none. */
export function readMarkedLines(text: string): string | undefined {
  return BLOCK.exec(text)?.[0];
}

export function hasMarkedLines(text: string): boolean {
  return BLOCK.test(text);
}

/** Returns a text without the lines between the marks. */
export function withoutMarkedLines(text: string): string {
  return text.replace(BLOCK, "");
}

/** Returns a text that ends as a line does. */
export function endLine(text: string): string {
  return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
