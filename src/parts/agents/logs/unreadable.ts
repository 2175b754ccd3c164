const CODES = new Set(["ENOENT", "ENOTDIR", "EACCES", "EPERM", "ELOOP", "ENAMETOOLONG"]);

/** Whether a file or folder is gone, or closed to us: no reason to stop reading the others. */
export function isUnreadable(error: unknown): boolean {
  return CODES.has((error as NodeJS.ErrnoException).code ?? "");
}

/** Returns what a look at a file or folder gives; undefined when it is unreadable. */
export function unlessUnreadable<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch (error) {
    if (isUnreadable(error)) return undefined;
    throw error;
  }
}
