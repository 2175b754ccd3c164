const CODES = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM", "ELOOP", "ENAMETOOLONG"]);

/** Whether a file or folder is gone, or closed to us: no reason to stop reading the others. */
export function isUnreadable(error: unknown): boolean {
  return CODES.has((error as NodeJS.ErrnoException).code ?? "");
}
