import { DatabaseError } from "pg";
import { describe, expect, test } from "vitest";
import { toPostgresFailure } from "../../../../src/parts/database/postgres/postgres-failure.ts";
import { Failure } from "../../../../src/usage/failure.ts";

const place = { server: "db.example:5432/usage", secrets: ["s3cret"] };

function serverError(code: string, message: string): Error {
  return Object.assign(new DatabaseError(message, 1, "error"), { code, severity: "FATAL" });
}

function codedError(code: string, message = "", more = {}): Error {
  return Object.assign(new Error(message), { code, ...more });
}

describe("what no test can make a server say is explained", () => {
  test.each([
    [serverError("53100", "could not extend file"), "the server's disk is full. Make room there."],
    [serverError("53200", "out of memory"), "the server is out of memory."],
    [
      serverError("57P02", "terminating connection"),
      "the server ended the connection after a crash.",
    ],
    [
      serverError("57P03", "the database system is starting up"),
      "the server is starting up or shutting down.",
    ],
    [serverError("25P03", "terminating connection"), "idle_in_transaction_session_timeout"],
    [serverError("22021", "invalid byte sequence"), "its encoding cannot hold a character."],
    [
      serverError("08P01", "query_wait_timeout"),
      "the connection was refused or broken off. query_wait_timeout.",
    ],
    [
      serverError("XX000", "Tenant or user not found"),
      "the server says: Tenant or user not found.",
    ],
    [
      serverError("XX000", "server closed the connection unexpectedly"),
      "the server lost one of its nodes. Run the command again",
    ],
    [codedError("EACCES", "", { syscall: "connect" }), "this user may not use that socket."],
    [codedError("ENETUNREACH"), "name a host that has an IPv4 address"],
    [codedError("ETIMEDOUT"), "it did not answer in time."],
    [codedError("EAI_AGAIN"), "cannot be looked up at the moment"],
    [codedError("CERT_NOT_YET_VALID"), "is not valid yet."],
    [codedError("CERT_REVOKED"), "was revoked."],
    [codedError("CERT_SIGNATURE_FAILURE"), "signed by nobody that this machine trusts."],
    [
      codedError("ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR", "C0:error:0A000438:SSL", {
        reason: "tlsv1 alert internal error",
      }),
      "TLS could not be agreed on. tlsv1 alert internal error.",
    ],
    [
      new Error("SASL: Only mechanism(s) SCRAM-SHA-256 are supported"),
      "could not agree on how to check the password.",
    ],
  ])("%s", (error, words) => {
    const failure = toPostgresFailure(error, place);

    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      message: expect.stringMatching(/^Cannot use the database db\.example:5432\/usage: .*[.]$/),
      cause: error,
    });
    expect(String(failure)).toContain(words);
  });
});

test("what the server quotes of a secret is blotted out", () => {
  const error = serverError("XX000", 'bad option "s3cret"\n of "s3cret"');

  expect(String(toPostgresFailure(error, place))).toContain('Bad option "***" of "***".');
});

test.each([
  new TypeError("a mistake"),
  new Failure("said already"),
  codedError("ENOENT", "", { syscall: "open" }),
  "text",
  undefined,
])("what neither the server nor the way to it says stays as it is: %s", (error) => {
  expect(toPostgresFailure(error, place)).toBe(error);
});
