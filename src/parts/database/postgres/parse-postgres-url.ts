import { UsageFailure } from "../../../usage/failure.ts";
import {
  canonicalParameter,
  IGNORED_PARAMETERS,
  isParameterName,
  PARAMETERS,
  type ParameterName,
} from "./connection-parameters.ts";

// A password may hold a colon, a question mark or a number sign, as libpq allows it.
const URL_PARTS =
  /^postgres(?:ql)?:\/\/(?:([^@/:]*)(?::([^@/]*))?@)?(\[[^\]]+\]|[^[:/?][^:/?]*)?(?::([^/?]*))?(?:\/([^?]*))?(?:\?(.*))?$/is;

const ENCODE =
  "If the user name or the password holds one of the characters : / ? # [ ] @ %, write it percent-encoded: %3A %2F %3F %23 %5B %5D %40 %25.";

/**
 * Returns what a Postgres URL says, decoded: `postgres://user:password@host:port/database?name=value`,
 * every part of it optional.
 *
 * @throws {UsageFailure} which tells neither the URL nor what may be a piece of its password.
 * @see https://www.postgresql.org/docs/18/libpq-connect.html#LIBPQ-CONNSTRING-URIS
 */
export function parsePostgresUrl(url: string): ReadonlyMap<ParameterName, string> {
  const parts = URL_PARTS.exec(url);
  if (parts === null) {
    throw refusal(`expected postgres://user:password@host:port/database. ${ENCODE}`);
  }
  const [, user, password, bracketedHost, port, database, query] = parts;
  const host = bracketedHost?.replace(/^\[(.*)\]$/s, "$1");
  // The rest of a password in which a character should have been encoded is no part to go on with.
  if ([host, port, database].some((part) => part?.includes("@"))) {
    throw refusal(`there is an @ in the host, the port or the database. ${ENCODE}`);
  }
  const found = new Map<ParameterName, string>();
  const written = [
    ["user", user],
    ["password", password],
    ["host", host],
    ["port", port],
    ["dbname", database],
  ] as const;
  for (const [name, text] of written) if (text) found.set(name, decode(name, text));
  for (const [name, value] of parseQuery(query ?? "")) found.set(name, value);
  return found;
}

function* parseQuery(query: string): Iterable<readonly [ParameterName, string]> {
  for (const pair of query.split("&").filter((text) => text !== "")) {
    const [, writtenName = "", writtenValue] = /^([^=]*)(?:=(.*))?$/s.exec(pair) ?? [];
    // Text that is followed by an @ may come from a password.
    const shown = query.includes("@") ? undefined : writtenName;
    if (writtenValue === undefined) {
      throw refusal(`after the ? expected name=value, got no = in ${shown ?? "a part"}. ${ENCODE}`);
    }
    const [name, value] = canonicalParameter(
      decode(undefined, writtenName),
      decode(writtenName, writtenValue),
    );
    if (isParameterName(name)) yield [name, value];
    else requireIgnored(name, value, shown);
  }
}

function requireIgnored(name: string, value: string, shown: string | undefined): void {
  const harmless = IGNORED_PARAMETERS.get(name);
  if (harmless === undefined) {
    const which = shown === undefined ? `here. ${ENCODE}` : `(${shown}).`;
    throw refusal(
      `it has a parameter that is unknown ${which} Known are ${Object.keys(PARAMETERS).join(", ")}.`,
    );
  }
  if (!harmless.test(value)) {
    throw refusal(
      `its parameter ${name} has a value that tokenledger cannot follow. Leave it out.`,
    );
  }
}

function decode(name: string | undefined, text: string): string {
  const decoded = percentDecoded(text);
  if (decoded === undefined || decoded.includes("\0")) {
    const where = name !== undefined && isParameterName(name) ? `its ${name}` : "it";
    throw refusal(`${where} has a % that does not begin an encoded character. ${ENCODE}`);
  }
  return decoded;
}

function percentDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    // URIError: a percent sign without two hexadecimal digits, or bytes that are not UTF-8.
    return undefined;
  }
}

function refusal(problem: string): UsageFailure {
  return new UsageFailure(`Cannot use the database URL: ${problem}`);
}
