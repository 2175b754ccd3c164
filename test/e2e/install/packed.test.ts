import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
} from "../../support/hooked-repository.ts";
import { npmSettings, type PackedPackage, packPackage } from "../../support/packed-package.ts";

let packed: PackedPackage;
beforeAll(async () => {
  packed = await packPackage();
});
afterAll(() => packed[Symbol.asyncDispose]());

test("the package holds the bundles, the hooks and the papers, and nothing else", () => {
  const paths = packed.files.map(({ path }) => path);
  const bundled = paths.filter((path) =>
    /^dist\/(cli|ledger-reader|log-reader|status-line|hook|chunks)\//.test(path),
  );

  expect(bundled).toEqual(
    expect.arrayContaining([
      "dist/cli/index.js",
      "dist/ledger-reader/index.js",
      "dist/log-reader/index.js",
      "dist/status-line/index.js",
      "dist/hook/index.js",
      "dist/chunks/licenses.txt",
    ]),
  );
  expect(paths.filter((path) => !bundled.includes(path)).toSorted()).toEqual([
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "dist/config.schema.json",
    "dist/import-line.schema.json",
    "hooks/post-commit",
    "hooks/pre-commit",
    "hooks/shared.sh",
    "package.json",
  ]);
});

test("what is run is executable in the package, and nothing else", () => {
  const executable = packed.files.filter(({ mode }) => (mode & 0o111) !== 0);

  expect(executable.map(({ path }) => path).toSorted()).toEqual([
    "dist/cli/index.js",
    "hooks/post-commit",
    "hooks/pre-commit",
  ]);
});

test("installed as a development dependency, a commit holds its usage, and doctor finds all well", async () => {
  await using repository = await createDependent();
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
  const doctor = await repository.run("npx", ["--no-install", "tokenledger", "doctor"]);
  expect(doctor).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/nothing waits for it\n(.*\n)+\nNo problems found\.\n$/),
    stderr: "",
  });
  expect(doctor.stdout).toContain(
    join(repository.root, "node_modules/tokenledger/dist/hook/index.js"),
  );
});

test("init names the command as a dependency is run", { tags: ["soak"] }, async () => {
  await using repository = await createDependent({ bare: true });

  const { stdout } = await repository.run("npx", ["--no-install", "tokenledger", "init"]);

  expect(stdout).toContain("`npx tokenledger doctor` tries a commit");
});

test("init from the cache of npx says what to install, and writes nothing", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });

  const { exitCode, stdout, stderr } = await repository.run(
    "npx",
    ["--yes", "--package", packed.tarball, "tokenledger", "init"],
    { environment: npmSettings(repository.home) },
  );

  expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
  expect(stderr).toMatch(/^tokenledger: Cannot set up hooks .*_npx.*`npm install --save-dev /);
  expect(await repository.status()).toBe("");
});

test("a linked worktree without node_modules uses those of the main one", {
  tags: ["soak"],
}, async () => {
  await using repository = await createDependent();
  // What `init` noted is another way to find them.
  await repository.run("rm", [".git/tokenledger/package"]);
  const linkedRoot = join(repository.root, "..", "linked");
  await repository.git("worktree", "add", "--quiet", "-b", "topic", linkedRoot);
  const linked = asHooked(repository, linkedRoot);
  const call = await linked.session.call();
  await linked.stage("a.txt");

  const { exitCode, stderr } = await linked.commit("one");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(existsSync(join(linkedRoot, "node_modules"))).toBe(false);
  expect(await linked.recorded()).toEqual([call]);
  expect(await linked.status()).toBe("");
});

test("installed globally, it serves a repository without package.json, also where it is not on the PATH", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });
  const { tokenledger } = await installGlobally(repository);
  const init = await tokenledger("init");
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "start");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  // The hooks run with the test's own PATH.
  const { exitCode, stderr } = await repository.commit("one");

  expect(init.exitCode).toBe(0);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(await repository.recorded()).toEqual([call]);
  expect(await repository.status()).toBe("");
  expect(await tokenledger("doctor")).toMatchObject({
    exitCode: 0,
    stdout: expect.stringMatching(/nothing waits for it\n(.*\n)+\nNo problems found\.\n$/),
    stderr: "",
  });
});

test("uninstall takes the hooks out, and later commits record nothing", {
  tags: ["soak"],
}, async () => {
  await using repository = await createHookedRepository({ bare: true });
  const { tokenledger } = await installGlobally(repository);
  await tokenledger("init");

  const { exitCode, stdout } = await tokenledger("uninstall");

  expect(exitCode).toBe(0);
  expect(stdout).toContain("tokenledger is uninstalled from this clone.");
  await repository.session.call();
  await repository.stage("a.txt");
  expect(await repository.commit("one")).toMatchObject({ exitCode: 0, stderr: "" });
  expect(existsSync(join(repository.root, ".git/hooks/pre-commit"))).toBe(false);
  expect(await repository.recorded()).toEqual([]);
});

test("a package that is gone costs one line and leaves commits alone", {
  tags: ["soak"],
}, async () => {
  await using repository = await createDependent();
  await repository.run("npm", ["uninstall", "tokenledger"], {
    environment: npmSettings(repository.home),
  });
  await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");

  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^tokenledger: not found, .* \(commit not affected\)\n$/);
  expect(await repository.recorded()).toEqual([]);
});

/** Makes a repository whose package.json depends on the tarball and, unless bare, sets it up. */
async function createDependent({ bare = false } = {}): Promise<HookedRepository> {
  const repository = await createHookedRepository({ bare: true });
  await repository.write("package.json", '{ "name": "shop", "private": true }\n');
  await repository.write(".gitignore", "node_modules/\n");
  await succeed(repository, "npm", ["install", "--save-dev", packed.tarball]);
  if (bare) return repository;
  await succeed(repository, "npx", ["--no-install", "tokenledger", "init"]);
  await repository.git("add", "-A");
  await repository.git("commit", "--quiet", "-m", "start");
  return repository;
}

/** Installs the tarball globally, under the repository's home; returns how to run it by name. */
async function installGlobally(repository: HookedRepository) {
  const prefix = join(repository.home, "global");
  await succeed(repository, "npm", ["install", "--global", "--prefix", prefix, packed.tarball]);
  const environment = { PATH: `${join(prefix, "bin")}:${repository.environment.PATH}` };
  return {
    tokenledger: (...args: string[]) => repository.run("tokenledger", args, { environment }),
  };
}

async function succeed(
  repository: HookedRepository,
  program: string,
  args: readonly string[],
): Promise<void> {
  const environment = npmSettings(repository.home);
  const { exitCode, stderr } = await repository.run(program, args, { environment });
  if (exitCode !== 0) throw new Error(`${program} ${args.join(" ")} exited ${exitCode}: ${stderr}`);
}
