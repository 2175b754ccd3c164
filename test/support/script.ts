import { spawn } from "node:child_process";
import { once } from "node:events";

/** A process of its own that runs a module's text; it is killed when it goes out of scope. */
export interface Script extends AsyncDisposable {
  readonly pid: number | undefined;
  /** Waits until it prints something; fails the test when it ends instead. */
  firstOutput(): Promise<void>;
  /** Waits until it ends; returns what it printed, and fails the test when it failed. */
  output(): Promise<string>;
  /** What it has printed so far. */
  printed(): string;
  /** Kills it as a power cut does, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Starts a module's text, in which `source` imports a file of `src` and `values` are the given ones. */
export function startScript(module: string, values: readonly (string | number)[] = []): Script {
  const sources = new URL("../../src/", import.meta.url).href;
  const prelude = `
    const source = (path) => import(${JSON.stringify(sources)} + path);
    const values = ${JSON.stringify(values)};`;
  const child = spawn(process.execPath, ["--input-type=module", "--eval", prelude + module], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let printed = "";
  child.stdout.on("data", (chunk: Buffer) => {
    printed += chunk;
  });
  const closed = once(child, "close");
  const ended = () => new Error(`the process ended with ${child.exitCode ?? child.signalCode}`);
  const kill = async () => {
    child.kill("SIGKILL");
    await closed;
  };
  return {
    pid: child.pid,
    async firstOutput() {
      await Promise.race([once(child.stdout, "data"), closed]);
      if (printed === "") throw ended();
    },
    async output() {
      await closed;
      if (child.exitCode !== 0) throw ended();
      return printed;
    },
    printed: () => printed,
    kill,
    [Symbol.asyncDispose]: kill,
  };
}

/** Starts a module's text in many processes at once, and waits until all have ended well. */
export async function runScripts(
  module: string,
  valuesOfEach: readonly (readonly (string | number)[])[],
): Promise<void> {
  await using scripts = new AsyncDisposableStack();
  const started = valuesOfEach.map((values) => scripts.use(startScript(module, values)));
  await Promise.all(started.map((script) => script.output()));
}
