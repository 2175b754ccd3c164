/** What programs can tell failures apart by; docs/errors.md says when each of them is given. */
export const FAILURE_CODES = [
  "failed",
  "usage",
  "config",
  "no-repository",
  "not-set-up",
  "no-ledger",
  "ledger",
  "locked",
  "git",
  "database",
  "github",
  "node",
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

interface FailureOptions extends ErrorOptions {
  readonly code?: FailureCode;
}

/**
 * Something that cannot go on and that the user can act on. The message is one or two sentences:
 * what could not be done, where, expected and got, what to do next. It never holds a secret.
 * Doors print it without a stack and exit with 1.
 */
export class Failure extends Error {
  override readonly name: string = "Failure";
  /** Not `code`, which is what system errors are told apart by. */
  readonly failureCode: FailureCode;

  constructor(message: string, { code = "failed", ...options }: FailureOptions = {}) {
    super(message, options);
    this.failureCode = code;
  }
}

/** A command or setting that was used wrongly; doors exit with 2. */
export class UsageFailure extends Failure {
  override readonly name = "UsageFailure";
  override readonly failureCode = "usage";
}
