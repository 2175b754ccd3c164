/** @module-tag soak */

import { chmod, chown, cp, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { expect, test } from "vitest";
import { parseLedger } from "../../../src/parts/ledger/parse-ledger.ts";
import { startClaudeSession } from "../../support/claude-session.ts";
import { gitEnvironment } from "../../support/git-environment.ts";
import { createGitRepository, type GitRepository } from "../../support/git-repository.ts";
import { PACKAGE_ROOT } from "../../support/hooked-repository.ts";

const GROUP = 12_000;
const USERS = [12_001, 12_002];

/** A person of the group, with a home and a worktree of the repository that all share. */
interface Member {
  readonly root: string;
  readonly home: string;
  /** Runs a line of shell as this person, with the umask that most have. */
  sh(line: string): Promise<{ exitCode: number; stderr: string; stdout: string }>;
}

async function createMember(repository: GitRepository, user: number): Promise<Member> {
  const home = join(repository.root, "..", `home-${user}`);
  const root = join(home, "worktree");
  await mkdir(home);
  await chown(home, user, GROUP);
  const environment = { ...gitEnvironment(home), PATH: repository.environment.PATH };
  const identity = [`--reuid=${user}`, `--regid=${GROUP}`, "--clear-groups"];
  return {
    root,
    home,
    sh: (line) =>
      repository.run("setpriv", [...identity, "sh", "-c", `umask 022\n${line}`], {
        cwd: home,
        environment: {
          ...environment,
          GIT_CONFIG_COUNT: "1",
          GIT_CONFIG_KEY_0: "safe.directory",
          GIT_CONFIG_VALUE_0: "*",
        },
      }),
  };
}

/** Logs a call as the person's agent does; returns its tokens. */
async function call({ root, home }: Member, user: number): Promise<number> {
  const session = startClaudeSession(home, root);
  const tokens = await session.call();
  for (const path of [".claude", ".claude/projects"]) await chown(join(home, path), user, GROUP);
  await chmod(session.path, 0o644);
  return tokens;
}

const isRoot = process.getuid?.() === 0;

// Only root may act for two people.
test.skipIf(!isRoot)(
  "in a repository that a group shares, each member's hooks write what the other's can (needs root)",
  async () => {
    await using repository = await createGitRepository();
    const folder = join(repository.root, "..");
    await chmod(folder, 0o755);
    // The package, and node, are where every member can read them.
    const tools = join(folder, "tools");
    for (const part of ["dist", "hooks", "package.json"]) {
      await cp(join(PACKAGE_ROOT, part), join(tools, "tokenledger", part), { recursive: true });
    }
    await mkdir(join(tools, "bin"));
    await cp(execPath, join(tools, "bin", "node"));
    repository.environment.PATH = `${join(tools, "bin")}:${repository.environment.PATH}`;
    const cli = `node ${join(tools, "tokenledger/dist/cli/index.js")}`;
    const shared = join(folder, "shared");
    await mkdir(shared);
    await chown(shared, 0, GROUP);
    await chmod(shared, 0o2775);
    const [one, two] = await Promise.all(USERS.map((user) => createMember(repository, user)));
    if (one === undefined || two === undefined) throw new Error("Expected two members.");
    const setUp = await one.sh(`set -e
      git init -q --bare --shared=group --initial-branch=main ${shared}/app.git
      git clone -q ${shared}/app.git seed 2> /dev/null
      cd seed && git commit -q --allow-empty -m first && git push -q origin HEAD:main
      git --git-dir=${shared}/app.git worktree add -q ${one.root} main
      cd ${one.root} && ${cli} init > /dev/null && git add -A && git commit -q -m tokenledger`);
    expect(setUp).toMatchObject({ exitCode: 0, stderr: "" });
    const joined = `git --git-dir=${shared}/app.git worktree add -q -b two ${two.root} main`;
    expect(await two.sh(joined)).toMatchObject({ exitCode: 0, stderr: "" });
    const calls: readonly number[][] = [[], []];

    for (const turn of [0, 1, 0, 1]) {
      const member = turn === 0 ? one : two;
      calls[turn]?.push(await call(member, USERS[turn] ?? 0));
      const { exitCode, stderr } = await member.sh(
        `cd ${member.root} && echo more >> a.txt && git add a.txt && git commit -q -m work`,
      );
      expect({ turn, exitCode, stderr }).toEqual({ turn, exitCode: 0, stderr: "" });
    }

    for (const [turn, member] of [one, two].entries()) {
      const ledger = await readFile(join(member.root, ".telemetry/usage.csv"), "utf8");
      const recorded = parseLedger(ledger).rows.map(({ record }) => record.outputTokens);
      expect(recorded).toEqual(calls[turn]);
      expect(await member.sh(`cd ${member.root} && git status --porcelain`)).toMatchObject({
        stdout: "",
      });
    }
  },
);
