/** A role that logs in with a password. */
export interface Role {
  readonly user: string;
  readonly password: string;
}

/** Where a server listens, and its superuser. Plain data, so that it can be handed to a worker. */
export interface ServerAddress {
  readonly host: string;
  readonly port: number;
  /** Folder of its Unix socket. */
  readonly socketFolder: string;
  readonly superuser: Role;
}

/** Returns the URL of a database; of the superuser where no role is named. */
export function formatDatabaseUrl(
  { host, port, superuser }: ServerAddress,
  database: string,
  { user, password }: Role = superuser,
): string {
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgres://${credentials}@${host}:${port}/${encodeURIComponent(database)}`;
}
