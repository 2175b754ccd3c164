import { readFile } from "node:fs/promises";
import { isIP } from "node:net";
import type { ConnectionOptions, SecureVersion } from "node:tls";
import tls from "node:tls";
import { Failure, UsageFailure } from "../../../usage/failure.ts";
import type { ConnectionParameters } from "./connection-parameters.ts";
import type { UserFiles } from "./user-files.ts";

/** From no encryption to an encrypted connection to the very server that is named. */
export const SSL_MODES = [
  "disable",
  "allow",
  "prefer",
  "require",
  "verify-ca",
  "verify-full",
] as const;

export type SslMode = (typeof SSL_MODES)[number];

export const CHANNEL_BINDINGS = ["disable", "prefer", "require"] as const;

const TLS_VERSIONS = ["TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"] as const;

/** The certificates of a connection, read. */
export interface Certificates {
  /** PEM texts of whom to trust, or `node` for whom Node trusts; undefined to trust everyone. */
  readonly roots: readonly string[] | "node" | undefined;
  readonly client: { readonly certificate: string; readonly key: string } | undefined;
}

/**
 * Returns the mode; without one `prefer`, and `verify-full` with the system's certificates, which
 * anyone can get for a host of their own.
 *
 * @see https://www.postgresql.org/docs/18/libpq-ssl.html#LIBPQ-SSL-PROTECTION
 */
export function findSslMode(parameters: ConnectionParameters): SslMode {
  const trustsSystem = parameters.find("sslrootcert") === "system";
  const mode = parameters.findOneOf("sslmode", SSL_MODES);
  if (trustsSystem && mode !== undefined && mode !== "verify-full") {
    throw parameters.refusal("sslmode", "verify-full, since sslrootcert is system");
  }
  return mode ?? (trustsSystem ? "verify-full" : "prefer");
}

/**
 * Returns the TLS settings to try, in order; false is a connection without TLS. As with libpq, a
 * chain is verified wherever there are root certificates, the host's name by `verify-full` alone.
 */
export function tlsSettings(
  mode: SslMode,
  { roots, client }: Certificates,
  parameters: ConnectionParameters,
  serverName: string | undefined,
): readonly (ConnectionOptions | false)[] {
  const encrypted: ConnectionOptions = {
    rejectUnauthorized: roots !== undefined,
    ca: roots === "node" || roots === undefined ? undefined : [...roots],
    cert: client?.certificate,
    key: client?.key,
    passphrase: parameters.find("sslpassword"),
    minVersion: findVersion(parameters, "ssl_min_protocol_version") ?? "TLSv1.2",
    maxVersion: findVersion(parameters, "ssl_max_protocol_version"),
    ...(mode !== "verify-full" && { checkServerIdentity: () => undefined }),
    // The driver names the host that it connects to; an address that stands for a host hides it.
    ...(serverName !== undefined && isIP(serverName) === 0 && { servername: serverName }),
  };
  const attempts = {
    disable: [false as const],
    allow: [false as const, encrypted],
    prefer: [encrypted, false as const],
    require: [encrypted],
    "verify-ca": [encrypted],
    "verify-full": [encrypted],
  }[mode];
  if (parameters.findOneOf("channel_binding", CHANNEL_BINDINGS) !== "require") return attempts;
  if (mode === "disable") {
    throw new UsageFailure(
      "Cannot use the database URL: channel_binding=require needs TLS, and sslmode is disable.",
    );
  }
  return [encrypted];
}

function findVersion(
  parameters: ConnectionParameters,
  name: "ssl_min_protocol_version" | "ssl_max_protocol_version",
): SecureVersion | undefined {
  return parameters.findOneOf(name, TLS_VERSIONS);
}

/**
 * Reads the certificates of a connection: the files that are named, else the user's own. Where
 * libpq has no root certificates to verify with and refuses, the system's and Node's serve.
 *
 * @throws {Failure} when a file that is named, or a certificate's key, cannot be read.
 */
export async function readCertificates(
  mode: SslMode,
  parameters: ConnectionParameters,
  files: UserFiles,
): Promise<Certificates> {
  if (mode === "disable") return { roots: undefined, client: undefined };
  const [roots, client] = await Promise.all([
    readRoots(mode, parameters.find("sslrootcert"), files.rootCertificates),
    readClient(parameters, files),
  ]);
  return { roots, client };
}

async function readRoots(
  mode: SslMode,
  named: string | undefined,
  ofUser: string,
): Promise<Certificates["roots"]> {
  if (named === "system") return systemRoots();
  if (named !== undefined) return [await read(named, "root certificates")];
  const own = await readIfThere(ofUser, "root certificates");
  if (own !== undefined) return [own];
  return mode === "verify-ca" || mode === "verify-full" ? systemRoots() : undefined;
}

async function readClient(
  parameters: ConnectionParameters,
  files: UserFiles,
): Promise<Certificates["client"]> {
  const named = parameters.find("sslcert");
  const what = "client certificate";
  const certificate = await (named === undefined
    ? readIfThere(files.clientCertificate, what)
    : read(named, what));
  if (certificate === undefined) return undefined;
  const key = await read(parameters.find("sslkey") ?? files.clientKey, "client certificate's key");
  return { certificate, key };
}

function systemRoots(): readonly string[] | "node" {
  // Younger than Node 22.15.
  if (typeof tls.getCACertificates !== "function") return "node";
  const roots = [...tls.getCACertificates("system"), ...tls.getCACertificates("default")];
  return [...new Set(roots)];
}

async function readIfThere(path: string, what: string): Promise<string | undefined> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw unreadable(path, what, error);
  }
}

async function read(path: string, what: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    throw unreadable(path, what, error);
  }
}

function unreadable(path: string, what: string, error: unknown): Failure {
  const problem = isMissing(error) ? "is not there" : "cannot be read";
  return new Failure(
    `Cannot connect to the database: the file of the ${what} ${problem}: ${path}`,
    {
      cause: error,
    },
  );
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === "ENOENT" || code === "ENOTDIR";
}
