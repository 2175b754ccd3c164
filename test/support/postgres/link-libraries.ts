import { readFile, symlink } from "node:fs/promises";
import { basename, join } from "node:path";

/** A library and a link to it, in one folder, as paths from the package's folder. */
interface LibraryLink {
  readonly source: string;
  readonly target: string;
}

/**
 * Makes the links between shared libraries that an npm package cannot hold. The package's install
 * script has made them, unless npm was told to run no such scripts.
 */
export async function linkLibraries(packageFolder: string): Promise<void> {
  const path = join(packageFolder, "native", "pg-symlinks.json");
  const list = await readFile(path, "utf8").catch(unless("ENOENT"));
  for (const { source, target } of JSON.parse(list ?? "[]") as readonly LibraryLink[]) {
    await symlink(basename(source), join(packageFolder, target)).catch(unless("EEXIST"));
  }
}

function unless(code: string): (error: NodeJS.ErrnoException) => undefined {
  return (error) => {
    if (error.code !== code) {
      throw error;
    }
  };
}
