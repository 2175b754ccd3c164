import { mkdir, readlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTemporaryFolder } from "../temporary-folder.ts";
import { linkLibraries } from "./link-libraries.ts";

test("makes the links of a package, those that are there aside", async () => {
  await using folder = await createTemporaryFolder();
  await mkdir(join(folder.path, "native", "lib"), { recursive: true });
  await writeFile(
    join(folder.path, "native", "pg-symlinks.json"),
    JSON.stringify([
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so.5" },
      { source: "native/lib/libpq.so.5.18", target: "native/lib/libpq.so" },
    ]),
  );
  await writeFile(join(folder.path, "native", "lib", "libpq.so"), "");

  await linkLibraries(folder.path);

  expect(await readlink(join(folder.path, "native", "lib", "libpq.so.5"))).toBe("libpq.so.5.18");
});

test("a package without a list has none", async () => {
  await using folder = await createTemporaryFolder();

  await expect(linkLibraries(folder.path)).resolves.toBeUndefined();
});
