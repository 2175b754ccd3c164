/** Whether a text is what a pattern says, in which each `*` stands for any text; takes no longer than the text is long. */
export function matchesWildcard(pattern: string, text: string): boolean {
  const [start = "", ...others] = pattern.split("*");
  const end = others.pop();
  if (end === undefined) return text === pattern;
  if (text.length < start.length + end.length) return false;
  if (!text.startsWith(start) || !text.endsWith(end)) return false;
  let from = start.length;
  const until = text.length - end.length;
  for (const part of others) {
    // The first place is the best: it leaves most of the text to the parts behind it.
    const place = text.indexOf(part, from);
    if (place === -1 || place + part.length > until) return false;
    from = place + part.length;
  }
  return true;
}
