import type { MappedAuthor } from "../../usage/mapped-author.ts";
import type { Git } from "./git.ts";

const LOG = ["log", "--all"];
const FIELDS = ["%an", "%ae", "%aN", "%aE"];

/** Lists whom the mailmap names otherwise, of all that wrote commits. */
export async function readMappedAuthors(git: Git): Promise<readonly MappedAuthor[]> {
  const output = await git([...LOG, `--format=${FIELDS.join("%x00")}`]);
  return Array.from(new Set(output.toString().split("\n"))).flatMap((line) => {
    const [name = "", email = "", author = "", address = ""] = line.split("\0");
    if (name === author && email === address) return [];
    return [{ written: { author: name, email }, mapped: { author, email: address } }];
  });
}
