import type { UsageRecord } from "../../usage/usage-record.ts";
import { markdownCode, shortLine } from "./escape.ts";
import type { Grouping } from "./grouping.ts";
import type { UsageGroup } from "./usage-summary.ts";

/** The group of the records that no commit holds yet. */
export const NOT_COMMITTED = "(not committed)";

/** The group of the records that are older than where a shallow clone begins. */
export const BEFORE_HISTORY = "(before this clone's history)";

// As long as git recommends.
const MAX_SUBJECT_LENGTH = 50;

/** A commit that brought records. */
interface OriginCommit {
  readonly id: string;
  readonly shortId: string;
  /** RFC 3339, UTC. */
  readonly committedAt: string;
  readonly subject: string;
}

/** Which commits brought which records. */
export interface CommitOrigins {
  /** Parents before children. */
  readonly commits: readonly OriginCommit[];
  readonly originOf: (
    record: UsageRecord,
  ) => OriginCommit | typeof NOT_COMMITTED | typeof BEFORE_HISTORY;
}

/** Returns the grouping by commit, in the order of history. */
export function commitGrouping({ commits, originOf }: CommitOrigins): Grouping {
  const commitById = new Map(commits.map((commit) => [commit.id, commit]));
  const find = (name: string | undefined) => commitById.get(name ?? "");
  const names = [BEFORE_HISTORY, ...commitById.keys(), NOT_COMMITTED];
  const places = new Map(names.map((name, place) => [name, place]));
  const placeOf = ({ name }: UsageGroup) => places.get(name ?? "") ?? 0;
  return {
    key: "commit",
    title: "Commit",
    nameOf(record) {
      const origin = originOf(record);
      return typeof origin === "string" ? origin : origin.id;
    },
    cell: (name = "") => find(name)?.shortId ?? name,
    compare: (a, b) => placeOf(a) - placeOf(b),
    details: [
      {
        key: "committed_at",
        title: "Date",
        textOf: (name) => find(name)?.committedAt,
        cell: (time) => time.slice(0, 10),
        isLong: false,
      },
      {
        key: "subject",
        title: "Subject",
        textOf: (name) => find(name)?.subject,
        cell: (subject) => markdownCode(shortLine(subject, MAX_SUBJECT_LENGTH)),
        isLong: true,
      },
    ],
  };
}
