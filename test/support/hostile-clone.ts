import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { FakePullRequest } from "./fake-pull-request.ts";

/** A program that a clone's configuration names, and that leaves a mark when somebody starts it. */
export interface PlantedProgram {
  hasRun(): boolean;
}

/** Has the configuration of the workspace's clone name a program wherever git would start one. */
export async function plantProgram({ job }: FakePullRequest): Promise<PlantedProgram> {
  const mark = join(job.runnerTemp, "planted-mark");
  const program = join(job.runnerTemp, "planted");
  await writeFile(program, `#!/bin/sh\ntouch ${mark}\nexit 1\n`);
  await chmod(program, 0o755);
  const git = join(job.workspace, ".git");
  await mkdir(join(git, "objects"), { recursive: true });
  await mkdir(join(git, "refs"), { recursive: true });
  if (!existsSync(join(git, "HEAD"))) await writeFile(join(git, "HEAD"), "ref: refs/heads/main\n");
  const before = await readFile(join(git, "config"), "utf8").catch(
    () => "[core]\n\tbare = false\n",
  );
  await writeFile(
    join(git, "config"),
    `${before}
[core]
	repositoryformatversion = 1
	sshCommand = ${program}
	fsmonitor = ${program}
	pager = ${program}
[credential]
	helper = ${program}
[extensions]
	partialClone = planted
[protocol "ext"]
	allow = always
[remote "planted"]
	url = ssh://x.invalid/x
	promisor = true
`,
  );
  return { hasRun: () => existsSync(mark) };
}

/** Puts a git in front of the real one that notes the arguments of each start. */
export async function watchGit({ job }: FakePullRequest) {
  const folder = join(job.runnerTemp, "watched");
  const log = join(job.runnerTemp, "git-starts");
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, "git"),
    `#!/bin/sh\necho "$*" >> ${log}\nPATH=\${PATH#*:} exec git "$@"\n`,
  );
  await chmod(join(folder, "git"), 0o755);
  return {
    variables: { PATH: `${folder}:${process.env.PATH}` },
    starts: async () => (await readFile(log, "utf8").catch(() => "")).split("\n").filter(Boolean),
  };
}
