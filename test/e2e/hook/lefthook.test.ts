import { join } from "node:path";
import { expect, test } from "vitest";
import { createHookedRepository, PACKAGE_ROOT } from "../../support/hooked-repository.ts";

const LEFTHOOK = join(PACKAGE_ROOT, "node_modules", ".bin", "lefthook");

test("with lefthook the hooks go to its configuration, and core.hooksPath stays unset", async () => {
  await using repository = await createHookedRepository({ bare: true });
  const config = "# our hooks\npre-commit:\n  commands:\n    lint:\n      run: echo lint\n";
  await repository.write("lefthook.yml", config);
  await repository.cli("init");
  await repository.run(LEFTHOOK, ["install"]);
  await repository.git("add", "-A");
  await repository.commit("start");
  const call = await repository.session.call();
  await repository.stage("a.txt");

  const { exitCode } = await repository.commit("one");
  const doctor = await repository.cli("doctor");
  const withOurs = await repository.read("lefthook.yml");
  await repository.cli("uninstall");

  expect(exitCode).toBe(0);
  expect(await repository.recorded()).toEqual([call]);
  expect(doctor.stdout).toContain("run by lefthook, from lefthook.yml");
  expect(withOurs).toContain("# our hooks");
  expect(await repository.read("lefthook.yml")).toBe(config);
  expect((await repository.run("git", ["config", "core.hooksPath"])).exitCode).toBe(1);
});
