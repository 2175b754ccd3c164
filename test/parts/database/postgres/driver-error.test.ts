import { DatabaseError } from "pg";
import { describe, expect, test } from "vitest";
import { isTransient } from "../../../../src/parts/database/postgres/driver-error.ts";
import { justifiesNextAttempt } from "../../../../src/parts/database/postgres/postgres-connection.ts";
import { Failure } from "../../../../src/usage/failure.ts";

function serverError(code: string, message = "the server's message"): Error {
  return Object.assign(new DatabaseError(message, 1, "error"), { code, severity: "FATAL" });
}

function systemError(code: string): Error {
  return Object.assign(new Error(`connect ${code}`), { code, syscall: "connect" });
}

describe("what a retry can heal", () => {
  test.each([
    ...["40001", "40003", "40P01", "53300", "57P01", "57P02", "57P03", "57P05"].map((code) =>
      serverError(code),
    ),
    ...["08000", "08003", "08006", "08P01"].map((code) => serverError(code)),
    // As Citus tells of a node that went away.
    serverError("XX000", "server closed the connection unexpectedly"),
    serverError("XX000", "connection not open"),
    serverError("XX000", "failed to prepare transaction 'citus_0_1_2_3' on host worker:5432"),
    serverError("XX000", "failure on connection marked as essential: worker:5432"),
    serverError("XX000", "SSL SYSCALL error: EOF detected\ninvalid socket"),
    serverError("XX000", "terminating connection due to unexpected postmaster exit"),
    serverError("XX000", "the database system is in recovery mode"),
    serverError("58030", "failed to COPY to shard 102055 on worker:5432"),
    serverError("58030", "failed to complete COPY on worker:5432"),
    ...["ECONNRESET", "EPIPE"].map(systemError),
    new Error("Connection terminated unexpectedly"),
    new Error("Connection terminated"),
    new Error("Client has encountered a connection error and is not queryable"),
  ])("%s", (error) => {
    expect(isTransient(error)).toBe(true);
  });

  test.each([
    ...["28P01", "28000", "3D000", "42501", "42P01", "53100", "57014", "25006", "23505"].map(
      (code) => serverError(code),
    ),
    serverError("XX000", "cache lookup failed for relation 1"),
    serverError("58030", "could not read block 1: Input/output error"),
    serverError("08P01", "unsupported startup parameter: options"),
    new Error("The server does not support SSL connections"),
    new Failure("Cannot use the database"),
    new TypeError("a mistake of the program"),
    Object.assign(new Error("a ledger is missing"), { code: "ENOENT", syscall: "open" }),
    "no error",
    undefined,
  ])("not %s", (error) => {
    expect(isTransient(error)).toBe(false);
    expect(isTransient(error, { wasConnected: true })).toBe(false);
  });

  test.each([
    systemError("ECONNREFUSED"),
    systemError("ENOENT"),
    systemError("ETIMEDOUT"),
    systemError("EAI_AGAIN"),
    new Error("timeout expired"),
  ])("%s, of a server that was there before", (error) => {
    expect(isTransient(error)).toBe(false);
    expect(isTransient(error, { wasConnected: true })).toBe(true);
  });
});

describe("the next attempt, with the other of TLS and no TLS,", () => {
  test.each([
    new Error("The server does not support SSL connections"),
    new Error("There was an error establishing an SSL connection"),
    new Error("Connection terminated unexpectedly"),
    systemError("ECONNRESET"),
    systemError("EPROTO"),
    systemError("ERR_SSL_WRONG_VERSION_NUMBER"),
    systemError("ERR_TLS_CERT_ALTNAME_INVALID"),
    systemError("SELF_SIGNED_CERT_IN_CHAIN"),
    systemError("CERT_HAS_EXPIRED"),
    serverError("28000", 'no pg_hba.conf entry for host "::1"'),
    serverError("08P01", "SSL required"),
  ])("is made after %s", (error) => {
    expect(justifiesNextAttempt(error)).toBe(true);
  });

  test.each([
    systemError("ECONNREFUSED"),
    systemError("ENOTFOUND"),
    new Error("timeout expired"),
    serverError("28P01", "password authentication failed"),
    serverError("3D000"),
    serverError("53300"),
    serverError("57P03"),
    new Failure("the server asks for a password"),
    undefined,
  ])("is not made after %s", (error) => {
    expect(justifiesNextAttempt(error)).toBe(false);
  });
});
