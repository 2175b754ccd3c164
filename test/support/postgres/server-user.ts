import { chown } from "node:fs/promises";

/** Who a server runs as: Postgres refuses root, who therefore runs it as `nobody`. */
export const serverUser: { readonly uid: number; readonly gid: number } | undefined =
  process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

/** Makes a file or folder the server's own. */
export async function giveToServerUser(path: string): Promise<void> {
  if (serverUser !== undefined) {
    await chown(path, serverUser.uid, serverUser.gid);
  }
}
