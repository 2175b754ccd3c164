import { join } from "node:path";
import type { Environment } from "./connection-parameters.ts";

/** Where libpq looks for a user's own files when nothing names them. */
export interface UserFiles {
  readonly passwordFile: string;
  readonly rootCertificates: string;
  readonly clientCertificate: string;
  readonly clientKey: string;
  /** Whether modes say who may read a file. */
  readonly hasModes: boolean;
}

export function userFiles(homeFolder: string, { APPDATA }: Environment): UserFiles {
  // Windows sets it, and nothing else does.
  const folder =
    APPDATA === undefined ? join(homeFolder, ".postgresql") : join(APPDATA, "postgresql");
  return {
    passwordFile: APPDATA === undefined ? join(homeFolder, ".pgpass") : join(folder, "pgpass.conf"),
    rootCertificates: join(folder, "root.crt"),
    clientCertificate: join(folder, "postgresql.crt"),
    clientKey: join(folder, "postgresql.key"),
    hasModes: APPDATA === undefined,
  };
}
