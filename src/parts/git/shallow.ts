import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Returns the commits where a shallow clone's history begins: their parents are not in it. */
export async function readShallowBoundary(commonDir: string): Promise<ReadonlySet<string>> {
  try {
    const text = await readFile(join(commonDir, "shallow"), "utf8");
    return new Set(text.split("\n").filter(Boolean));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return new Set();
    throw error;
  }
}
