import type { ServerError } from "./driver-error.ts";
import { isRefusedParameter } from "./transient.ts";

const MIGRATE = "ask someone who may create tables to run `tokenledger migrate`";
const RUN_AGAIN = "Run the command again: nothing is lost, and nothing is counted twice.";

/**
 * What users can act on, by SQLSTATE. `says` is the server's own message, as a sentence.
 *
 * @see https://www.postgresql.org/docs/18/errcodes-appendix.html
 */
const EXPLANATIONS: Readonly<Record<string, (says: string, error: ServerError) => string>> = {
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
  "57014": () =>
    "the server ended a statement that took longer than statement_timeout allows. Raise it for this role, or for this connection with options=-c%20statement_timeout%3D10min in the URL.",
  "57P01": () => `an administrator ended the connection, or the server shuts down. ${RUN_AGAIN}`,
  "57P02": () => `the server ended the connection after a crash. ${RUN_AGAIN}`,
  "57P03": () => "the server is starting up or shutting down. Try again in a moment.",
};

/** Returns what an error of the server means and what to do. */
export function explainSqlstate(error: ServerError, says: string): string {
  return EXPLANATIONS[error.code]?.(says, error) ?? `the server says: ${says}`;
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
