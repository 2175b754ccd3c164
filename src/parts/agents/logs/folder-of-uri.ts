const WINDOWS_DRIVE = /^\/([a-z]:)/i;

/**
 * Returns the folder that a `file:` URI names, spelled as on the machine that wrote it; undefined
 * when the URI is no such.
 */
export function folderOfUri(uri: string | undefined): string | undefined {
  if (uri === undefined || !URL.canParse(uri)) return undefined;
  const { protocol, hostname, pathname } = new URL(uri);
  const path = protocol === "file:" ? decode(pathname) : undefined;
  if (path === undefined) return undefined;
  if (WINDOWS_DRIVE.test(path)) return path.slice(1).replaceAll("/", "\\");
  return hostname === "" ? path : `\\\\${hostname}${path.replaceAll("/", "\\")}`;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
