import { stat } from "node:fs/promises";

/** Where servers keep their Unix sockets: Debian's and Red Hat's choice, and Postgres's own. */
export const SOCKET_FOLDERS = ["/var/run/postgresql", "/tmp"] as const;

export function socketPath(folder: string, port: number): string {
  return `${folder}/.s.PGSQL.${port}`;
}

/** Returns the folder that holds the socket of a port. */
export async function findSocketFolder(
  port: number,
  folders: readonly string[] = SOCKET_FOLDERS,
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
