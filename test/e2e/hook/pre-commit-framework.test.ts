import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { createHookedRepository } from "../../support/hooked-repository.ts";

const isThere = spawnSync("pre-commit", ["--version"]).status === 0;

test.skipIf(!isThere)(
  "with the pre-commit framework (skipped where it is not installed) a commit holds its usage",
  async () => {
    await using repository = await createHookedRepository({ bare: true });
    await repository.write(".pre-commit-config.yaml", "# our hooks\nrepos: []\n");
    await repository.cli("init");
    await repository.run("pre-commit", [
      "install",
      "--hook-type",
      "pre-commit",
      "--hook-type",
      "post-commit",
    ]);
    await repository.git("add", "-A");
    await repository.commit("start");
    const calls: number[] = [];
    for (const name of ["a", "b"]) {
      calls.push(await repository.session.call());
      await repository.stage(`${name}.txt`);
      const { exitCode } = await repository.commit(name);
      expect(exitCode).toBe(0);
      expect(await repository.status()).toBe("");
    }
    const doctor = await repository.cli("doctor");
    const withOurs = await repository.read(".pre-commit-config.yaml");
    await repository.cli("uninstall");

    expect(await repository.recorded()).toEqual(calls);
    expect(doctor.stdout).toContain("run by pre-commit, from .pre-commit-config.yaml");
    expect(withOurs).toContain("# our hooks");
    expect(await repository.read(".pre-commit-config.yaml")).not.toContain("tokenledger-");
  },
);
