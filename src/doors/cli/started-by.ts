import type { Started } from "../../flows/install/package-path.ts";
import { PACKAGE_FOLDER } from "../../parts/runtime/package-folder.ts";
import type { CliContext } from "./context.ts";

/** Returns how this process came to run us. */
export function startedBy({ cwd }: CliContext): Started {
  return { packageFolder: PACKAGE_FOLDER, programPath: process.argv[1] ?? PACKAGE_FOLDER, cwd };
}
