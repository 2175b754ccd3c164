import { changeOf } from "../../../usage/usage-row.ts";
import { byCost, codeOr, type Dimension } from "./dimension.ts";
import { isLike } from "./is-like.ts";

/** By who wrote the commit that brought a record. */
export const AUTHOR: Dimension = {
  key: "author",
  title: "Author",
  valueFor: (row) => changeOf(row)?.author,
  matches: (author, wanted, row) =>
    namesOfAuthor(author, row && changeOf(row)?.email).some((name) => isLike(name, wanted)),
  cell: codeOr("unknown"),
  compare: byCost,
};

/** All that an author may be called: by a name, an address, or both as git writes them. */
export function namesOfAuthor(author: string, email: string | undefined): readonly string[] {
  return email === undefined ? [author] : [author, email, `${author} <${email}>`];
}
