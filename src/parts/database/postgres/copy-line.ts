const SPECIAL = /[\\\n\r\t]/g;
const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};

/**
 * Returns a row in the text format of COPY: values between tabs, `\N` for null.
 *
 * @see https://www.postgresql.org/docs/18/sql-copy.html#SQL-COPY-FILE-FORMATS
 */
export function copyLine(values: readonly (string | number | null)[]): string {
  let line = "";
  let separator = "";
  for (const value of values) {
    line += separator;
    separator = "\t";
    if (value === null) line += "\\N";
    else if (typeof value === "number") line += value;
    else line += value.replace(SPECIAL, (character) => ESCAPES[character] ?? character);
  }
  return `${line}\n`;
}
