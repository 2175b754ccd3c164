import { execFile } from "node:child_process";
import { appendFile, chmod, copyFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PostgresPrograms } from "./programs.ts";
import { giveToServerUser, serverUser } from "./server-user.ts";

/** What a server offers over TLS: PEM files, which are copied. */
export interface ServerTls {
  readonly certificate: string;
  readonly key: string;
  /** Whose client certificates it accepts. */
  readonly clientAuthority?: string | undefined;
}

export interface DataFolderOptions {
  readonly user: string;
  readonly password: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Lines of pg_hba.conf. */
  readonly hba: readonly string[];
  readonly tls?: ServerTls | undefined;
}

/** Makes an empty cluster, UTF-8, whose texts sort as English ones do and not by their bytes. */
export async function createDataFolder(
  path: string,
  programs: PostgresPrograms,
  options: DataFolderOptions,
): Promise<void> {
  await mkdir(path, { mode: 0o700 });
  await giveToServerUser(path);
  const passwordFile = `${path}.password`;
  await writeFile(passwordFile, `${options.password}\n`, { mode: 0o600 });
  await giveToServerUser(passwordFile);
  await promisify(execFile)(
    programs.initdb,
    [
      ...["--pgdata", path, "--username", options.user, "--pwfile", passwordFile],
      ...["--auth", "scram-sha-256", "--encoding", "UTF8", "--locale", "C", "--no-sync"],
      ...(programs.majorVersion >= 15 ? ["--locale-provider", "icu", "--icu-locale", "en"] : []),
    ],
    { ...serverUser, cwd: "/" },
  );
  const tls = options.tls === undefined ? {} : await copyTlsFiles(path, options.tls);
  await appendFile(join(path, "postgresql.conf"), formatSettings({ ...tls, ...options.settings }));
  await writeFile(join(path, "pg_hba.conf"), options.hba.map((line) => `${line}\n`).join(""));
}

async function copyTlsFiles(path: string, tls: ServerTls): Promise<Record<string, string>> {
  const copy = async (source: string, name: string) => {
    const target = join(path, name);
    await copyFile(source, target);
    // The server refuses a key that others may read.
    await chmod(target, 0o600);
    await giveToServerUser(target);
    return name;
  };
  return {
    ssl: "on",
    ssl_cert_file: await copy(tls.certificate, "server.crt"),
    ssl_key_file: await copy(tls.key, "server.key"),
    ...(tls.clientAuthority && { ssl_ca_file: await copy(tls.clientAuthority, "client-ca.crt") }),
  };
}

function formatSettings(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`)
    .join("");
}
