import { describe, expect, test } from "vitest";
import { ConnectionParameters } from "../../../../src/parts/database/postgres/connection-parameters.ts";
import { parsePostgresUrl } from "../../../../src/parts/database/postgres/parse-postgres-url.ts";
import { findSslMode, tlsSettings } from "../../../../src/parts/database/postgres/tls-settings.ts";
import { UsageFailure } from "../../../../src/usage/failure.ts";

function parametersOf(query: string, environment = {}): ConnectionParameters {
  return new ConnectionParameters(parsePostgresUrl(`postgres://host/db?${query}`), environment);
}

const trustingAll = { roots: undefined, client: undefined };

describe("the mode", () => {
  test.each([
    ["", {}, "prefer"],
    ["sslmode=", {}, "prefer"],
    ["sslmode=disable", {}, "disable"],
    ["sslmode=allow", {}, "allow"],
    ["", { PGSSLMODE: "verify-full" }, "verify-full"],
    ["sslmode=require", { PGSSLMODE: "verify-full" }, "require"],
    ["ssl=true", {}, "require"],
    ["sslrootcert=system", {}, "verify-full"],
    ["sslrootcert=system&sslmode=verify-full", {}, "verify-full"],
    ["", { PGSSLROOTCERT: "system" }, "verify-full"],
  ])("of ?%s and %j is %s", (query, environment, mode) => {
    expect(findSslMode(parametersOf(query, environment))).toBe(mode);
  });

  test.each([
    ["sslmode=no-verify", {}, "expected its sslmode to be one of disable, allow, prefer"],
    ["sslmode=Require", {}, "one of disable"],
    ["", { PGSSLMODE: "on" }, "Cannot use PGSSLMODE: expected one of disable"],
    ["sslmode=require&sslrootcert=system", {}, "verify-full, since sslrootcert is system"],
  ])("of ?%s and %j is refused", (query, environment, words) => {
    const find = () => findSslMode(parametersOf(query, environment));

    expect(find).toThrow(UsageFailure);
    expect(find).toThrow(words);
  });
});

describe("what is tried", () => {
  const encrypted = expect.objectContaining({ minVersion: "TLSv1.2" });

  test.each([
    ["disable", "", [false]],
    ["allow", "", [false, encrypted]],
    ["prefer", "", [encrypted, false]],
    ["require", "", [encrypted]],
    ["verify-ca", "", [encrypted]],
    ["verify-full", "", [encrypted]],
    ["prefer", "channel_binding=require", [encrypted]],
    ["allow", "channel_binding=require", [encrypted]],
    ["prefer", "channel_binding=disable", [encrypted, false]],
  ] as const)("with %s and ?%s", (mode, query, attempts) => {
    expect(tlsSettings(mode, trustingAll, parametersOf(query), undefined)).toEqual(attempts);
  });

  test.each([
    ["require", undefined, false, "any name"],
    ["require", ["root"], true, "any name"],
    ["prefer", ["root"], true, "any name"],
    ["verify-ca", "node", true, "any name"],
    ["verify-full", ["root"], true, "the host's name"],
  ] as const)(
    "%s with the roots %j verifies the chain: %s, and takes %s",
    (mode, roots, verifies, name) => {
      const [settings] = tlsSettings(
        mode,
        { roots, client: undefined },
        parametersOf(""),
        undefined,
      );

      expect(settings).toMatchObject({
        rejectUnauthorized: verifies,
        ca: roots === "node" ? undefined : roots,
      });
      expect(Object.keys(settings || {}).includes("checkServerIdentity")).toBe(name === "any name");
    },
  );

  test("a client certificate, its key's passphrase and versions of TLS are handed on", () => {
    const client = { certificate: "certificate", key: "key" };
    const query =
      "sslpassword=pass&ssl_min_protocol_version=TLSv1.3&ssl_max_protocol_version=TLSv1.3";

    const [settings] = tlsSettings(
      "require",
      { roots: undefined, client },
      parametersOf(query),
      undefined,
    );

    expect(settings).toMatchObject({
      cert: "certificate",
      key: "key",
      passphrase: "pass",
      minVersion: "TLSv1.3",
      maxVersion: "TLSv1.3",
    });
  });

  test.each([
    ["db.example", "db.example"],
    ["10.0.0.1", undefined],
    ["::1", undefined],
    [undefined, undefined],
  ])("the name that stands behind an address, %s, is asked for as %s", (serverName, asked) => {
    const [settings] = tlsSettings("require", trustingAll, parametersOf(""), serverName);

    expect(settings).toHaveProperty("minVersion");
    expect({ servername: undefined, ...settings }).toMatchObject({ servername: asked });
  });

  test.each([
    ["disable", "channel_binding=require", "channel_binding=require needs TLS"],
    ["require", "channel_binding=always", "channel_binding to be one of"],
    ["require", "ssl_min_protocol_version=1.2", "ssl_min_protocol_version to be one of"],
  ] as const)("%s with ?%s is refused", (mode, query, words) => {
    const settings = () => tlsSettings(mode, trustingAll, parametersOf(query), undefined);

    expect(settings).toThrow(UsageFailure);
    expect(settings).toThrow(words);
  });
});
