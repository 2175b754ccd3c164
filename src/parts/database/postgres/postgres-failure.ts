import { Failure } from "../../../usage/failure.ts";
import { withoutSecrets } from "../secrets.ts";
import {
  errorCode,
  isConnectTimeout,
  isLostConnection,
  isLostNode,
  isRefusedParameter,
  isServerError,
  isTlsFailure,
  isTlsRefusal,
  networkCode,
  type ServerError,
} from "./driver-error.ts";

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
  return new Failure(`Cannot use the database ${server}: ${explanation}`, {
    cause: error,
    code: "database",
  });
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

const NO_WAY =
  "there is no way to that host. Check the network. Where there is no IPv6, as on GitHub's runners, name a host that has an IPv4 address, such as your provider's pooler.";

/** What users can act on, by the system's code. @see https://nodejs.org/api/errors.html */
const OF_CONNECTION: Readonly<Record<string, string>> = {
  EACCES: "this user may not use that socket.",
  EAI_AGAIN: "the host's name cannot be looked up at the moment. Check the network.",
  ECONNREFUSED: "no server listens there. Check the host and the port, and that the server runs.",
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
  ENOENT:
    "no server listens on that socket. Check the folder and the port, and that the server runs.",
  ENOTFOUND: "there is no host of that name. Correct the URL.",
};

const ROOT_CERTIFICATE =
  "Name the file with the certificate of the authority that signed it as sslrootcert in the URL or as PGSSLROOTCERT, or put it into ~/.postgresql/root.crt; providers offer it for download";

/** The certificate's faults. @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED:
    "the server's certificate has expired. Have it renewed, and check the clock of this machine.",
  CERT_NOT_YET_VALID:
    "the server's certificate is not valid yet. Check the clock of this machine and of the server.",
  CERT_REVOKED: "the server's certificate was revoked. Have it replaced.",
};
const UNKNOWN_AUTHORITY = `the server's certificate is signed by nobody that this machine trusts. ${ROOT_CERTIFICATE}.`;

/**
 * Returns what an error of reaching a server means and what to do; undefined when it is none.
 * `says` is the error's own message, as a sentence.
 */
function explainConnection(error: unknown, says: string): string | undefined {
  if (isConnectTimeout(error)) {
    return "it did not answer in time. Check the host, the port and the firewall; connect_timeout in the URL gives it more seconds.";
  }
  if (isLostConnection(error)) {
    return "the connection was lost. Run the command again: nothing is lost, and nothing is counted twice.";
  }
  if (isTlsFailure(error)) return explainTls(error, says);
  if (error instanceof Error && /^SASL: /.test(error.message)) {
    return `the server and tokenledger could not agree on how to check the password. ${says}`;
  }
  const code = networkCode(error);
  return code === undefined ? undefined : OF_CONNECTION[code];
}

function explainTls(error: unknown, says: string): string {
  if (isTlsRefusal(error)) {
    return "the server offers no TLS, and sslmode asks for it. Turn TLS on at the server; sslmode=prefer goes on without it, for networks that you trust.";
  }
  const code = errorCode(error) ?? "";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return `the server's certificate is for another host. ${says} Connect by a name that the certificate has; sslmode=verify-ca checks all but the name.`;
  }
  if (CERTIFICATES[code] !== undefined) return CERTIFICATES[code];
  const isUnknownAuthority = /SELF_SIGNED|UNABLE_TO_|UNTRUSTED|INVALID_CA|SIGNATURE_FAILURE/.test(
    code,
  );
  return isUnknownAuthority ? UNKNOWN_AUTHORITY : `TLS could not be agreed on. ${says}`;
}

const MIGRATE = "ask someone who may create tables to run `tokenledger migrate`";
const RUN_AGAIN = "Run the command again: nothing is lost, and nothing is counted twice.";

/**
 * What users can act on, by SQLSTATE. `says` is the server's own message, as a sentence.
 *
 * @see https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const OF_SQLSTATE: Readonly<Record<string, (says: string, error: ServerError) => string>> = {
  "08P01": (says, error) =>
    isRefusedParameter(error)
      ? `the pooler in front of the server refuses a setting of the connection. ${says} Take it out of options (or PGOPTIONS), or add it to the pooler's ignore_startup_parameters.`
      : `the connection was refused or broken off. ${says}`,
  "22021": (says) => untranslatable(says),
  "22P05": (says) => untranslatable(says),
  "25006": () =>
    "the server takes no writes: it is a standby, or read-only. Name the server that takes them.",
  "25P03": () =>
    "the server ended a transaction that waited for longer than idle_in_transaction_session_timeout allows. Raise it for this role, and run the command again.",
  "28000": (says) =>
    `the server does not let this role in from here. ${says} Check the role; the server may want TLS (sslmode=require) or a client certificate (sslcert and sslkey).`,
  "28P01": () =>
    "the server does not take the password for this role. Check the user name and the password in the URL, in PGUSER and PGPASSWORD, or in the password file.",
  "3D000": () => "there is no database of that name. Correct the URL, or create it.",
  "3F000": (says) =>
    `there is no schema for the tables. ${says} Correct the role's search_path, or create the schema.`,
  "40001": () => `other transactions kept this one from ending. ${RUN_AGAIN}`,
  "40P01": () => `other transactions kept this one from ending. ${RUN_AGAIN}`,
  "42501": (says) => explainMissingRight(says),
  "42P01": () => `tokenledger's tables are not there. Run \`tokenledger migrate\`, or ${MIGRATE}.`,
  "53100": () => `the server's disk is full. Make room there. ${RUN_AGAIN}`,
  "53200": () => `the server is out of memory. ${RUN_AGAIN}`,
  "53300": () => "the server has no connection left. Try again later, or connect through a pooler.",
  "54000": (says) => `a value is too long for the database. ${says}`,
  "55P03": () =>
    "another transaction holds what this one needs for longer than lock_timeout allows. Run the command again when that has ended.",
  "57014": (says) =>
    /user request/.test(says)
      ? `somebody ended a statement at the server. ${RUN_AGAIN}`
      : "the server ended a statement that took longer than statement_timeout allows. Raise it for this role, or for this connection with options=-c%20statement_timeout%3D10min in the URL.",
  "57P01": () => `an administrator ended the connection, or the server shuts down. ${RUN_AGAIN}`,
  "57P02": () => `the server ended the connection after a crash. ${RUN_AGAIN}`,
  "57P03": () => "the server is starting up or shutting down. Try again in a moment.",
};

/** Returns what an error of the server means and what to do. */
function explainSqlstate(error: ServerError, says: string): string {
  if (isLostNode(error)) return `the server lost one of its nodes. ${RUN_AGAIN}`;
  return OF_SQLSTATE[error.code]?.(says, error) ?? `the server says: ${says}`;
}

function untranslatable(says: string): string {
  return `its encoding cannot hold a character. ${says} Name a database with the encoding UTF8.`;
}

function explainMissingRight(says: string): string {
  const isOnRows = /permission denied for (?:table|relation|view|materialized view|sequence)/i;
  return isOnRows.test(says)
    ? `the role may not do that. ${says} Loading needs SELECT, INSERT and UPDATE on tokenledger's tables, and TEMPORARY on the database or else DELETE on staged_calls; deleting records needs DELETE on llm_calls; reports need SELECT.`
    : `the role may not do that. ${says} Grant it the right, or ${MIGRATE}.`;
}
