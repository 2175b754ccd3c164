import { join } from "node:path";
import { endFailure } from "../logs/failure-words.ts";
import { readJsonDocument } from "../logs/json-document.ts";
import { objectOf, textOf } from "../logs/json-value.ts";

/** What the file beside a session's messages tells of it. */
export interface Manifest {
  readonly cwd: string | undefined;
  readonly isPlanning: boolean;
  /** Why the session ended badly, if it did. */
  readonly failure: string | undefined;
  /** The session whose messages this one begins with. */
  readonly forkedFrom: string | undefined;
}

export function readManifest(folder: string, sessionId: string): Manifest {
  const manifest = readJsonDocument(join(folder, `${sessionId}.json`)) ?? {};
  const metadata = objectOf(manifest.metadata);
  return {
    cwd: textOf(manifest.cwd) ?? textOf(manifest.workspace_root),
    isPlanning: metadata.mode === "plan",
    failure: endFailure(textOf(manifest.status)),
    forkedFrom: textOf(objectOf(metadata.fork).forkedFromSessionId),
  };
}
