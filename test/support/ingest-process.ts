import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFile, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { COMMAND_LINE } from "./command-line.ts";
import { gitEnvironment } from "./git-environment.ts";
import { LEDGER_HEADER } from "./sample-ledger.ts";
import { createTemporaryFolder } from "./temporary-folder.ts";

/** What a run of the command line said and how it ended; the exit code of a killed one is undefined. */
export interface CommandRun {
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** A run of the command line in a process of its own. */
export interface RunningCommand {
  readonly ended: Promise<CommandRun>;
  /** Kills it as a power cut does. */
  kill(): void;
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** What limits the process: words of the shell that run before it does, such as `ulimit -f 100`. */
  readonly limits?: string;
}

/** A folder with a ledger, and the command line run in it as adopters run it. */
export interface IngestScene extends AsyncDisposable {
  readonly folder: string;
  /** Adds rows to the ledger. */
  append(rows: string): Promise<void>;
  /** Starts `tokenledger ingest`. */
  start(databaseUrl: string, options?: StartOptions): RunningCommand;
  /** Starts any command. */
  startCommand(args: readonly string[]): RunningCommand;
  /** Runs `tokenledger ingest` to its end. */
  ingest(databaseUrl: string, options?: StartOptions): Promise<CommandRun>;
  /** Runs any command to its end. */
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<CommandRun>;
}

/** Makes a folder whose ledger has some rows. */
export async function createIngestScene(rows: string): Promise<IngestScene> {
  const folder = await createTemporaryFolder();
  const ledger = join(folder.path, "shop/.telemetry/usage.csv");
  await mkdir(join(folder.path, "shop/.telemetry"), { recursive: true });
  await mkdir(join(folder.path, "home"));
  await writeFile(ledger, LEDGER_HEADER + rows);
  const base = { ...gitEnvironment(join(folder.path, "home")), GITHUB_REPOSITORY: "acme/shop" };

  const scene: IngestScene = {
    folder: join(folder.path, "shop"),
    append: (more) => appendFile(ledger, more),
    start(databaseUrl, { args = [], environment = {}, limits } = {}) {
      return startCommand(["ingest", ...args], {
        cwd: scene.folder,
        limits,
        environment: { ...base, TELEMETRY_DATABASE_URL: databaseUrl, ...environment },
      });
    },
    ingest: (databaseUrl, options) => scene.start(databaseUrl, options).ended,
    startCommand: (args) => startCommand(args, { cwd: scene.folder, environment: base }),
    run: (args, environment) =>
      startCommand(args, { cwd: scene.folder, environment: { ...base, ...environment } }).ended,
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
  return scene;
}

interface Place {
  readonly cwd: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly limits?: string | undefined;
}

function startCommand(
  args: readonly string[],
  { cwd, environment, limits }: Place,
): RunningCommand {
  const command = [process.execPath, COMMAND_LINE, ...args];
  const [program = "", ...rest] =
    limits === undefined ? command : ["sh", "-c", `${limits}; exec "$@"`, "sh", ...command];
  const child = spawn(program, rest, { cwd, env: environment, stdio: ["ignore", "pipe", "pipe"] });
  const output = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  return {
    ended: once(child, "close").then(() => ({ exitCode: child.exitCode ?? undefined, ...output })),
    kill: () => child.kill("SIGKILL"),
  };
}
