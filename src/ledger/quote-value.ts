const MAX_CHARACTERS = 60;

/** Returns a value as a message shows it: on one line, in quotes, shortened when long. */
export function quoteValue(value: string): string {
  if (value === "") return "nothing";
  const isLong = value.length > MAX_CHARACTERS;
  const shown = JSON.stringify(isLong ? value.slice(0, MAX_CHARACTERS) : value).slice(1, -1);
  const quote = value.includes('"') ? "'" : '"';
  return `${quote}${shown.replaceAll('\\"', '"')}${isLong ? "…" : ""}${quote}`;
}
