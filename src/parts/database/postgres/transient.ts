import { isConnectTimeout, isLostConnection, isServerError, networkCode } from "./driver-error.ts";

const TRANSIENT_STATES = new Set([
  "40001", // serialization failure
  "40003", // whether the statement was completed is unknown
  "40P01", // deadlock
  "53300", // too many connections
  "57P01", // ended by an administrator
  "57P02", // ended by a crash
  "57P03", // starting up or shutting down
  "57P05", // idle for too long
]);
const CONNECTION_EXCEPTION = "08";
const OUT_OF_REACH = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "ENOENT",
]);

/**
 * Returns whether doing the same again may succeed, for an error as the driver throws it. That a
 * server is out of reach is only passing when it was reached before: then it is being restarted.
 */
export function isTransient(error: unknown, { wasConnected = false } = {}): boolean {
  if (isServerError(error)) {
    if (TRANSIENT_STATES.has(error.code)) return true;
    return error.code.startsWith(CONNECTION_EXCEPTION) && !isRefusedParameter(error);
  }
  if (isLostConnection(error)) return true;
  return wasConnected && (isConnectTimeout(error) || OUT_OF_REACH.has(networkCode(error) ?? ""));
}

/** Returns whether a pooler refuses a setting that the connection starts with. */
export function isRefusedParameter(error: Error): boolean {
  return /startup parameter/i.test(error.message);
}
