import { TEMPLATES } from "../hooked-template.ts";
import { createTemporaryFolder } from "../temporary-folder.ts";

/** Keeps a folder for the repositories that the tests of a run copy. */
export async function setup(): Promise<() => Promise<void>> {
  const folder = await createTemporaryFolder();
  process.env[TEMPLATES] = folder.path;
  return async () => {
    await folder[Symbol.asyncDispose]();
  };
}
