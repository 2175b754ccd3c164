import { link, mkdir, readFile, readlink, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { FilePlan } from "../../../src/flows/install/file-plan.ts";
import { Failure } from "../../../src/usage/failure.ts";
import { createTemporaryFolder } from "../../support/temporary-folder.ts";

test("nothing is written before apply, and what stays the same is no change", async () => {
  await using folder = await createTemporaryFolder();
  const path = join(folder.path, "a.txt");
  await writeFile(path, "a\n");
  const plan = new FilePlan();

  await plan.write(path, "a\n");
  await plan.write(join(folder.path, "deep/er/b.txt"), "b\n");

  expect(plan.changes()).toEqual([{ path: join(folder.path, "deep/er/b.txt"), kind: "create" }]);
  await expect(stat(join(folder.path, "deep"))).rejects.toThrow("ENOENT");
});

test("a path below a file is refused before anything is written", async () => {
  await using folder = await createTemporaryFolder();
  await writeFile(join(folder.path, "file"), "");
  const plan = new FilePlan();
  await plan.write(join(folder.path, "a.txt"), "a\n");
  await plan.write(join(folder.path, "file/b.txt"), "b\n");

  await expect(plan.apply()).rejects.toThrow(Failure);

  await expect(stat(join(folder.path, "a.txt"))).rejects.toThrow("ENOENT");
});

test("what was written before a failure is put back", async () => {
  await using folder = await createTemporaryFolder();
  const [changed, removed, linked] = ["changed", "removed", "linked"].map((name) =>
    join(folder.path, name),
  ) as [string, string, string];
  await writeFile(changed, "before\n");
  await writeFile(removed, "before\n", { mode: 0o755 });
  await symlink("changed", linked);
  const plan = new FilePlan();
  await plan.write(changed, "after\n");
  await plan.put(removed, { kind: "absent" });
  await plan.write(linked, "after\n");
  await plan.write(join(folder.path, "new/a.txt"), "a\n");
  const blocked = join(folder.path, "blocked");
  await plan.write(blocked, "b\n");
  // Somebody is faster than the plan.
  await mkdir(join(blocked, "folder"), { recursive: true });

  await expect(plan.apply()).rejects.toThrow(/^Cannot write .*blocked: .* nothing is changed\.$/);

  expect(await readFile(changed, "utf8")).toBe("before\n");
  expect((await stat(removed)).mode & 0o777).toBe(0o755);
  expect(await readlink(linked)).toBe("changed");
  await expect(stat(join(folder.path, "new"))).rejects.toThrow("ENOENT");
});

test("a file of several names is not written through", async () => {
  await using folder = await createTemporaryFolder();
  const [one, two] = [join(folder.path, "one"), join(folder.path, "two")];
  await writeFile(one, "before\n");
  await link(one, two);
  const plan = new FilePlan();
  await plan.write(one, "after\n");

  await plan.apply();

  expect(await readFile(two, "utf8")).toBe("before\n");
});
