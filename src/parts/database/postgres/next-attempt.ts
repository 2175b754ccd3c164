import { isLostConnection, isServerError, isTlsFailure } from "./driver-error.ts";

/** Not let in: by rules that can differ for connections with and without TLS. */
const NOT_LET_IN = new Set(["28000", "08P01"]);

/**
 * Returns whether the next attempt may succeed where this one could not: with the other of TLS and
 * no TLS (`sslmode=allow` and `prefer`). A wrong password, which libpq tries again as well, stays
 * wrong, and counts against those who mistype it.
 */
export function justifiesNextAttempt(error: unknown): boolean {
  if (isServerError(error)) return NOT_LET_IN.has(error.code);
  // A handshake that one side breaks off looks like a lost connection.
  return isTlsFailure(error) || isLostConnection(error);
}
