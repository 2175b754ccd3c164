/** What a store is opened for. */
export interface StoreAccess {
  /** `create` makes what is missing; `write` and `read` want a database that is there. */
  readonly mode: "read" | "write" | "create";
  /** Everything happens as it would, and nothing of it stays. */
  readonly dryRun?: boolean;
  readonly now: () => Date;
  /** Variables that say what a URL of a server leaves out: `PGHOST`, `PGPASSWORD`, `HOME` … */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}
