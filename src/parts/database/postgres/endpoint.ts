import { UsageFailure } from "../../../usage/failure.ts";
import type { ConnectionParameters } from "./connection-parameters.ts";
import { findSocketFolder, SOCKET_FOLDERS, socketPath } from "./socket-folder.ts";

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
export async function findEndpoint(
  parameters: ConnectionParameters,
  socketFolders: readonly string[] = SOCKET_FOLDERS,
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
export function describeServer(
  { host, port, serverName = host, isSocket }: Endpoint,
  database: string,
): string {
  if (isSocket) return `${database} at ${socketPath(host, port)}`;
  const name = serverName.includes(":") ? `[${serverName}]` : serverName;
  return `${name}:${port}/${database}`;
}
