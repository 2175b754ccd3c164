import type { MappedAuthor } from "../../../usage/mapped-author.ts";
import { namesOfAuthor } from "./author-dimension.ts";
import { isLike } from "./is-like.ts";
import type { Filter } from "./select-records.ts";

/** Returns a filter by author in which what commits say stands for what the mailmap makes of it, too. */
export function withMappedAuthors(filter: Filter, authors: readonly MappedAuthor[]): Filter {
  if (filter.dimension.key !== "author" || authors.length === 0) return filter;
  const typedAs = new Map<string, string>();
  for (const { written, mapped } of authors) {
    const names = [
      ...namesOfAuthor(written.author, written.email),
      `${mapped.author} <${written.email}>`,
      `${written.author} <${mapped.email}>`,
    ];
    const typed = filter.wanted.find((wanted) => names.some((name) => isLike(name, wanted)));
    if (typed !== undefined) typedAs.set(`${mapped.author} <${mapped.email}>`, typed);
  }
  return { ...filter, wanted: [...filter.wanted, ...typedAs.keys()], typedAs };
}
