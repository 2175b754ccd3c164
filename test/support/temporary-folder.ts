import { existsSync } from "node:fs";
import { mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface TemporaryFolder extends AsyncDisposable {
  /** Real path, without links. */
  readonly path: string;
}

const IN_MEMORY = "/dev/shm";

/** Makes an empty folder that is removed when it goes out of scope. */
export async function createTemporaryFolder(
  prefix = "tokenledger-",
  parent = tmpdir(),
): Promise<TemporaryFolder> {
  const path = await realpath(await mkdtemp(join(parent, prefix)));
  return {
    path,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Makes such a folder where files are written fastest, for tests that write thousands. */
export function createFastFolder(): Promise<TemporaryFolder> {
  return createTemporaryFolder("tokenledger-", existsSync(IN_MEMORY) ? IN_MEMORY : tmpdir());
}
