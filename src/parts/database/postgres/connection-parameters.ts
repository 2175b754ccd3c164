import { UsageFailure } from "../../../usage/failure.ts";

/**
 * What a connection can be told, by libpq's names, and the environment variable that says it where
 * the URL does not.
 *
 * @see https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-PARAMKEYWORDS
 * @see https://www.postgresql.org/docs/18/libpq-envars.html
 */
export const PARAMETERS = {
  host: "PGHOST",
  hostaddr: "PGHOSTADDR",
  port: "PGPORT",
  dbname: "PGDATABASE",
  user: "PGUSER",
  password: "PGPASSWORD",
  passfile: "PGPASSFILE",
  connect_timeout: "PGCONNECT_TIMEOUT",
  application_name: "PGAPPNAME",
  fallback_application_name: undefined,
  options: "PGOPTIONS",
  channel_binding: "PGCHANNELBINDING",
  sslmode: "PGSSLMODE",
  sslnegotiation: "PGSSLNEGOTIATION",
  sslrootcert: "PGSSLROOTCERT",
  sslcert: "PGSSLCERT",
  sslkey: "PGSSLKEY",
  sslpassword: undefined,
  ssl_min_protocol_version: "PGSSLMINPROTOCOLVERSION",
  ssl_max_protocol_version: "PGSSLMAXPROTOCOLVERSION",
} as const;

export type ParameterName = keyof typeof PARAMETERS;

/**
 * Parameters of URLs that change nothing here, and the values of which that is true: libpq's about
 * what this driver does anyway or can do without, and those that other clients keep in the URL.
 */
export const IGNORED_PARAMETERS: ReadonlyMap<string, RegExp> = new Map([
  ["client_encoding", /^(?:auto|utf-?8)$/i],
  ["gssencmode", /^(?:disable|prefer)$/],
  ["keepalives", /^/],
  ["keepalives_count", /^/],
  ["keepalives_idle", /^/],
  ["keepalives_interval", /^/],
  ["krbsrvname", /^/],
  ["load_balance_hosts", /^(?:disable|random)$/],
  ["sslcompression", /^[01]$/],
  ["sslsni", /^1$/],
  // A server that takes no writes is found out by the first write.
  ["target_session_attrs", /^(?:any|primary|read-write)$/],
  ["tcp_user_timeout", /^/],
  // Supabase, Vercel
  ["supa", /^/],
  ["workaround", /^/],
  // Prisma
  ["connection_limit", /^/],
  ["pgbouncer", /^/],
  ["pool_timeout", /^/],
  ["schema", /^public$/],
  // node-postgres
  ["uselibpqcompat", /^/],
]);

/** Names that other clients have for a parameter with a value: `ssl=true` is JDBC's. */
export function canonicalParameter(name: string, value: string): readonly [string, string] {
  return name === "ssl" && value === "true" ? ["sslmode", "require"] : [name, value];
}

export function isParameterName(name: string): name is ParameterName {
  return Object.hasOwn(PARAMETERS, name);
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What a URL says, and the environment where the URL is silent. */
export class ConnectionParameters {
  readonly #ofUrl: ReadonlyMap<ParameterName, string>;
  readonly #environment: Environment;

  constructor(ofUrl: ReadonlyMap<ParameterName, string>, environment: Environment) {
    this.#ofUrl = ofUrl;
    this.#environment = environment;
  }

  /** Returns a parameter's value; undefined when it is not there, or empty. */
  find(name: ParameterName): string | undefined {
    return (this.#ofUrl.get(name) ?? this.#ofEnvironment(name)) || undefined;
  }

  /**
   * Returns the value when it is one of the accepted.
   *
   * @throws {UsageFailure} naming the parameter or variable, and never the value: an address with
   * an unescaped password puts pieces of it anywhere.
   */
  findOneOf<Value extends string>(
    name: ParameterName,
    accepted: readonly Value[],
  ): Value | undefined {
    const value = this.find(name);
    if (value === undefined) return undefined;
    const known = accepted.find((candidate) => candidate === value);
    if (known === undefined) throw this.refusal(name, `one of ${accepted.join(", ")}`);
    return known;
  }

  /** Returns the value as an integer within a range. */
  findInteger(name: ParameterName, min: number, max: number): number | undefined {
    const value = this.find(name)?.trim();
    if (value === undefined) return undefined;
    const number = Number(value);
    if (!/^[+-]?\d+$/.test(value) || number < min || number > max) {
      throw this.refusal(name, `a whole number from ${min} to ${max}`);
    }
    return number;
  }

  /** Returns a failure that says which value is wrong and what was expected. */
  refusal(name: ParameterName, expected: string): UsageFailure {
    const where = this.#ofUrl.has(name)
      ? `Cannot use the database URL: expected its ${name} to be`
      : `Cannot use ${PARAMETERS[name]}: expected`;
    const hint =
      name === "port"
        ? " A user name or password with one of the characters : / ? # [ ] @ % has to be percent-encoded."
        : "";
    return new UsageFailure(`${where} ${expected}.${hint}`);
  }

  #ofEnvironment(name: ParameterName): string | undefined {
    const variable = PARAMETERS[name];
    return variable === undefined ? undefined : this.#environment[variable];
  }
}
