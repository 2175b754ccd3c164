import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { expect, test } from "vitest";
import { createHookedRepository, PACKAGE_ROOT } from "../../support/hooked-repository.ts";

test("under husky 9 the hooks go to .husky, run after what is there, and uninstall leaves what was", async () => {
  await using repository = await createHookedRepository({ bare: true });
  await mkdir(join(repository.root, "node_modules"));
  await symlink(
    join(PACKAGE_ROOT, "node_modules", "husky"),
    join(repository.root, "node_modules", "husky"),
  );
  await repository.write(
    "package.json",
    '{ "private": true, "devDependencies": { "husky": "9" } }\n',
  );
  await repository.write(".gitignore", "node_modules/\n");
  await repository.run(execPath, ["node_modules/husky/bin.js"]);
  await repository.write(".husky/pre-commit", "echo lint ran >&2\n");
  await repository.cli("init");
  await repository.git("add", "-A");
  await repository.commit("start");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode, stderr } = await repository.commit("one");
  const doctor = await repository.cli("doctor");
  await repository.cli("uninstall");

  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "lint ran\n" });
  expect(await repository.recorded()).toEqual([call]);
  expect(doctor.stdout).toContain("run by husky, from .husky/pre-commit");
  expect(await repository.read(".husky/pre-commit")).toBe("echo lint ran >&2\n");
});
