import { chmod, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listUnmodifiedBlobs } from "../../../src/parts/git/index-entries.ts";
import { createGitRepository, type GitRepository } from "../../support/git-repository.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const LEDGER = ".telemetry/usage.csv";

async function createScene(content = "timestamp,model\n"): Promise<GitRepository> {
  const repository = await createGitRepository();
  await repository.write(LEDGER, content);
  await repository.git("add", "-A");
  return repository;
}

function blobOf(repository: GitRepository, path: string, ...options: string[]): Promise<string> {
  return repository.git("hash-object", ...options, path).then((output) => output.trim());
}

async function listed(repository: GitRepository, path = LEDGER): Promise<string | undefined> {
  return (await listUnmodifiedBlobs(repository.root, [path])).get(path);
}

test("a file that is as the index has it has the id of its content", async () => {
  await using repository = await createScene();

  expect(await listed(repository)).toBe(await blobOf(repository, LEDGER));
});

test("other files than those asked for are not listed", { tags: ["soak"] }, async () => {
  await using repository = await createScene();
  await repository.write(".telemetry/*.csv", "timestamp,model\n");
  await repository.git("add", "-A");

  const blobs = await listUnmodifiedBlobs(repository.root, [".telemetry/*.csv"]);

  expect([...blobs.keys()]).toEqual([".telemetry/*.csv"]);
});

test("any number of files can be asked for", async () => {
  await using repository = await createGitRepository();
  const paths = Array.from({ length: 230 }, (_, index) => `usage/branch ${index} é.csv`);
  await Promise.all(paths.map((path) => repository.write(path, path)));
  await repository.git("add", "-A");

  const blobs = await listUnmodifiedBlobs(repository.root, paths);

  expect([...blobs.keys()].toSorted()).toEqual(paths.toSorted());
  expect(new Set(blobs.values()).size).toBe(paths.length);
});

test("an id in a repository of SHA-256 is one of SHA-256", { tags: ["soak"] }, async () => {
  await using repository = await createGitRepository();
  await rm(join(repository.root, ".git"), { recursive: true });
  await repository.git("init", "--quiet", "--object-format=sha256");
  await repository.write(LEDGER, "timestamp,model\n");
  await repository.git("add", "-A");

  expect(await listed(repository)).toMatch(/^[0-9a-f]{64}$/);
});

test("where line ends are converted the id is that of the content in the repository", {
  tags: ["soak"],
}, async () => {
  await using repository = await createGitRepository();
  await repository.write(".gitattributes", "*.csv text eol=crlf\n");
  await repository.write(LEDGER, "timestamp,model\r\n");
  await repository.git("add", "-A");

  expect(await listed(repository)).toBe(await blobOf(repository, LEDGER));
  expect(await listed(repository)).not.toBe(await blobOf(repository, LEDGER, "--no-filters"));
});

test("a file whose times changed, and nothing else, is unmodified", {
  tags: ["soak"],
}, async () => {
  await using repository = await createScene();
  await writeFile(join(repository.root, LEDGER), "timestamp,model\n");

  expect(await listed(repository)).toBe(await blobOf(repository, LEDGER));
});

test("a file in a submodule is one of the submodule's", { tags: ["soak"] }, async () => {
  await using inner = await createScene();
  await inner.git("commit", "--quiet", "-m", "start");
  await using outer = await createGitRepository("outer");
  await outer.git("-c", "protocol.file.allow=always", "submodule", "add", inner.root, "shop");

  const root = join(outer.root, "shop");

  expect((await listUnmodifiedBlobs(root, [LEDGER])).get(LEDGER)).toBe(await blobOf(inner, LEDGER));
  expect(await listed(outer, `shop/${LEDGER}`)).toBeUndefined();
});

test.each<[string, (repository: GitRepository) => Promise<unknown>]>([
  ["that has grown", ({ append }) => append(LEDGER, "more\n")],
  [
    "that was edited to another content of the same size",
    ({ write }) => write(LEDGER, "timestamp,MODEL\n"),
  ],
  ["that is not tracked", ({ git }) => git("rm", "--quiet", "--cached", LEDGER)],
  [
    "that was announced only",
    async ({ git }) => {
      await git("rm", "--quiet", "--cached", LEDGER);
      await git("add", "--intent-to-add", LEDGER);
    },
  ],
  [
    "that git was told to take for unchanged",
    ({ git }) => git("update-index", "--assume-unchanged", LEDGER),
  ],
  ["that git was told not to look at", ({ git }) => git("update-index", "--skip-worktree", LEDGER)],
  ["that is gone", ({ root }) => rm(join(root, LEDGER))],
  [
    "that became a link",
    async ({ root, git }) => {
      await rm(join(root, LEDGER));
      await symlink("other.csv", join(root, LEDGER));
      await git("add", "-A");
    },
  ],
  ["whose mode changed", ({ root }) => chmod(join(root, LEDGER), 0o755)],
])("of a file %s git knows no id", { tags: ["soak"] }, async (_, change) => {
  await using repository = await createScene();
  await change(repository);

  expect(await listed(repository)).toBeUndefined();
});

test("of a file that is not merged git knows no id", { tags: ["soak"] }, async () => {
  await using repository = await createScene();
  await repository.git("commit", "--quiet", "-m", "start");
  await repository.git("checkout", "--quiet", "-b", "side");
  await repository.append(LEDGER, "side\n");
  await repository.git("commit", "--quiet", "-am", "side");
  await repository.git("checkout", "--quiet", "main");
  await repository.append(LEDGER, "main\n");
  await repository.git("commit", "--quiet", "-am", "main");
  expect((await repository.run("git", ["merge", "side"])).exitCode).toBe(1);

  expect(await listed(repository)).toBeUndefined();
});

test("outside of a repository, and where there is no folder, no id is known", async () => {
  await using folder = await createTemporaryFolder();
  await writeFile(join(folder.path, "usage.csv"), "");

  expect(await listUnmodifiedBlobs(folder.path, ["usage.csv"])).toEqual(new Map());
  expect(await listUnmodifiedBlobs(join(folder.path, "gone"), ["usage.csv"])).toEqual(new Map());
});
