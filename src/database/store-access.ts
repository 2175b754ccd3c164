/** What a store is opened for. */
export interface StoreAccess {
  /** `create` makes what is missing; `write` and `read` want a database that is there. */
  readonly mode: "read" | "write" | "create";
  /** Everything happens as it would, and nothing of it stays. */
  readonly dryRun?: boolean;
  readonly now: () => Date;
}
