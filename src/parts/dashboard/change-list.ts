import { type Change, OUTCOMES } from "../../usage/change.ts";
import type { UsageRow } from "../../usage/usage-row.ts";
import { shortLine } from "../report/escape.ts";
import { BEFORE_HISTORY, NOT_COMMITTED } from "../report/questions/commit-dimension.ts";
import { CHANGE, type ChangesData, packNumbers } from "./dashboard-data.ts";
import { LabelList } from "./label-list.ts";

const MAX_SUBJECT_LENGTH = 80;
const COMMIT_ID = /^[0-9a-f]{40,64}$/;

/** Numbers the commits that brought records, and keeps what is known of them. */
export class ChangeList {
  readonly #withAuthors: boolean;
  readonly #indexByChange = new Map<Change, number>();
  readonly #indexById = new Map<string, number>();
  readonly #changes: Change[] = [];

  constructor(withAuthors: boolean) {
    this.#withAuthors = withAuthors;
  }

  indexOf({ change, repository }: UsageRow): number {
    if (change === undefined) return CHANGE.unknown;
    if (change === "not committed") return CHANGE.notCommitted;
    if (change === "before history") return CHANGE.beforeHistory;
    const known = this.#indexByChange.get(change);
    if (known !== undefined) return known;
    // A database makes a new object for each row.
    const id = `${repository}\0${change.commit}`;
    const index = this.#indexById.get(id) ?? this.#add(change);
    this.#indexById.set(id, index);
    this.#indexByChange.set(change, index);
    return index;
  }

  #add(change: Change): number {
    // What could not be an id comes from a database that others write to.
    const commit = COMMIT_ID.test(change.commit) ? change.commit : "";
    this.#changes.push({ ...change, commit });
    return CHANGE.firstCommit + this.#changes.length - 1;
  }

  data(): ChangesData {
    const changes = this.#changes;
    const authors = new LabelList();
    const folders = new LabelList();
    const authorOf = ({ author = "" }: Change) => (this.#withAuthors ? author : "");
    return {
      count: changes.length,
      standIns: [NOT_COMMITTED, BEFORE_HISTORY],
      commits: changes.map(({ commit }) => commit),
      subjects: changes.map(({ subject }) => shortLine(subject, MAX_SUBJECT_LENGTH)),
      authorIndexes: packNumbers(changes.map((change) => authors.indexOf(authorOf(change)))),
      pullRequests: packNumbers(changes.map(({ pullRequest = 0 }) => pullRequest)),
      outcomes: packNumbers(changes.map(({ outcome }) => OUTCOMES.indexOf(outcome) + 1)),
      addedLines: packNumbers(changes.map(({ addedLines }) => addedLines)),
      reworkedLines: packNumbers(changes.map(({ reworkedLines }) => reworkedLines)),
      folderLines: packNumbers(
        changes.flatMap(({ changedLines }) => [
          changedLines.size,
          ...Array.from(changedLines, ([folder, lines]) => [folders.indexOf(folder), lines]).flat(),
        ]),
      ),
      authors: authors.labels,
      folders: folders.labels,
    };
  }
}
