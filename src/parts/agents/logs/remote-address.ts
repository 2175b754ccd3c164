const URL_LIKE = /^[a-z][a-z\d+.-]*:\/\/(?:[^/]*@)?(?<host>[^/:]+)(?::\d+)?\/(?<path>[^?#]+)/i;
// One letter before the colon is a drive.
const SCP_LIKE = /^(?:[^/\\:@]*@)?(?<host>[^/\\:]{2,}):(?!\/\/)(?<path>[^?#]+)$/;

/**
 * Returns what the spellings of a remote's URL have in common, `github.com/acme/shop`: host and path
 * without protocol, credentials, port, case and `.git`. Undefined for what is no such URL.
 */
export function remoteAddressOf(url: string): string | undefined {
  const { host, path } = (URL_LIKE.exec(url) ?? SCP_LIKE.exec(url))?.groups ?? {};
  const name = path?.replace(/^\/+|\/+$/g, "").replace(/\.git$/i, "");
  return host && name ? `${host}/${name}`.toLowerCase() : undefined;
}
