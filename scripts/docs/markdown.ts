/** Returns a table, its cells as markdown. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(" | ")} |`;
  return [line(header), `|${"---|".repeat(header.length)}`, ...rows.map(line)].join("\n");
}

/** A bar ends a cell, even in code. */
function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

export function code(text: string): string {
  return `\`${text}\``;
}

/** Returns a JSON value on one line where it is short, as people write it. */
export function jsonBlock(value: unknown): string {
  const short = shortJson(value);
  return `\`\`\`json\n${short.length <= 100 ? short : JSON.stringify(value, undefined, 2)}\n\`\`\``;
}

function shortJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(shortJson).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}: ${shortJson(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join(", ")} }`;
}
