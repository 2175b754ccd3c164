import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";
import { commitAll, initAndCommit } from "../../support/installed-hooks.ts";

const WILL_BE_RECORDED = "will be recorded";
const PROBLEM = /^PROBLEM {2}(.*)$/gm;

/** All that git and the hooks keep, with the time of each file. */
async function readGitFolder({ root }: HookedRepository): Promise<Record<string, string>> {
  const entries = await readdir(join(root, ".git"), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const read = files.map(async (path) => {
    const [bytes, { mtimeMs }] = await Promise.all([readFile(path), stat(path)]);
    return [path, `${mtimeMs} ${bytes.toString("latin1")}`] as const;
  });
  return Object.fromEntries((await Promise.all(read)).toSorted());
}

/** Runs doctor and expects that it changes nothing; returns what it printed. */
async function runDoctor(repository: HookedRepository, ...options: string[]) {
  // It refreshes the index, so it comes first.
  const status = await repository.status();
  const before = await readGitFolder(repository);
  const run = await repository.cli("doctor", ...options);
  expect(await readGitFolder(repository)).toEqual(before);
  expect(await repository.status()).toBe(status);
  return run;
}

/** Makes a call and commits a change; returns what the commit recorded of it and said. */
async function commitCall(repository: HookedRepository) {
  const call = await repository.session.call();
  await repository.stage("a.txt");
  const { exitCode, stderr } = await repository.commit("work");
  expect(exitCode).toBe(0);
  return { isRecorded: (await repository.recorded()).includes(call), stderr };
}

test("doctor says of a waiting call that it will be recorded, and it is", async () => {
  await using repository = await createHookedRepository();
  const nothing = await runDoctor(repository);
  const call = await repository.session.call();

  const doctor = await runDoctor(repository);
  const again = await runDoctor(repository);
  await repository.stage("a.txt");
  await repository.commit("work");
  const after = await runDoctor(repository);

  expect(nothing.stdout).toContain("nothing waits for it");
  expect(doctor.exitCode).toBe(0);
  expect(doctor.stdout).toContain("1 call in 1 row will be recorded by the next one\n");
  expect(again.stdout).toBe(doctor.stdout);
  expect(await repository.recorded()).toEqual([call]);
  expect(after.stdout).toContain("nothing waits for it");
});

test("it takes no lock, and waits for none", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.write(".git/tokenledger/lock", "1 pid:[4026531999]\n");
  await repository.write(".git/index.lock", "");

  const { exitCode, stdout } = await runDoctor(repository);

  expect(stdout).toContain(WILL_BE_RECORDED);
  expect(exitCode).toBe(0);
});

/** What keeps usage from being recorded; each says what doctor's problem names. */
const TROUBLES: Readonly<
  Record<string, readonly [RegExp, (repository: HookedRepository) => Promise<unknown>]>
> = {
  "a ledger that git ignores": [
    /git ignores \.telemetry\/usage\.csv/,
    async (repository) => {
      await repository.git("rm", "-q", "--cached", ".telemetry/usage.csv");
      await repository.append(".gitignore", ".telemetry/usage.csv\n");
      const environment = { TOKENLEDGER: "0" };
      await repository.git("add", ".gitignore");
      await repository.run("git", ["commit", "-q", "-m", "ignore"], { environment });
    },
  ],
  "a telemetry folder that is a link": [
    /\.telemetry is a symbolic link/,
    async ({ root, home }) => {
      await rename(join(root, ".telemetry"), join(home, "elsewhere"));
      await symlink(join(home, "elsewhere"), join(root, ".telemetry"));
    },
  ],
  "a configuration with an unknown setting": [
    /config\.json.*agent/,
    (repository) => repository.write(".telemetry/config.json", '{ "agent": [] }\n'),
  ],
  "a configuration that is no JSON": [
    /config\.json/,
    (repository) => repository.write(".telemetry/config.json", "{"),
  ],
  "a hook that is gone": [
    /pre-commit: not installed/,
    ({ root }) => rm(join(root, ".git/hooks/pre-commit")),
  ],
};

eachMostlyInSoak(Object.entries(TROUBLES), 0)(
  "of %s it promises nothing, and names it first",
  async (_, [names, cause]) => {
    await using repository = await createHookedRepository();
    await cause(repository);
    await repository.session.call();

    const { exitCode, stdout } = await runDoctor(repository);
    const json = await runDoctor(repository, "--json");
    const { isRecorded } = await commitCall(repository);

    expect(stdout).not.toContain(WILL_BE_RECORDED);
    expect(isRecorded).toBe(false);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^PROBLEM {2}/);
    expect(stdout).toMatch(/\n\d+ problems?\.\n$/);
    const problems = [...stdout.matchAll(PROBLEM)].map(([, text]) => text);
    expect(problems.join("\n")).toMatch(names);
    const { problems: count, findings } = JSON.parse(json.stdout);
    expect(json.exitCode).toBe(1);
    expect(count).toBe(problems.length);
    const statuses = findings.map(({ status }: { status: string }) => status);
    expect(statuses.slice(0, count)).toEqual(Array(count).fill("problem"));
    expect(statuses.slice(count)).not.toContain("problem");
  },
);

test("of a package that is gone it promises nothing, and a commit says where it is missed", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });
  await mkdir(join(repository.root, "node_modules"));
  await symlink(PACKAGE_ROOT, join(repository.root, "node_modules", "tokenledger"));
  await repository.write(".gitignore", "node_modules\n");
  await initAndCommit(repository);
  await rm(join(repository.root, "node_modules"), { recursive: true });
  await rm(join(repository.root, ".git/tokenledger/package"), { force: true });
  await repository.session.call();

  const { exitCode, stdout } = await runDoctor(repository);
  const { isRecorded, stderr } = await commitCall(repository);

  expect(isRecorded).toBe(false);
  expect(stderr).toMatch(/^tokenledger: not found.*\(commit not affected\)\n$/);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^PROBLEM {2}/);
  expect(stdout).not.toContain(WILL_BE_RECORDED);
  expect(stdout).toContain("PROBLEM  bundle: none found in ");
});

test("in a sparse checkout without the ledger's folder it tells what is tried, and writes nothing there", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository();
  await repository.write("src/a.txt", "a\n");
  await commitAll(repository, "src");
  await repository.git("sparse-checkout", "set", "--cone", "src");
  const call = await repository.session.call();

  const { exitCode, stdout } = await runDoctor(repository);
  await repository.stage("src/a.txt");
  await repository.commit("work");

  expect(await repository.recorded()).toEqual([call]);
  expect(stdout).toContain(WILL_BE_RECORDED);
  expect(stdout).toContain("git sparse-checkout add .telemetry");
  expect(exitCode).toBe(0);
  expect(existsSync(join(repository.root, ".telemetry"))).toBe(false);
});

test.skipIf(process.platform === "win32")(
  "a path with what separates paths in a list is one path",
  { tags: ["soak"] },
  async () => {
    await using repository = await createHookedRepository({ name: 'a:b "c"' });
    await commitCall(repository);
    await repository.session.call();

    expect((await runDoctor(repository)).stdout).toContain(WILL_BE_RECORDED);
  },
);
