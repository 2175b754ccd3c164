import {
  errorCode,
  isConnectTimeout,
  isLostConnection,
  isTlsFailure,
  isTlsRefusal,
  networkCode,
} from "./driver-error.ts";

const NO_WAY =
  "there is no way to that host. Check the network. Where there is no IPv6, as on GitHub's runners, name a host that has an IPv4 address, such as your provider's pooler.";

/** What users can act on, by the system's code. @see https://nodejs.org/api/errors.html */
const EXPLANATIONS: Readonly<Record<string, string>> = {
  EACCES: "this user may not use that socket.",
  EAI_AGAIN: "the host's name cannot be looked up at the moment. Check the network.",
  ECONNREFUSED: "no server listens there. Check the host and the port, and that the server runs.",
  EHOSTUNREACH: NO_WAY,
  ENETUNREACH: NO_WAY,
  ENOENT:
    "no server listens on that socket. Check the folder and the port, and that the server runs.",
  ENOTFOUND: "there is no host of that name. Correct the URL.",
};

const ROOT_CERTIFICATE =
  "Name the file with the certificate of the authority that signed it as sslrootcert in the URL or as PGSSLROOTCERT, or put it into ~/.postgresql/root.crt; providers offer it for download";

/** The certificate's faults. @see https://nodejs.org/api/tls.html#x509-certificate-error-codes */
const CERTIFICATES: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED:
    "the server's certificate has expired. Have it renewed, and check the clock of this machine.",
  CERT_NOT_YET_VALID:
    "the server's certificate is not valid yet. Check the clock of this machine and of the server.",
  CERT_REVOKED: "the server's certificate was revoked. Have it replaced.",
};
const UNKNOWN_AUTHORITY = `the server's certificate is signed by nobody that this machine trusts. ${ROOT_CERTIFICATE}.`;

/**
 * Returns what an error of reaching a server means and what to do; undefined when it is none.
 * `says` is the error's own message, as a sentence.
 */
export function explainConnection(error: unknown, says: string): string | undefined {
  if (isConnectTimeout(error)) {
    return "it did not answer in time. Check the host, the port and the firewall; connect_timeout in the URL gives it more seconds.";
  }
  if (isLostConnection(error)) {
    return "the connection was lost. Run the command again: nothing is lost, and nothing is counted twice.";
  }
  if (isTlsFailure(error)) return explainTls(error, says);
  if (error instanceof Error && /^SASL: /.test(error.message)) {
    return `the server and tokenledger could not agree on how to check the password. ${says}`;
  }
  const code = networkCode(error);
  return code === undefined ? undefined : EXPLANATIONS[code];
}

function explainTls(error: unknown, says: string): string {
  if (isTlsRefusal(error)) {
    return "the server offers no TLS, and sslmode asks for it. Turn TLS on at the server; sslmode=prefer goes on without it, for networks that you trust.";
  }
  const code = errorCode(error) ?? "";
  if (code === "ERR_TLS_CERT_ALTNAME_INVALID") {
    return `the server's certificate is for another host. ${says} Connect by a name that the certificate has; sslmode=verify-ca checks all but the name.`;
  }
  if (CERTIFICATES[code] !== undefined) return CERTIFICATES[code];
  const isUnknownAuthority = /SELF_SIGNED|UNABLE_TO_|UNTRUSTED|INVALID_CA|SIGNATURE_FAILURE/.test(
    code,
  );
  return isUnknownAuthority ? UNKNOWN_AUTHORITY : `TLS could not be agreed on. ${says}`;
}
