/** What a walk may find broken. */
export type ViolationKind =
  | "call in two rows"
  | "row lost by a commit"
  | "call without a row"
  | "row that no calls add up to"
  | "exit code"
  | "standard error"
  | "hang"
  | "unstaged change"
  | "staged change"
  | "commit's other files"
  | "unclean tree"
  | "invalid ledger";

/** A rule of tokenledger that an operation of a walk broke. */
export class Violation extends Error {
  override readonly name = "Violation";
  readonly kind: ViolationKind;

  constructor(kind: ViolationKind, message: string) {
    super(`${kind}: ${message}`);
    this.kind = kind;
  }
}
