import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { createTemporaryFolder } from "../temporary-folder.ts";

/** A certificate and its key, as paths of PEM files. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

export interface Subject {
  /** What a client certificate names its role with. */
  readonly commonName?: string;
  /** Host names and IPv4 addresses that it holds for. */
  readonly hosts?: readonly string[];
  /** Days from now on; a negative number gives one that has expired. */
  readonly validDays?: number;
}

/** A certificate authority that nobody knows; its files go when it goes out of scope. */
export interface CertificateAuthority extends AsyncDisposable {
  /** Path of its own certificate, which verifies those that it issued. */
  readonly certificate: string;
  /** Issues a certificate; for this machine where the subject names no hosts. */
  issue(subject?: Subject): Promise<Certificate>;
}

const NEW_KEY = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];

/** Makes an authority with the `openssl` command. */
export async function createAuthority(): Promise<CertificateAuthority> {
  const folder = await createTemporaryFolder("tokenledger-ca-");
  const openssl = (args: readonly string[]) =>
    promisify(execFile)("openssl", args, { cwd: folder.path });
  await openssl([
    ...["req", "-x509", ...NEW_KEY, "-keyout", "ca.key", "-out", "ca.crt", "-days", "30"],
    ...["-subj", "/CN=Authority of a test"],
  ]);
  let issued = 0;
  return {
    certificate: join(folder.path, "ca.crt"),
    async issue({ commonName, hosts = ["localhost", "127.0.0.1"], validDays = 30 } = {}) {
      issued += 1;
      const name = `issued-${issued}`;
      await writeFile(join(folder.path, `${name}.ext`), formatAlternativeNames(hosts));
      await openssl([
        ...["req", "-new", ...NEW_KEY, "-keyout", `${name}.key`, "-out", `${name}.csr`],
        ...["-subj", `/CN=${commonName ?? hosts[0]}`],
      ]);
      await openssl([
        ...["x509", "-req", "-in", `${name}.csr`, "-out", `${name}.crt`],
        ...["-CA", "ca.crt", "-CAkey", "ca.key", "-set_serial", String(issued)],
        ...["-days", String(validDays), "-extfile", `${name}.ext`],
      ]);
      return {
        certificate: join(folder.path, `${name}.crt`),
        key: join(folder.path, `${name}.key`),
      };
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

function formatAlternativeNames(hosts: readonly string[]): string {
  const names = hosts.map((host) => `${/^[\d.]+$/.test(host) ? "IP" : "DNS"}:${host}`);
  return names.length === 0 ? "" : `subjectAltName = ${names.join(",")}\n`;
}
