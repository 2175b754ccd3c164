import { Failure } from "../../../usage/failure.ts";
import { withoutSecrets } from "../without-secrets.ts";
import { isServerError } from "./driver-error.ts";
import { explainConnection } from "./explain-connection.ts";
import { explainSqlstate } from "./explain-sqlstate.ts";

/** What messages may say of a server, and what not. */
export interface FailurePlace {
  /** How messages name the database. */
  readonly server: string;
  /** What must not be seen. */
  readonly secrets: readonly string[];
}

/** Returns the errors of a server, and of the way to it, as sentences; every other one as it is. */
export function toPostgresFailure(error: unknown, { server, secrets }: FailurePlace): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error;
  const says = asSentence(withoutSecrets(messageOf(error), secrets));
  const explanation = isServerError(error)
    ? explainSqlstate(error, says)
    : explainConnection(error, says);
  if (explanation === undefined) return error;
  return new Failure(`Cannot use the database ${server}: ${explanation}`, { cause: error });
}

/** OpenSSL's reason is in words; its message is of numbers and source files. */
function messageOf(error: Error): string {
  return "reason" in error && typeof error.reason === "string" ? error.reason : error.message;
}

function asSentence(message: string): string {
  const text = message.trim().replaceAll(/\s+/g, " ");
  // The name of a file or of a setting stays as it is written.
  const sentence = text.replace(
    /^[a-z]+(?=[ ,])/,
    (word) => word.charAt(0).toUpperCase() + word.slice(1),
  );
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}
