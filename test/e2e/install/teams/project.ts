import { existsSync } from "node:fs";
import { join } from "node:path";
import type { CommandResult } from "../../../support/git-repository.ts";
import { asHooked, type HookedRepository } from "../../../support/hooked-repository.ts";
import { npmSettings } from "../../../support/packed-package.ts";

/** A project, set up with the real tools; lines of shell are run in its folder. */
export interface Project {
  /** Its first cell in the table. */
  readonly name: string;
  /** Folders of the commands that it needs; undefined where they cannot be had. */
  readonly commands: readonly (string | undefined)[];
  /** Those that it is upgraded to. */
  readonly newerCommands?: readonly (string | undefined)[];
  readonly files: Readonly<Record<string, string>>;
  /** The folder in which its people type. */
  readonly folder?: string;
  /** Puts a tarball of tokenledger in. */
  readonly add: (tarball: string) => string;
  /** Whether `add` is what an installation does, and so each clone needs it. */
  readonly isUnpacked?: boolean;
  /** What is run in each clone, with tokenledger or without. */
  readonly setUp: string;
  /** What each clone needs besides. */
  readonly inClone?: string;
  /** How the table tells what each clone needs, where that is not \`setUp\` itself. */
  readonly cloneCell?: string;
  /** How tokenledger is called. */
  readonly run: string;
  /** Options of `init` and `uninstall`. */
  readonly options?: string;
  readonly environment?: (home: string) => Record<string, string>;
}

/** A clone of a project in which its people work. */
export class Checkout {
  readonly repository: HookedRepository;
  readonly #project: Project;

  constructor(project: Project, repository: HookedRepository) {
    this.#project = project;
    this.repository = repository;
  }

  /** Runs a line of shell in the folder of the project, as a person at a terminal does. */
  async shell(line: string): Promise<CommandResult> {
    const { root, home } = this.repository;
    return this.repository.run("sh", ["-c", line], {
      cwd: join(root, this.#project.folder ?? ""),
      environment: { ...npmSettings(home), npm_config_ignore_scripts: "false" },
    });
  }

  /** The same, of what has to work. */
  async succeed(line: string): Promise<string> {
    const { exitCode, stdout, stderr } = await this.shell(line);
    if (exitCode !== 0) throw new Error(`${line} exited ${exitCode}: ${stdout}${stderr}`);
    return stdout + stderr;
  }

  tokenledger(args: string): Promise<CommandResult> {
    return this.shell(`${this.#project.run} ${args}`);
  }

  /** Commits all that is there. */
  async commitAll(message: string): Promise<void> {
    await this.repository.git("add", "-A");
    await this.repository.git("commit", "--quiet", "--allow-empty", "-m", message);
  }

  /** Logs a call and commits; returns whether the commit holds it. */
  async commitsCall(): Promise<boolean> {
    const call = await this.repository.session.call();
    await this.repository.stage("work.txt");
    const { exitCode, stderr } = await this.repository.commit("work");
    // A machine that is too busy for a hook's five seconds tells nothing of a set-up.
    if (exitCode !== 0 || stderr.includes("after 5 seconds")) {
      throw new Error(`git commit exited ${exitCode}: ${stderr}`);
    }
    return (await this.repository.recorded()).includes(call);
  }

  /** What doctor says, in a few words. */
  async doctor(): Promise<string> {
    const { exitCode, stdout, stderr } = await this.tokenledger("doctor --json");
    const start = stdout.indexOf("{");
    if (start < 0) throw new Error(`doctor said ${stdout}${stderr}`);
    const { problems, findings } = JSON.parse(stdout.slice(start, stdout.lastIndexOf("}") + 1));
    if (problems > 0 !== (exitCode !== 0)) throw new Error(`${problems} problems, ${exitCode}`);
    if (problems === 0) return "no problems";
    const texts = findings
      .filter(({ status }: { status: string }) => status === "problem")
      .map(({ text }: { text: string }) =>
        text.replace(/ \(.*| in .*|, so .*|: none found.*/s, ""),
      );
    return [...new Set(texts)].join("; ");
  }

  async cloneTo(name: string): Promise<Checkout> {
    const root = join(this.repository.root, "..", name);
    await this.repository.git("clone", "--quiet", this.repository.root, root);
    return new Checkout(this.#project, asHooked(this.repository, root));
  }

  /** What is in the working tree, apart from what people work on, the ledger and the packages. */
  async files(): Promise<Record<string, string>> {
    const listed = await this.repository.git(
      "ls-files",
      "-z",
      "--cached",
      "--others",
      "--exclude-standard",
    );
    const isThere = (path: string) => existsSync(join(this.repository.root, path));
    const paths = [...new Set(listed.split("\0"))].filter(
      (path) => path !== "" && !LEFT_OUT.test(path) && isThere(path),
    );
    const texts = await Promise.all(
      paths.map(async (path) => [path, await this.repository.read(path)] as const),
    );
    return Object.fromEntries(texts.toSorted());
  }

  /** The hooks that git would run. */
  async hooks(): Promise<string> {
    const path = (await this.repository.git("rev-parse", "--git-path", "hooks")).trim();
    const { stdout } = await this.repository.run("sh", [
      "-c",
      `cd "${path}" 2>/dev/null && for hook in pre-commit* post-commit*; do case $hook in *.sample | *\\*) ;; *) echo "$hook"; esac; done; :`,
    ]);
    return stdout;
  }
}

const LEFT_OUT =
  /^(?:\.telemetry\/|work\.txt$|.*(?:package-lock\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$)/;
