/** Returns the values of a text with commas between. */
export function splitValues(text: string): readonly string[] {
  return text
    .split(",")
    .map((value) => value.trim())
    .filter(Boolean);
}

/** Names of more parts are found only where they are all of a text: in a list of 100 names there are too many of them. */
const NAME_PARTS = [2, 3, 4];

/** Returns the values of a text with commas between, and what neighbours make together: a name can have commas in it, `Doe, Jane`. */
export function splitNames(text: string): readonly string[] {
  const parts = text.split(",");
  const together = NAME_PARTS.flatMap((length) =>
    parts.slice(length - 1).map((_, start) => parts.slice(start, start + length)),
  );
  const names = together.map((each) => each.join(",").trim());
  return Array.from(new Set([...splitValues(text), ...names, text.trim()]));
}

/** Returns which of the names in a text no record has, when it is known of all that may be meant whether one has it. */
export function missingNames(
  found: readonly string[],
  notFound: readonly string[],
): readonly string[] {
  const parts = new Set(found.flatMap((each) => [each, ...splitValues(each)]));
  // Of several with commas, it is the single ones that are missing.
  const single = notFound.filter((each) => !each.includes(","));
  return Array.from(new Set(single)).filter((each) => !parts.has(each));
}
