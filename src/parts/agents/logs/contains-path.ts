const WINDOWS_DRIVE = /^[a-z]:[\\/]/i;

/** Whether `path` is `folder` or lies in it, by name; Windows paths regardless of case and slash. */
export function containsPath(folder: string, path: string): boolean {
  const outer = normalize(folder);
  const inner = normalize(path);
  return inner === outer || inner.startsWith(outer.endsWith("/") ? outer : `${outer}/`);
}

function normalize(path: string): string {
  const spelled = WINDOWS_DRIVE.test(path) ? path.replaceAll("\\", "/").toLowerCase() : path;
  return spelled.length > 1 ? spelled.replace(/\/+$/, "") : spelled;
}
