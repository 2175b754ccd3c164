/** What a store tells of a session. */
export interface SessionRecord {
  /** The session that it is a sub-agent of. */
  readonly parentId: string | undefined;
  readonly directory: string | undefined;
  readonly startedMs: number | undefined;
  /** When something was last done in it. */
  readonly updatedMs: number | undefined;
}

/** A session as its calls see it. */
export interface Session extends SessionRecord {
  /** The session that a person started: itself, or the one whose sub-agent it is. */
  readonly rootId: string;
}

const UNKNOWN: SessionRecord = {
  parentId: undefined,
  directory: undefined,
  startedMs: undefined,
  updatedMs: undefined,
};

/** Sub-agents start sub-agents, but not without end. */
const MAX_DEPTH = 32;

/** The sessions of one store, each looked up once. */
export class Sessions {
  readonly #lookUp: (id: string) => SessionRecord | undefined;
  readonly #records = new Map<string, SessionRecord>();

  constructor(lookUp: (id: string) => SessionRecord | undefined) {
    this.#lookUp = lookUp;
  }

  /** Returns a session; one that the store does not know stands for itself. */
  find(id: string): Session {
    let rootId = id;
    for (let depth = 0; depth < MAX_DEPTH; depth++) {
      const { parentId } = this.#recordOf(rootId);
      if (parentId === undefined) break;
      rootId = parentId;
    }
    return { ...this.#recordOf(id), rootId };
  }

  #recordOf(id: string): SessionRecord {
    const known = this.#records.get(id);
    if (known !== undefined) return known;
    const record = this.#lookUp(id) ?? UNKNOWN;
    this.#records.set(id, record);
    return record;
  }
}
