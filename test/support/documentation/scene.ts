import { chmod, cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { HEADER_LINE } from "../../../src/parts/ledger/format-row.ts";
import { CODE_BLOCKS } from "../code-blocks.ts";
import { withoutProgress } from "../drawing.ts";
import { type FakeGithub, startFakeGithub } from "../fake-github.ts";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../hooked-repository.ts";
import { ledgerRow } from "../ledger-repository.ts";
import { npmSettings, packPackage } from "../packed-package.ts";
import { createDatabase } from "../postgres/shared-server.ts";

const DAY_MS = 86_400_000;
const CONFIG = {
  budgets: [
    { scope: "repository", per: "month", usd: 500 },
    { scope: "author", per: "week", usd: 50, warnAt: 0.9 },
    { scope: "ticket", match: "SHOP-*", per: "total", usd: 100 },
  ],
};

/** What a terminal shows. */
export interface Shown {
  readonly exitCode: number;
  readonly text: string;
}

/** A team's repository, `acme/shop`, as it was before each block: everything that the documentation speaks of. */
export interface DocumentationScene extends AsyncDisposable {
  /** Types lines at a terminal, with yes to every question; returns what is shown. */
  type(lines: string): Promise<Shown>;
}

export async function createDocumentationScene(): Promise<DocumentationScene> {
  const repository = await createHookedRepository();
  await using stack = new AsyncDisposableStack();
  stack.use(repository);
  const github = stack.use(await startGithub());
  const database = stack.use(await createDatabase());
  const packed = stack.use(await packPackage());
  const folder = dirname(repository.root);
  const programs = await writePrograms(folder, packed.tarball);
  await fill(repository, folder);
  const saved = join(dirname(folder), `${folder.slice(-6)}-saved`);
  stack.defer(() => rm(saved, { recursive: true, force: true }));
  await cp(folder, saved, { recursive: true, preserveTimestamps: true });
  const environment = {
    ...npmSettings(repository.home),
    npm_config_prefix: join(folder, "global"),
    PATH: `${programs}:${repository.environment.PATH}`,
    REAL_PATH: repository.environment.PATH,
    SHELL: "/bin/bash",
    TERM: "xterm",
    NO_COLOR: "1",
    GIT_PAGER: "cat",
    GITHUB_API_URL: github.url,
  };
  const disposables = stack.move();
  return {
    async type(lines) {
      await restore(folder, saved);
      // What the pages name as an example, as it is here.
      const here = lines
        .replaceAll("/var/lib/", `${repository.home}/`)
        .replaceAll("postgres://usage@db.example.org/usage", database.url)
        .replaceAll("postgres://…", database.url);
      await writeFile(join(folder, "block.sh"), `set -e\n${here}\n`);
      if (lines.includes("git commit")) await repository.git("add", "src/parse.js");
      const typed = `yes y | head -20 | script -qec "bash ${join(folder, "block.sh")}" /dev/null`;
      const { exitCode, stdout } = await repository.run("bash", ["-c", typed], {
        environment,
      });
      // The terminal shows the answers, too, some before they are asked for.
      return {
        exitCode,
        text: withoutProgress(stdout).replaceAll("\r", "").replaceAll(/^y\n/gm, ""),
      };
    },
    [Symbol.asyncDispose]: () => disposables.disposeAsync(),
  };
}

/** The folders stay the same, as their paths are in the state. */
async function restore(folder: string, saved: string): Promise<void> {
  for (const name of ["repository", "home", "origin.git"]) {
    await rm(join(folder, name), { recursive: true, force: true });
    await cp(join(saved, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
}

async function fill(repository: HookedRepository, folder: string): Promise<void> {
  const { git, cli, session, stage, commit, write } = repository;
  const origin = join(folder, "origin.git");
  const address = "https://github.com/acme/shop";
  await git("clone", "--quiet", "--bare", ".", origin);
  await git("config", `url.${origin}.insteadOf`, address);
  await git("remote", "add", "origin", address);
  await write(".telemetry/config.json", JSON.stringify(CONFIG));
  await write(
    ".telemetry/usage/merged-work.csv",
    HEADER_LINE + ledgerRow({ sessionId: "merged", branch: "merged-work" }),
  );
  const line = CODE_BLOCKS.find(
    ({ page, language }) => page === "docs/import.md" && language === "json",
  );
  await write("calls.jsonl", `${line?.text}\n`);
  const timestamp = new Date().toISOString();
  await write("other/usage.csv", HEADER_LINE + ledgerRow({ sessionId: "other", timestamp }));
  await write("src/app.js", "// a shop\n");
  await git("add", "-A");
  const record = async (subject: string, branch: string) => {
    await session.call({ branch });
    await stage(`src/${branch.replace("/", "-")}.js`);
    const { exitCode, stderr } = await commit(subject);
    if (exitCode !== 0) throw new Error(stderr);
  };
  await record("feat: a shop", "main");
  await git("tag", "v1.1.0");
  for (const days of [70, 40]) {
    await session.call({ timestamp: new Date(Date.now() - days * DAY_MS).toISOString() });
  }
  await record("feat(06): sort the list (#634)", "main");
  await git("tag", "v1.2.0");
  await git("switch", "--quiet", "--create", "feature/login");
  await record("feat: SHOP-7 ask for a password", "feature/login");
  await record("fix: SHOP-7 keep the password", "feature/login");
  await git("switch", "--quiet", "main");
  await record("fix: the list of a guest", "main");
  await git("push", "--quiet", "origin", "--all");
  await git("reset", "--quiet", "--hard", "v1.2.0");
  await git("switch", "--quiet", "feature/login");
  await cli("ingest");
  await cli("ingest", "--repository", "acme/old", "other/usage.csv");
  await write("src/parse.js", "// one of nine lines\n".repeat(9));
  await session.call({ branch: "feature/login" });
}

async function startGithub(): Promise<FakeGithub> {
  const github = await startFakeGithub();
  const ledger = (sessionId: string) => ({
    ".telemetry/usage.csv": HEADER_LINE + ledgerRow({ sessionId }),
  });
  github.setFiles("acme/shop", ledger("shop"));
  github.setFiles("acme/tools", ledger("tools"));
  github.setFiles("acme/tools", ledger("develop"), "develop");
  const repositories = ["shop", "tools"].map((name) => ({
    ...{ name, owner: { login: "acme" }, fork: false },
  }));
  github.list("/orgs/acme/repos", repositories);
  return github;
}

/** Writes the programs that people type: ours, agents that are played, and npm with the packed package for the published one. */
async function writePrograms(folder: string, tarball: string): Promise<string> {
  const programs = join(folder, "programs");
  const cli = join(PACKAGE_ROOT, "dist", "cli", "index.js");
  const agent = `exec "${execPath}" "${join(import.meta.dirname, "stand-in-agent.ts")}"`;
  const scripts = {
    tokenledger: `exec "${execPath}" "${cli}" "$@"`,
    // As npx does it: the project's own, else the published one.
    npx: `[ "$1" != --yes ] || shift\nshift\n[ ! -x node_modules/.bin/tokenledger ] || exec node_modules/.bin/tokenledger "$@"\nexec tokenledger "$@"`,
    npm: `for word in "$@"; do shift; [ "$word" != tokenledger ] || word=${tarball}; set -- "$@" "$word"; done\nPATH=$REAL_PATH exec npm "$@"`,
    claude: `${agent} claude-code "$@"`,
    codex: `${agent} codex "$@"`,
    "xdg-open": "exit 0",
    open: "exit 0",
  };
  await mkdir(programs);
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(programs, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(programs, name), 0o755);
  }
  return programs;
}
