import { nearestName } from "../../../usage/nearest-name.ts";
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
  namesOf(row) {
    const { author, email } = changeOf(row) ?? {};
    return [author, email].filter((name) => name !== undefined);
  },
  nearest: nearestAuthor,
  cell: codeOr("unknown"),
  compare: byCost,
};

/** All that an author may be called: by a name, an address, or both as git writes them. */
export function namesOfAuthor(author: string, email: string | undefined): readonly string[] {
  return email === undefined ? [author] : [author, email, `<${email}>`, `${author} <${email}>`];
}

/** Of `Name <address>` either may be meant, and of a name its words in any order: `Jane Doe` for `Doe, Jane`. */
function nearestAuthor(wanted: string, names: readonly string[]): string | undefined {
  const [, name = wanted, address] = /^(.*?)\s*<(.*)>$/.exec(wanted) ?? [];
  const byWords = new Map(names.map((each) => [inOrder(each), each]));
  const nearest = nearestName(inOrder(name), [...byWords.keys()]);
  return (
    nearestName(wanted, names) ??
    (address && nearestName(address, names)) ??
    (nearest === undefined ? undefined : byWords.get(nearest))
  );
}

function inOrder(name: string): string {
  const words = name.toLowerCase().match(/[^\s,]+/g) ?? [];
  return words.sort().join(" ");
}
