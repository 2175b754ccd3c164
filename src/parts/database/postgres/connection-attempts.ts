import { stat } from "node:fs/promises";
import type { ClientConfig } from "pg";
import { Failure, UsageFailure } from "../../../usage/failure.ts";
import { secretsOfUrl, spellingsOf } from "../secrets.ts";
import { ConnectionParameters, type Environment } from "./connection-parameters.ts";
import { parsePostgresUrl } from "./parse-postgres-url.ts";
import { CHANNEL_BINDINGS, findSslMode, readCertificates, tlsSettings } from "./tls-settings.ts";
import { findPassword, readPasswordFile, type UserFiles, userFiles } from "./user-files.ts";

const DEFAULT_CONNECT_TIMEOUT_S = 10;
/** About what a timer of milliseconds holds. */
const MAX_TIMEOUT_S = 2_000_000;

/** What libpq takes from the process. */
export interface ConnectionSource {
  readonly environment: Environment;
  readonly homeFolder: string;
  /** The operating system's name for the user. */
  readonly userName: string;
  /** Where Unix sockets are looked for. */
  readonly socketFolders?: readonly string[];
}

export interface ConnectionPlan {
  /**
   * Settings to connect with, in order: the next is for when `justifiesNextAttempt` says so of the
   * error of the one before.
   */
  readonly attempts: readonly ClientConfig[];
  /** How messages name the database. */
  readonly server: string;
  /** What must not be seen. */
  readonly secrets: readonly string[];
}

/**
 * Returns how to reach the database of a Postgres URL, by libpq's rules. Everything that the driver
 * would otherwise take from the process is in it.
 *
 * @throws {UsageFailure} when the URL or a `PG*` variable cannot be followed.
 * @throws {Failure} when a certificate's file cannot be read.
 */
export async function connectionAttempts(
  url: string,
  { environment, homeFolder, userName, socketFolders = SOCKET_FOLDERS }: ConnectionSource,
): Promise<ConnectionPlan> {
  const parameters = new ConnectionParameters(parsePostgresUrl(url), environment);
  const files = userFiles(homeFolder, environment);
  const endpoint = await findEndpoint(parameters, socketFolders);
  const user = parameters.find("user") ?? userName;
  const database = parameters.find("dbname") ?? user;
  const server = describeServer(endpoint, database);
  const password =
    parameters.find("password") ??
    (await findFilePassword(parameters, files, { endpoint, user, database }));
  const config = {
    host: endpoint.host,
    port: endpoint.port,
    user,
    database,
    password: password ?? (() => refuseWithoutPassword(server)),
    application_name:
      parameters.find("application_name") ??
      parameters.find("fallback_application_name") ??
      "tokenledger",
    options: parameters.find("options"),
    connectionTimeoutMillis: connectTimeoutMs(parameters),
    sslnegotiation: findNegotiation(parameters),
    keepAlive: true,
  } satisfies ClientConfig;
  const mayBind = parameters.findOneOf("channel_binding", CHANNEL_BINDINGS) !== "disable";
  const attempts = (await findTls(parameters, files, endpoint)).map((ssl) => ({
    ...config,
    ssl,
    enableChannelBinding: ssl !== false && mayBind,
  }));
  const secrets = [password, parameters.find("sslpassword")].flatMap((secret = "") =>
    spellingsOf(secret),
  );
  return { attempts, server, secrets: [...new Set([...secretsOfUrl(url), ...secrets])] };
}

async function findTls(parameters: ConnectionParameters, files: UserFiles, endpoint: Endpoint) {
  if (endpoint.isSocket) return [false as const];
  const mode = findSslMode(parameters);
  if (findNegotiation(parameters) === "direct" && ["disable", "allow", "prefer"].includes(mode)) {
    throw parameters.refusal("sslmode", "require or stronger, since sslnegotiation is direct");
  }
  const certificates = await readCertificates(mode, parameters, files);
  return tlsSettings(mode, certificates, parameters, endpoint.serverName);
}

async function findFilePassword(
  parameters: ConnectionParameters,
  files: UserFiles,
  { endpoint, user, database }: { endpoint: Endpoint; user: string; database: string },
): Promise<string | undefined> {
  const path = parameters.find("passfile") ?? files.passwordFile;
  const text = await readPasswordFile(path, files.hasModes);
  if (text === undefined) return undefined;
  const isDefaultSocket = SOCKET_FOLDERS.some((folder) => folder === endpoint.host);
  const host = isDefaultSocket ? "localhost" : (endpoint.serverName ?? endpoint.host);
  return findPassword(text, { host, port: endpoint.port, database, user });
}

function refuseWithoutPassword(server: string): never {
  throw new Failure(
    `Cannot use the database ${server}: the server asks for a password, and there is none. Put it into the URL (postgres://user:password@host/database), into PGPASSWORD, or into a password file that only you may read (~/.pgpass).`,
  );
}

function connectTimeoutMs(parameters: ConnectionParameters): number {
  const seconds = parameters.findInteger("connect_timeout", -MAX_TIMEOUT_S, MAX_TIMEOUT_S);
  return Math.max(seconds ?? DEFAULT_CONNECT_TIMEOUT_S, 0) * 1_000;
}

function findNegotiation(parameters: ConnectionParameters): "postgres" | "direct" {
  return parameters.findOneOf("sslnegotiation", ["postgres", "direct"]) ?? "postgres";
}

const DEFAULT_PORT = 5432;

/** Where a server listens. */
export interface Endpoint {
  /** Name, address, or the absolute folder of a Unix socket: what the driver connects to. */
  readonly host: string;
  readonly port: number;
  /** The server's name when `host` is an address that was given for it. */
  readonly serverName: string | undefined;
  readonly isSocket: boolean;
}

/** Returns the endpoint; without a host, a Unix socket of that port on this machine, else localhost. */
async function findEndpoint(
  parameters: ConnectionParameters,
  socketFolders: readonly string[],
): Promise<Endpoint> {
  const name = parameters.find("host");
  const address = parameters.find("hostaddr");
  if (name?.includes(",") || address?.includes(",")) {
    throw new UsageFailure(
      "Cannot use the database URL: expected one host, got several. Name the server that takes writes, or the proxy in front of them.",
    );
  }
  if (name?.startsWith("@")) throw parameters.refusal("host", "a name, an address or a folder");
  const port = parameters.findInteger("port", 1, 65_535) ?? DEFAULT_PORT;
  const host = address ?? name ?? (await findSocketFolder(port, socketFolders)) ?? "localhost";
  const isSocket = host.startsWith("/");
  return { host, port, serverName: address === undefined ? undefined : name, isSocket };
}

/** Returns how messages name a database: where it is, and never as whom. */
function describeServer(
  { host, port, serverName = host, isSocket }: Endpoint,
  database: string,
): string {
  if (isSocket) return `${database} at ${socketPath(host, port)}`;
  const name = serverName.includes(":") ? `[${serverName}]` : serverName;
  return `${name}:${port}/${database}`;
}

/** Where servers keep their Unix sockets: Debian's and Red Hat's choice, and Postgres's own. */
const SOCKET_FOLDERS = ["/var/run/postgresql", "/tmp"] as const;

function socketPath(folder: string, port: number): string {
  return `${folder}/.s.PGSQL.${port}`;
}

/** Returns the folder that holds the socket of a port. */
async function findSocketFolder(
  port: number,
  folders: readonly string[],
): Promise<string | undefined> {
  for (const folder of folders) if (await isSocket(socketPath(folder, port))) return folder;
  return undefined;
}

async function isSocket(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isSocket();
  } catch {
    // Not there, or in a folder that is not for us.
    return false;
  }
}
