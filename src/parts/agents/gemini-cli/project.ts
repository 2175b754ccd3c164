import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import type { Call } from "../../../usage/call.ts";
import { parseObject } from "../logs/json-rows.ts";
import { objectOf } from "../logs/json-value.ts";
import { readSmallFile } from "../logs/small-file.ts";

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Returns what is known of the working directory of the sessions in a project's folder. Since 0.29
 * a file in the folder names it, and a list of all projects does; before, the folder and the logs
 * hold its hash alone.
 */
export function findProject(
  projectFolder: string,
  projectHash: string | undefined,
): Pick<Call, "cwd" | "cwdSha256"> {
  const folderName = basename(projectFolder);
  const hash = [projectHash, folderName].find((text) => text !== undefined && SHA256.test(text));
  const cwd = ownersPath(projectFolder) ?? registeredPath(projectFolder, hash);
  if (cwd !== undefined) return { cwd };
  return hash === undefined ? { cwd } : { cwd, cwdSha256: hash };
}

function ownersPath(projectFolder: string): string | undefined {
  return readSmallFile(join(projectFolder, ".project_root"))?.trim() || undefined;
}

/** The list stands beside the folder of all projects: `.gemini/projects.json`, `.gemini/tmp/<project>`. */
function registeredPath(projectFolder: string, hash: string | undefined): string | undefined {
  const list = readSmallFile(join(dirname(dirname(projectFolder)), "projects.json"));
  const projects = objectOf(parseObject(list ?? "")?.projects);
  const folderName = basename(projectFolder);
  const entry = Object.entries(projects).find(
    ([path, name]) => name === folderName || (hash !== undefined && sha256Of(path) === hash),
  );
  return entry?.[0];
}

function sha256Of(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
