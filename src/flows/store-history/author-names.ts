import { createHmac } from "node:crypto";
import type { Config } from "../../parts/config/config.ts";
import type { Store } from "../../parts/database/store.ts";
import type { Change } from "../../usage/change.ts";

/** What a database keeps of authors. */
export type AuthorsKept = Config["authors"];

/** Returns a change with what is kept of its author. */
export type NameAuthor = (change: Change) => Change;

const PSEUDONYM = /^author-[0-9a-f]{8}$/;
const PSEUDONYM_DIGITS = 8;

/**
 * Returns what names authors as the configuration wants. A pseudonym is the same in all repositories of a
 * database, whose salt makes another one of it elsewhere: who may read the salt can tell whose it is of the
 * addresses that they know.
 */
export async function createAuthorNames(
  authors: AuthorsKept,
  store: Pick<Store, "authorSalt">,
): Promise<NameAuthor> {
  if (authors === true) return (change) => change;
  const nobody = { author: undefined, email: undefined };
  if (authors === false) return (change) => ({ ...change, ...nobody });
  const salt = await store.authorSalt();
  return (change) => {
    const { author, email } = change;
    // What was a pseudonym before, of a commit that is not at hand any more, stays one.
    if (email === undefined) {
      return PSEUDONYM.test(author ?? "") ? change : { ...change, ...nobody };
    }
    const digest = createHmac("sha256", salt).update(email.trim().toLowerCase()).digest("hex");
    return { ...change, author: `author-${digest.slice(0, PSEUDONYM_DIGITS)}`, email: undefined };
  };
}
