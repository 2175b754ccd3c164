import { readFile } from "node:fs/promises";
import tls from "node:tls";
import { Failure } from "../../../usage/failure.ts";
import type { ConnectionParameters } from "./connection-parameters.ts";
import type { Certificates, SslMode } from "./tls-settings.ts";
import type { UserFiles } from "./user-files.ts";

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
