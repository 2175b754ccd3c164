import { mkdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { findLedgerFiles, findUnreadableNames } from "../../../src/parts/ledger/discover.ts";
import { findStrayFiles } from "../../../src/parts/ledger/stray-files.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

async function folderWith(...names: readonly string[]) {
  const folder = await createTemporaryFolder();
  const telemetry = join(folder.path, ".telemetry");
  await mkdir(telemetry);
  for (const name of names) {
    await mkdir(dirname(join(telemetry, name)), { recursive: true });
    await writeFile(join(telemetry, name), "");
  }
  return { ...folder, telemetry };
}

test("the ledger, its backups and the per-branch files with theirs are found, sorted", async () => {
  await using folder = await folderWith(
    "usage/main.csv",
    "usage/main-20260223T211912Z-0123abcd.csv",
    "usage.csv",
    "usage-20260223T211912Z-0123abcd.csv",
  );

  expect(await findLedgerFiles(folder.telemetry)).toEqual(
    [
      "usage-20260223T211912Z-0123abcd.csv",
      "usage.csv",
      "usage/main-20260223T211912Z-0123abcd.csv",
      "usage/main.csv",
    ].map((name) => join(folder.telemetry, name)),
  );
});

test("other files are none of ours", async () => {
  await using folder = await folderWith(
    "README.md",
    "config.json",
    "report.csv",
    "usage-old.csv",
    "telemetry.db",
    ".usage.csv.new",
    "usage/.main.csv.new",
    "usage/notes.txt",
    "usage/deeper/main.csv",
  );

  expect(await findLedgerFiles(folder.telemetry)).toEqual([]);
});

test("what looks like a ledger and is not read is named, with what to do", async () => {
  await using folder = await folderWith(
    "usage.csv",
    "Usage-2.CSV",
    "usage-old.csv",
    "usage.csv.bak",
    "usage.csv~",
    "report.csv",
    "usage/main.csv",
    "usage/Other.CSV",
    "usage/.main.csv.new",
    "usage/.#main.csv",
    "usage/deeper/down/main.csv",
    "usage/deeper/notes.txt",
  );

  const found = await findStrayFiles(folder.telemetry, ".telemetry");

  expect(found.map(({ name }) => name)).toEqual([
    "Usage-2.CSV",
    "usage-old.csv",
    "usage/Other.CSV",
    "usage/deeper/down/main.csv",
  ]);
  const move =
    "Move it to .telemetry/usage/, under a name of its own that ends in .csv, in lower case";
  const orRename = ", or give it a name that does not begin with usage.";
  const rename = "Rename it so that it ends in .csv, in lower case.";
  expect(found.map(({ advice }) => advice)).toEqual([
    `${move}${orRename}`,
    `${move}${orRename}`,
    rename,
    `${move}.`,
  ]);
});

test("a folder that is not there holds none", async () => {
  await using folder = await createTemporaryFolder();

  expect(await findLedgerFiles(join(folder.path, "nowhere"))).toEqual([]);
});

test("a link within the folder is followed", async () => {
  await using folder = await folderWith("usage/main.csv");
  await symlink(join("usage", "main.csv"), join(folder.telemetry, "usage.csv"));

  expect(await findLedgerFiles(folder.telemetry)).toHaveLength(2);
});

test("a link that leads out of the folder is not followed but named", async () => {
  await using folder = await folderWith();
  await writeFile(join(folder.path, "secrets.csv"), "");
  const link = join(folder.telemetry, "usage.csv");
  await symlink("../secrets.csv", link);

  await expect(findLedgerFiles(folder.telemetry)).rejects.toThrow(
    `Cannot read the ledger ${link}: it is a link that leads out of its folder, which is not followed. Put the file itself there.`,
  );
});

test("a link of the whole per-branch folder is no way out either", async () => {
  await using folder = await folderWith();
  await mkdir(join(folder.path, "elsewhere"));
  await writeFile(join(folder.path, "elsewhere", "main.csv"), "");
  await symlink("../elsewhere", join(folder.telemetry, "usage"));

  await expect(findLedgerFiles(folder.telemetry)).rejects.toThrow("leads out of its folder");
});

test("a link to nothing is named", async () => {
  await using folder = await folderWith();
  await symlink("gone.csv", join(folder.telemetry, "usage.csv"));

  await expect(findLedgerFiles(folder.telemetry)).rejects.toThrow(
    "it is a link to a file that is not there",
  );
});

// macOS and Windows have no such names.
test.skipIf(process.platform !== "linux")(
  "a name that is no UTF-8 is told, and the other files are found",
  async () => {
    await using folder = await folderWith("usage.csv", "usage/main.csv");
    const usage = Buffer.from(`${join(folder.telemetry, "usage")}/`);
    await writeFile(
      Buffer.concat([usage, Buffer.from([0x61, 0x1b, 0xff]), Buffer.from(".csv")]),
      "",
    );
    await writeFile(Buffer.concat([usage, Buffer.from([0xff]), Buffer.from(".txt")]), "");

    expect(await findLedgerFiles(folder.telemetry)).toHaveLength(2);
    expect(await findUnreadableNames(folder.telemetry)).toEqual(["usage/a\\x1b\\xff.csv"]);
  },
);
