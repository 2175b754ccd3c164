/** A part of a page that is made from the code. */
export interface GeneratedSection {
  readonly page: string;
  /** Distinguishes it from others on the page; stands in its markers. */
  readonly name: string;
  readonly markdown: string;
}

/** Returns a page with a section between its markers in place of what was there. */
export function withSection(text: string, { page, name, markdown }: GeneratedSection): string {
  const begin = `<!-- ${name}: written by npm run generate:docs from here -->\n`;
  const end = `<!-- ${name}: to here -->\n`;
  const [start, stop] = [text.indexOf(begin), text.indexOf(end)];
  if (start === -1 || stop < start) {
    throw new Error(`${page} lacks the lines ${begin.trim()} and ${end.trim()}: add them.`);
  }
  return `${text.slice(0, start)}${begin}\n${markdown.trim()}\n\n${text.slice(stop)}`;
}
