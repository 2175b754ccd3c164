import { spawn } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
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
  /** Runs the bundled Action as one step, with inputs by name; variables may be taken away. */
  run(
    inputs?: Readonly<Record<string, string>>,
    variables?: Readonly<Record<string, string | undefined>>,
  ): Promise<ActionRun>;
}

export async function createActionJob(): Promise<ActionJob> {
  const folder: TemporaryFolder = await createTemporaryFolder();
  const workspace = join(folder.path, "workspace");
  const runnerTemp = join(folder.path, "temp");
  await Promise.all([workspace, runnerTemp].map((path) => mkdir(path)));

  return {
    workspace,
    runnerTemp,
    async write(path, text) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await writeFile(join(workspace, path), text);
    },
    async run(inputs = {}, variables = {}) {
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
      const { exitCode, stdout } = await spawnBundle(workspace, environment);
      return {
        exitCode,
        log: stdout.split("\n").filter((line) => line !== ""),
        outputs: parseOutputs(await readFile(files.output, "utf8")),
        summary: await readFile(files.summary, "utf8"),
      };
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

function spawnBundle(
  cwd: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<{ exitCode: number | null; stdout: string }> {
  return new Promise((resolve, reject) => {
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
}

/** Parses the file of outputs: `name<<delimiter`, the value's lines, `delimiter`. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const entries = text.matchAll(/^(.+)<<(ghadelimiter_.+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries(Array.from(entries, ([, name, , value]) => [name, value]));
}
