import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { runActionHere } from "./run-action-here.ts";
import { createTemporaryFolder, type TemporaryFolder } from "./temporary-folder.ts";

const BUNDLE = resolve("dist/action/index.js");

export interface ActionRun {
  readonly exitCode: number | null;
  /** The lines of the log, workflow commands among them. */
  readonly log: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** A job of a runner: an empty workspace, and the files that the runner hands to each step. */
export interface ActionJob extends AsyncDisposable {
  readonly workspace: string;
  readonly runnerTemp: string;
  /** Writes a file of the workspace. */
  write(path: string, text: string): Promise<void>;
  /** Runs the Action's sources in this process as one step, with inputs by name; variables may be taken away. */
  run(inputs?: Inputs, variables?: Variables): Promise<ActionRun>;
  /** Runs the bundle in the same way, as a process of its own: what a runner does, at half a second each. */
  runBundle(inputs?: Inputs, variables?: Variables): Promise<ActionRun>;
}

type Inputs = Readonly<Record<string, string>>;
type Variables = Readonly<Record<string, string | undefined>>;

/** Runs the Action somewhere, and returns what it printed. */
export type StartAction = (
  cwd: string,
  environment: Variables,
) => Promise<{ readonly exitCode: number | null; readonly stdout: string }>;

export async function createActionJob(): Promise<ActionJob> {
  const folder: TemporaryFolder = await createTemporaryFolder();
  const workspace = join(folder.path, "workspace");
  const runnerTemp = join(folder.path, "temp");
  await Promise.all([workspace, runnerTemp].map((path) => mkdir(path)));

  async function runWith(start: StartAction, inputs: Inputs, variables: Variables) {
    const files = { output: join(folder.path, "output"), summary: join(folder.path, "summary") };
    await Promise.all(Object.values(files).map((path) => writeFile(path, "")));
    const environment = {
      PATH: process.env.PATH,
      HOME: folder.path,
      GITHUB_ACTIONS: "true",
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: "acme/shop",
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: files.summary,
      RUNNER_TEMP: runnerTemp,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...variables,
    };
    const { exitCode, stdout } = await start(workspace, environment);
    return {
      exitCode,
      log: stdout.split("\n").filter((line) => line !== ""),
      outputs: parseOutputs(await readFile(files.output, "utf8")),
      summary: await readFile(files.summary, "utf8"),
    };
  }

  return {
    workspace,
    runnerTemp,
    async write(path, text) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), text);
    },
    run: (inputs = {}, variables = {}) => runWith(runActionHere, inputs, variables),
    runBundle: (inputs = {}, variables = {}) => runWith(spawnBundle, inputs, variables),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const spawnBundle: StartAction = (cwd, environment) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUNDLE], { cwd, env: environment });
    let stdout = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        stdout += text;
      });
    }
    child.on("error", reject);
    child.on("close", (exitCode) => resolve({ exitCode, stdout }));
  });

/** Parses the file of outputs: `name<<delimiter`, the value's lines, `delimiter`. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const entries = text.matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries(Array.from(entries, ([, name, , value]) => [name, value]));
}
