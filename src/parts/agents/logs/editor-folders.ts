import { join } from "node:path";
import type { Environment } from "./agent.ts";
import { homeFolders } from "./folders.ts";

/** VS Code, and the editors that are made of it and run its extensions. */
const EDITORS = ["Code", "Code - Insiders", "Cursor", "Windsurf", "VSCodium", "Positron"] as const;

/** The variables that say where editors keep their data. */
export const EDITOR_VARIABLES = ["XDG_CONFIG_HOME", "APPDATA", "HOME", "USERPROFILE"] as const;

/** Returns the folders in which editors, all of these if nothing else is said, keep a user's data, on whatever system, `User` at their end; and that of VS Code on a server. */
export function editorFolders(
  environment: Environment,
  editors: readonly string[] = EDITORS,
): readonly string[] {
  const { XDG_CONFIG_HOME, APPDATA } = environment;
  const homes = homeFolders(environment);
  const configs = XDG_CONFIG_HOME ? [XDG_CONFIG_HOME] : homes.map((home) => join(home, ".config"));
  const roots = [
    ...configs,
    ...homes.map((home) => join(home, "Library", "Application Support")),
    ...(APPDATA ? [APPDATA] : []),
  ];
  return [
    ...roots.flatMap((root) => editors.map((editor) => join(root, editor, "User"))),
    ...homes.map((home) => join(home, ".vscode-server", "data", "User")),
  ];
}
