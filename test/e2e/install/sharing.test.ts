import { chmod, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { expect, test } from "vitest";
import {
  asHooked,
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";
import { addToPath, commitAll, expectRecording } from "../../support/installed-hooks.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const MANIFEST = `{
  "name": "shop",
  "private": true,
  "devDependencies": {
    "tokenledger": "1.0.0"
  }
}
`;

/** Makes a repository whose package.json depends on tokenledger, with the package installed. */
async function createDependent(): Promise<HookedRepository> {
  const repository = await createHookedRepository({ bare: true });
  await repository.write("package.json", MANIFEST);
  await repository.write(".gitignore", "node_modules\n");
  await installPackage(repository);
  return repository;
}

/** Puts the package, and its command, where a package manager does. */
async function installPackage({ root }: HookedRepository): Promise<void> {
  await mkdir(join(root, "node_modules", ".bin"), { recursive: true });
  await symlink(PACKAGE_ROOT, join(root, "node_modules", "tokenledger"));
  await symlink(
    join(PACKAGE_ROOT, "dist/cli/index.js"),
    join(root, "node_modules/.bin/tokenledger"),
  );
}

async function prepareOf(repository: HookedRepository): Promise<string> {
  return JSON.parse(await repository.read("package.json")).scripts?.prepare ?? "";
}

test("--share makes cloning and installing enough", async () => {
  await using origin = await createDependent();
  const { stdout } = await origin.cli("init", "--share");
  await commitAll(origin, "start");
  const root = join(origin.root, "..", "clone");
  await origin.git("clone", "--quiet", origin.root, root);
  const clone = asHooked(origin, root);
  await installPackage(clone);
  addToPath(clone, join(root, "node_modules", ".bin"));

  const install = await clone.run("sh", ["-c", await prepareOf(clone)]);

  expect(stdout).toContain("Clones get the hooks with `npm install`.");
  expect(install).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(await clone.status()).toBe("");
  const first = await expectRecording(clone);
  // As a GUI sees the shims of mise or asdf, or what is left of nvm and volta.
  const shims = join(root, "node_modules", "shims");
  await mkdir(shims);
  await writeFile(join(shims, "node"), "#!/bin/sh\nexit 126\n", { mode: 0o755 });
  addToPath(clone, shims);
  await expectRecording(clone, first);
  expect((await clone.cli("init", "--share")).stdout).toBe("Everything is in place already.\n");
});

test("without --share nothing is asked where there is no terminal, and the line for each clone is printed", async () => {
  await using repository = await createDependent();

  const { stdout } = await repository.cli("init");
  const declined = await repository.cli("init", "--no-share");

  expect(stdout).toContain("Each clone needs this once: npx tokenledger init\n");
  expect(stdout).toContain("npx tokenledger init --share");
  expect(declined.stdout).toBe("Everything is in place already.\n");
  expect(await repository.read("package.json")).toBe(MANIFEST);

  const quiet = await repository.cli("init", "--quiet", "--share");
  expect(quiet).toMatchObject({ exitCode: 2, stdout: "" });
});

test("the script never fails an installation: without the package, a repository, or a folder to write to", async () => {
  await using repository = await createDependent();
  await using elsewhere = await createTemporaryFolder();
  await repository.cli("init", "--share");
  const script = await prepareOf(repository);
  const quiet = (cwd: string) =>
    repository.run(execPath, [join(PACKAGE_ROOT, "dist/cli/index.js"), "init", "--quiet"], {
      cwd,
      environment: { CI: "true" },
    });

  const withoutPackage = await repository.run("sh", ["-c", script], {
    environment: { PATH: "/usr/bin:/bin" },
  });
  const withoutRepository = await quiet(elsewhere.path);
  await repository.git("config", "core.hooksPath", "package.json");
  const withoutHooksFolder = await quiet(repository.root);

  expect(withoutPackage).toMatchObject({
    exitCode: 0,
    stdout: "tokenledger is not set up in this clone\n",
  });
  expect(withoutRepository).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  expect(withoutHooksFolder).toMatchObject({ exitCode: 0, stdout: "" });
  expect(withoutHooksFolder.stderr).toMatch(/^tokenledger: Cannot place hooks: .*\n$/);
});

test.each([
  '"scripts": ["build"]',
  '"scripts": { "prepare": ["build"] }',
  '"scripts": { "build": 1 }, "packageManager": { "name": "pnpm" }',
])("a package.json with %s keeps nothing from being set up", async (odd) => {
  await using repository = await createDependent();
  const manifest = `{ "devDependencies": { "tokenledger": "1.0.0" }, ${odd} }\n`;
  await repository.write("package.json", manifest);

  const { exitCode } = await repository.cli("init", "--share");
  await commitAll(repository, "tokenledger");

  expect(exitCode).toBe(0);
  await expect(prepareOf(repository)).resolves.toBeDefined();
  await expectRecording(repository);
  await repository.cli("uninstall");
  expect(await repository.read("package.json")).toBe(manifest);
});

test("a folder in the place of package.json keeps nothing from being set up", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write("package.json/a.txt", "a\n");

  const { exitCode } = await repository.cli("init");
  await commitAll(repository, "tokenledger");

  expect(exitCode).toBe(0);
  await expectRecording(repository);
});

test("init names what it writes, and to `git add` exactly what a commit can hold", async () => {
  await using repository = await createDependent();
  await commitAll(repository, "start");
  await repository.write("unfinished work.txt", "mine\n");

  const { stdout } = await repository.cli("init", "--share");

  const announced = [...stdout.matchAll(/^ {2}(create|change) {2}(.*)$/gm)];
  expect(announced.map(([, kind, path]) => [kind, path])).toEqual(
    expect.arrayContaining([
      ["create", ".git/hooks/pre-commit"],
      ["create", ".telemetry/usage.csv"],
      ["change", "package.json"],
      ["change", ".gitignore"],
    ]),
  );
  const [add = ""] = /^ {2}git add .*$/m.exec(stdout) ?? [];
  await repository.run("sh", ["-c", add]);
  expect(await repository.status()).toBe(
    'M  .gitignore\nA  .telemetry/.gitattributes\nA  .telemetry/README.md\nA  .telemetry/usage.csv\nM  package.json\n?? "unfinished work.txt"\n',
  );
});

const LOCK = '{ "packages": { "node_modules/tokenledger": {} } }\n';

/** Makes a commit from before the dependency, and then the files that an installation leaves. */
async function createFreshlyInstalled(folder = "."): Promise<HookedRepository> {
  const repository = await createDependent();
  const manifest = join(folder, "package.json");
  await repository.write("package.json", '{ "private": true }\n');
  await repository.write(manifest, '{ "private": true }\n');
  await repository.write("package-lock.json", "{}\n");
  await commitAll(repository, "start");
  await repository.write(manifest, MANIFEST);
  await repository.write("package-lock.json", LOCK);
  return repository;
}

test.each([
  ["--share", "."],
  ["--no-share", "."],
  ["--share", "packages/shop"],
])("what the dependency added is committed too: init %s in %s", async (option, folder) => {
  await using repository = await createFreshlyInstalled(folder);
  await repository.write("yarn.lock", "ignored\n");
  await repository.write(".git/info/exclude", "yarn.lock\n");

  const { stdout } = await repository.cli("init", option);

  const [add = ""] = /^ {2}git add .*$/m.exec(stdout) ?? [];
  await repository.run("sh", ["-c", add]);
  expect(await repository.status()).toBe(
    `M  .gitignore\nA  .telemetry/.gitattributes\nA  .telemetry/README.md\nA  .telemetry/usage.csv\nM  package-lock.json\nM  ${join(folder, "package.json")}\n`,
  );
});

test("a lock file that was forgotten is, and a change of something else is not", async () => {
  await using repository = await createFreshlyInstalled();
  await repository.git("add", "package.json");
  await repository.git("commit", "--quiet", "-m", "dependency");
  await repository.write("package.json", MANIFEST.replace("shop", "renamed"));

  const { stdout } = await repository.cli("init");

  expect(stdout).toMatch(/^ {2}git add .* package-lock\.json$/m);
  await repository.git("commit", "--quiet", "-m", "lock file", "--", "package-lock.json");
  await repository.write("package-lock.json", LOCK.replace("{}", '{ "dev": true }'));
  await rm(join(repository.root, ".telemetry"), { recursive: true });
  const again = await repository.cli("init");
  expect(again.stdout).toMatch(/^ {2}git add .*\.telemetry/m);
  expect(again.stdout).not.toMatch(/git add .*package/);
});

test("the line for `git add` holds in a subfolder too", async () => {
  await using repository = await createHookedRepository({ bare: true });
  const cwd = join(repository.root, "some folder");
  await mkdir(cwd);

  const { stdout } = await repository.run(
    execPath,
    [join(PACKAGE_ROOT, "dist/cli/index.js"), "init"],
    { cwd },
  );

  const [add = ""] = /^ {2}git add .*$/m.exec(stdout) ?? [];
  expect((await repository.run("sh", ["-c", add], { cwd })).exitCode).toBe(0);
  expect(await repository.status()).not.toContain("??");
});

test("a hook file with nothing in it is there again after uninstall", async () => {
  await using repository = await createHookedRepository({ bare: true });
  const hook = join(repository.root, ".git/hooks/pre-commit");
  await repository.write(".git/hooks/pre-commit", "");
  await chmod(hook, 0o755);
  await repository.cli("init");
  await commitAll(repository, "start");
  await expectRecording(repository);

  await repository.cli("uninstall");

  const { stdout } = await repository.run("sh", ["-c", 'test -x "$0" && wc -c < "$0"', hook], {
    cwd: dirname(hook),
  });
  expect(stdout.trim()).toBe("0");
});

test("doctor does not call it well where recording is turned off", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();

  const cli = join(PACKAGE_ROOT, "dist/cli/index.js");
  for (const [name, value] of [
    ["CI", "true"],
    ["TOKENLEDGER", "later"],
  ] as const) {
    const { exitCode, stdout } = await repository.run(execPath, [cli, "doctor"], {
      environment: { [name]: value },
    });

    expect(exitCode).toBe(1);
    expect(stdout).toMatch(new RegExp(`^PROBLEM {2}nothing is recorded here: ${name}=${value} in`));
    expect(stdout).not.toContain("will be recorded");
  }
});
