import type { ForgeLinks } from "../dashboard-data.ts";
import { textElement } from "./element.ts";
import { at, labelAt, type UsageTable } from "./usage-table.ts";

const COMMIT_ID = /^[0-9a-f]{40,64}$/;
const NUMBER = /#(\d+)$/;

/** What the forge has a page of. */
export type Linked = "commit" | "pullRequest" | "ticket";

/** Returns the address of a label's page on the forge of a row's repository; undefined where none is known. */
export function forgeUrl(
  { links, dimensions }: UsageTable,
  kind: Linked,
  label: string,
  row: number,
): string | undefined {
  const page = links[at(dimensions.repository.indexes, row)];
  if (!page) return undefined;
  return addressOf(page, kind, label);
}

function addressOf(page: ForgeLinks, kind: Linked, label: string): string | undefined {
  if (kind === "commit") return COMMIT_ID.test(label) ? page.commit + label : undefined;
  const number = NUMBER.exec(label)?.[1];
  if (number === undefined) return undefined;
  return (kind === "pullRequest" ? page.pullRequest : page.issue) + number;
}

/** Makes a link to a page of the forge, of `https:` only; text where there is none. */
export function forgeAnchor(text: string, url: string | undefined): HTMLElement {
  if (url === undefined || !url.startsWith("https://")) return textElement("span", text);
  const anchor = textElement("a", text);
  anchor.href = url;
  anchor.target = "_blank";
  anchor.rel = "noopener noreferrer";
  return anchor;
}

/** Returns the same for what a row is of. */
export function rowAnchor(table: UsageTable, kind: Linked, row: number, text: string): HTMLElement {
  const { labels, indexes } = table.dimensions[kind];
  return forgeAnchor(text, forgeUrl(table, kind, labelAt(labels, at(indexes, row)), row));
}
