import type { Origin } from "./session-meta.ts";

/** No thread has as many ancestors. */
const MAX_MEMBERS = 64;

/** Finds what is known of a thread elsewhere. */
export type FindOrigin = (threadId: string) => Origin | undefined;

/**
 * The thread of a log and its ancestors: a fork begins with copies of its parent's events, which
 * its parent may have copied too. A call belongs to the thread that made it, in every copy.
 */
export class Lineage {
  readonly #members: Map<string, Origin>;
  readonly #findOrigin: FindOrigin;

  /** `members` is what an earlier reading knew, the log's own thread first. */
  constructor(members: readonly Origin[], findOrigin: FindOrigin) {
    this.#members = new Map(members.map((member) => [member.id, member]));
    this.#findOrigin = findOrigin;
  }

  get members(): readonly Origin[] {
    return [...this.#members.values()];
  }

  get isEmpty(): boolean {
    return this.#members.size === 0;
  }

  get isFork(): boolean {
    return this.#own?.parentId !== undefined;
  }

  add({ id, parentId, bornMs }: Origin): void {
    const isKnown = this.#members.has(id);
    if (!isKnown && this.#members.size < MAX_MEMBERS) {
      this.#members.set(id, { id, parentId, bornMs });
    }
  }

  /**
   * Returns the thread that made the calls of a turn: the youngest that was there when the turn
   * began, or the root where nobody knows when that was. Undefined when the log names no thread.
   */
  ownerOf(turnStartMs: number | undefined): string | undefined {
    let member = this.#own;
    const seen = new Set<string>();
    while (member !== undefined) {
      const { id, parentId, bornMs } = member;
      const isOwner = turnStartMs !== undefined && bornMs !== undefined && turnStartMs > bornMs;
      if (isOwner || parentId === undefined || seen.has(parentId)) return id;
      seen.add(id);
      member = this.#parent(parentId);
    }
    return undefined;
  }

  get #own(): Origin | undefined {
    return this.#members.values().next().value;
  }

  /** What is not found now stays unknown: ids must not change from one reading to the next. */
  #parent(id: string): Origin {
    const known = this.#members.get(id);
    if (known !== undefined) return known;
    const found = this.#findOrigin(id) ?? { id, parentId: undefined, bornMs: undefined };
    this.add(found);
    return found;
  }
}
