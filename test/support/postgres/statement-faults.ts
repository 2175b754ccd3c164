/** What goes wrong with the next statements that match: an error, or the connection. */
export type StatementFault = {
  /** A regular expression, or whatever else tells which statements are meant. */
  readonly pattern: { test(sql: string): boolean; toString(): string };
  /** How many statements; one where it is left out. */
  readonly times?: number;
} & (
  | {
      /** SQLSTATE of the error; inside a transaction that fails too. */
      readonly code: string;
      /** What the error says; else which statements fail. */
      readonly message?: string;
    }
  | {
      /** Whether the connection is lost before the server sees the statement, or after it has run it and before the client hears so. */
      readonly lose: "before" | "after";
    }
);

/** What engines with Postgres's protocol lack now and then: temporary tables, system columns, locks, COPY. */
export const POSTGRES_EXTRAS: readonly RegExp[] = [
  /\bCREATE\s+(GLOBAL\s+|LOCAL\s+)?TEMP(ORARY)?\b/i,
  /\bON\s+COMMIT\s+DROP\b/i,
  /\b(xmax|ctid)\b/i,
  /\bpg_(try_)?advisory/i,
  /\bLOCK\s+TABLE\b/i,
  /^\s*COPY\b/i,
];

/** Faults that wait for their statements. */
export class FaultPlan {
  readonly #pending: { readonly fault: StatementFault; left: number }[] = [];

  add(fault: StatementFault): void {
    this.#pending.push({ fault, left: fault.times ?? 1 });
  }

  /** Returns the first fault for a statement and counts it as done. */
  take(sql: string): StatementFault | undefined {
    const entry = this.#pending.find(({ fault, left }) => left > 0 && fault.pattern.test(sql));
    if (entry !== undefined) {
      entry.left -= 1;
    }
    return entry?.fault;
  }
}
