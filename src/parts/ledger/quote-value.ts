const MAX_CHARACTERS = 60;

// What JSON leaves as it is although it steers a terminal, ends a line or turns the text's direction.
const UNSHOWN = /[\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Returns a value as a message may show it: in quotes, on one line, shortened when long. */
export function quoteValue(value: string): string {
  if (value === "") return "nothing";
  const isLong = value.length > MAX_CHARACTERS;
  const shown = JSON.stringify(isLong ? value.slice(0, MAX_CHARACTERS) : value)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replaceAll(UNSHOWN, escapeCharacter);
  const quote = value.includes('"') ? "'" : '"';
  return `${quote}${shown}${isLong ? "…" : ""}${quote}`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
