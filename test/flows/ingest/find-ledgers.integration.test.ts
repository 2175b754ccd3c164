import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findLedgers, MissingLedger } from "../../../src/flows/ingest/find-ledgers.ts";
import { createGitRepository } from "../../support/git-repository.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

const HEADER = "timestamp,model\n";

async function namesOf(paths: readonly string[], repository?: string) {
  const files = await findLedgers(paths, repository);
  return files.map(({ name, repository }) => [repository, name]);
}

test("the files of a folder come in an order in which the ledger overrules its backups", async () => {
  await using folder = await createTemporaryFolder();
  await mkdir(join(folder.path, "usage"));
  await writeFile(join(folder.path, "usage.csv"), HEADER);
  await writeFile(join(folder.path, "usage-20260201T010000Z-01234567.csv"), HEADER);
  await writeFile(join(folder.path, "usage", "main.csv"), HEADER);

  const names = (await namesOf([folder.path], "acme/shop")).map(([, name]) => name);

  expect(names.toSorted()).toEqual(
    ["usage-20260201T010000Z-01234567.csv", "usage.csv", "usage/main.csv"].toSorted(),
  );
  expect(names.indexOf("usage.csv")).toBeGreaterThan(
    names.indexOf("usage-20260201T010000Z-01234567.csv"),
  );
});

test("files of two repositories belong each to its own, and are named within it", async () => {
  await using shop = await createGitRepository("shop");
  await using tools = await createGitRepository("tools");
  await shop.git("remote", "add", "origin", "git@github.com:acme/shop.git");
  await shop.write(".telemetry/usage.csv", HEADER);
  await tools.write("deep/folder/usage.csv", HEADER);

  expect(
    await namesOf([join(shop.root, ".telemetry"), join(tools.root, "deep/folder/usage.csv")]),
  ).toEqual([
    ["acme/shop", ".telemetry/usage.csv"],
    ["tools", "deep/folder/usage.csv"],
  ]);
});

test("a file that is named twice, or by a link, is one file", async () => {
  await using folder = await createTemporaryFolder();
  const ledger = join(folder.path, "usage.csv");
  await writeFile(ledger, HEADER);
  await symlink(folder.path, join(folder.path, "link"));

  const paths = [ledger, folder.path, join(folder.path, "link", "usage.csv")];

  expect(await namesOf(paths, "acme/shop")).toEqual([["acme/shop", "usage.csv"]]);
});

test("outside of a repository the folder around .telemetry gives the name", async () => {
  await using folder = await createTemporaryFolder();
  await mkdir(join(folder.path, "shop", ".telemetry"), { recursive: true });
  await writeFile(join(folder.path, "shop", ".telemetry", "usage.csv"), HEADER);

  expect(await namesOf([join(folder.path, "shop", ".telemetry")])).toEqual([
    ["shop", ".telemetry/usage.csv"],
  ]);
});

test("a path where no ledger is, is explained", async () => {
  await using folder = await createTemporaryFolder();
  await writeFile(join(folder.path, "notes.txt"), "");

  const find = (path: string) => findLedgers([join(folder.path, path)], undefined);

  await expect(find("missing.csv")).rejects.toThrow(MissingLedger);
  await expect(find("missing.csv")).rejects.toThrow(
    /^There is no ledger at .*missing\.csv\. Record/,
  );
  await expect(find(".")).rejects.toThrow(/^There is no ledger in .*: expected usage\.csv/);
  await expect(find("notes.txt/usage.csv")).rejects.toThrow(
    /^Cannot read the ledger at .* \(ENOTDIR\)/,
  );
});

test("the content of a committed file is known by git's id, of a changed one by none", async () => {
  await using shop = await createGitRepository("shop");
  await shop.write(".telemetry/usage.csv", HEADER);
  await shop.write(".telemetry/usage/main.csv", HEADER);
  await shop.git("add", "-A");
  await shop.append(".telemetry/usage.csv", "2026-02-23T21:19:12Z,m\n");
  await shop.write(".telemetry/usage/side.csv", HEADER);

  const files = await findLedgers([join(shop.root, ".telemetry")], "acme/shop");

  const blob = (await shop.git("hash-object", ".telemetry/usage/main.csv")).trim();
  expect(files.map(({ name, blobHash }) => [name, blobHash])).toEqual([
    [".telemetry/usage.csv", undefined],
    [".telemetry/usage/main.csv", blob],
    [".telemetry/usage/side.csv", undefined],
  ]);
});

test("a link to a committed file is not known by the id of where it points", async () => {
  await using shop = await createGitRepository("shop");
  await shop.write(".telemetry/usage/main.csv", HEADER);
  await symlink("main.csv", join(shop.root, ".telemetry/usage/link.csv"));
  await shop.git("add", "-A");

  const files = await findLedgers([join(shop.root, ".telemetry")], "acme/shop");

  expect(files.map(({ name, blobHash }) => [name, blobHash !== undefined])).toEqual([
    [".telemetry/usage/link.csv", false],
    [".telemetry/usage/main.csv", true],
  ]);
});
