/**
 * Something that cannot go on and that the user can act on. The message is one or two sentences:
 * what could not be done, where, expected and got, what to do next. It never holds a secret.
 * Doors print it without a stack and exit with 1.
 */
export class Failure extends Error {
  override readonly name: string = "Failure";
}

/** A command or setting that was used wrongly; doors exit with 2. */
export class UsageFailure extends Failure {
  override readonly name = "UsageFailure";
}
