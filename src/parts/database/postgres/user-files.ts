import { readFile, stat } from "node:fs/promises";
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

const OTHERS_MAY_READ = 0o077;

/** What a line of a password file is chosen by. */
export interface PasswordRequest {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/**
 * Returns the password that a password file has for a connection: that of the first line
 * `host:port:database:user:password` that fits, where `*` fits everything and a backslash takes a
 * colon or a backslash as it is.
 *
 * @see https://www.postgresql.org/docs/18/libpq-pgpass.html
 */
export function findPassword(text: string, request: PasswordRequest): string | undefined {
  const wanted = [request.host, String(request.port), request.database, request.user];
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith("#")) continue;
    const fields = [...line.matchAll(/((?:\\.|[^:\\])*)(?::|$)/g)].map(([, field = ""]) => field);
    const [password = "", isWhole] = [fields[wanted.length], fields.length > wanted.length];
    const fits = wanted.every((value, i) => fields[i] === "*" || unescaped(fields[i]) === value);
    if (isWhole && fits) return unescaped(password) || undefined;
  }
  return undefined;
}

/**
 * Returns the text of a password file; undefined when it is not there, or when others may read it,
 * which makes libpq leave it alone too.
 */
export async function readPasswordFile(
  path: string,
  hasModes: boolean,
): Promise<string | undefined> {
  try {
    const status = await stat(path);
    if (!status.isFile() || (hasModes && (status.mode & OTHERS_MAY_READ) !== 0)) return undefined;
    return await readFile(path, "utf8");
  } catch {
    // Not there or not readable: the server may want no password, and says so when it does.
    return undefined;
  }
}

function unescaped(field: string | undefined): string | undefined {
  return field?.replace(/\\(.)/g, "$1");
}
