/** An error that the server, or a pooler in front of it, reports. */
export interface ServerError extends Error {
  /** SQLSTATE. @see https://www.postgresql.org/docs/18/errcodes-appendix.html */
  readonly code: string;
  readonly severity: string;
}

export function isServerError(error: unknown): error is ServerError {
  return error instanceof Error && "severity" in error && typeof errorCode(error) === "string";
}

/** Returns whether the server ends the connection with this error: it shuts down, or somebody or a time limit wants it. */
export function endsConnection(error: unknown): boolean {
  return isServerError(error) && /^(?:57P0[1-5]|25P0[34])$/.test(error.code);
}

/** Returns an error's code: SQLSTATE, the system's (`ECONNREFUSED`) or OpenSSL's. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

const NETWORK_CALLS = new Set(["connect", "getaddrinfo", "read", "shutdown", "write"]);

/** Returns the system's code of an error of a connection: files have some of the same. */
export function networkCode(error: unknown): string | undefined {
  const syscall = error instanceof Error && "syscall" in error ? error.syscall : undefined;
  // Addresses that were tried in turn fail together, without a system call.
  const isOfNetwork = syscall === undefined || NETWORK_CALLS.has(String(syscall));
  return isOfNetwork ? errorCode(error) : undefined;
}

/** What the driver says, without a code, of connections that ended under it. */
const LOST_CONNECTION = new Set([
  "Connection terminated",
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
]);
const LOST_CONNECTION_CODES = new Set(["ECONNRESET", "EPIPE", "ECONNABORTED"]);

/** Returns whether a connection that was there is gone. */
export function isLostConnection(error: unknown): boolean {
  if (!(error instanceof Error) || isServerError(error)) return false;
  return LOST_CONNECTION.has(error.message) || LOST_CONNECTION_CODES.has(errorCode(error) ?? "");
}

/** Returns whether connecting took longer than the connect timeout. */
export function isConnectTimeout(error: unknown): boolean {
  const isOfDriver = error instanceof Error && error.message === "timeout expired";
  return isOfDriver || errorCode(error) === "ETIMEDOUT";
}

/** Returns whether the server answered the request for TLS with no. */
export function isTlsRefusal(error: unknown): boolean {
  return error instanceof Error && error.message === "The server does not support SSL connections";
}

const BAD_TLS_ANSWER = "There was an error establishing an SSL connection";
/** OpenSSL's results of verifying a chain, as Node names them, and its own of the name. */
const CERTIFICATE_CODE =
  /^(?:ERR_TLS_CERT_|CERT_|CRL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_|HOSTNAME_MISMATCH)/;

function isCertificateError(error: unknown): boolean {
  return CERTIFICATE_CODE.test(errorCode(error) ?? "");
}

/** Returns whether TLS could not be agreed on, the certificate's faults included. */
export function isTlsFailure(error: unknown): boolean {
  if (isTlsRefusal(error) || isCertificateError(error)) return true;
  if (error instanceof Error && error.message === BAD_TLS_ANSWER) return true;
  return /^(?:EPROTO$|ERR_SSL_|ERR_TLS_|ERR_OSSL_)/.test(errorCode(error) ?? "");
}

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
/**
 * What libpq says of a connection that ended under it, Citus of a node that went in a COPY, a statement
 * or the PREPARE of a COMMIT, and such a node itself, whose code Citus drops in a COPY.
 */
const LOST_NODE =
  /server closed the connection unexpectedly|connection not open|no connection to the server|could not (?:receive|send) data (?:from|to) server|SSL SYSCALL error|SSL connection has been closed|invalid socket|failed to (?:complete )?COPY (?:to shard \d+ )?on|failed to prepare transaction|failure on connection marked as essential|cannot recover from multiple connection failures|terminating connection|the database system is /i;
/** An internal error and one of input or output: libpq gives what it says no code. */
const CODES_OF_LOST_NODE = new Set(["XX000", "58030"]);
const OUT_OF_REACH = new Set([
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EAI_AGAIN",
  "ENOENT",
]);

/** Returns whether a server lost one of the nodes that it asks in turn. */
export function isLostNode(error: ServerError): boolean {
  return CODES_OF_LOST_NODE.has(error.code) && LOST_NODE.test(error.message);
}

/**
 * Returns whether doing the same again may succeed, for an error as the driver throws it. That a
 * server is out of reach is only passing when it was reached before: then it is being restarted.
 */
export function isTransient(error: unknown, { wasConnected = false } = {}): boolean {
  if (isServerError(error)) {
    if (TRANSIENT_STATES.has(error.code) || isLostNode(error)) return true;
    return error.code.startsWith(CONNECTION_EXCEPTION) && !isRefusedParameter(error);
  }
  if (isLostConnection(error)) return true;
  return wasConnected && (isConnectTimeout(error) || OUT_OF_REACH.has(networkCode(error) ?? ""));
}

/** Returns whether a pooler refuses a setting that the connection starts with. */
export function isRefusedParameter(error: Error): boolean {
  return /startup parameter/i.test(error.message);
}
