/** @module-tag soak */

import { join } from "node:path";
import { expect, test } from "vitest";
import { eachMostlyInSoak } from "../../support/each-mostly-in-soak.ts";
import { createHookedRepository, PACKAGE_ROOT } from "../../support/hooked-repository.ts";
import {
  addToPath,
  commitAll,
  expectRecording,
  expectUninstalled,
  initAndCommit,
} from "../../support/installed-hooks.ts";

// As `husky` is called, from the folder of package.json; where the hooks are then.
const SETUPS = [
  { what: "its default folder", cwd: "", command: "husky", folder: ".husky" },
  { what: "another folder", cwd: "", command: "husky .config/husky", folder: ".config/husky" },
  {
    what: "package.json in a subfolder",
    cwd: "front",
    command: "cd .. && husky front/.husky",
    folder: "front/.husky",
  },
];

eachMostlyInSoak(SETUPS)(
  "under husky 9, with $what, ours run after what is there, and live through its next run",
  async ({ cwd, command, folder }) => {
    await using repository = await createHookedRepository({ bare: true });
    addToPath(repository, join(PACKAGE_ROOT, "node_modules", ".bin"));
    await repository.write(join(cwd, "package.json"), "{}\n");
    const husky = () => repository.run("sh", ["-c", command], { cwd: join(repository.root, cwd) });
    await husky();
    await repository.write(`${folder}/pre-commit`, "echo lint ran >&2\n");
    const before = await commitAll(repository, "start");

    await initAndCommit(repository);
    const first = await expectRecording(repository);
    await husky();
    await expectRecording(repository, first);
    await repository.stage("a.txt");
    const { stderr } = await repository.commit("one");
    const doctor = await repository.cli("doctor");

    expect(stderr).toBe("lint ran\n");
    expect(doctor.stdout).toContain(`run by husky, from ${folder}/pre-commit`);
    expect(await repository.git("ls-files", folder)).toBe(
      `${folder}/post-commit\n${folder}/pre-commit\n`,
    );
    await repository.git("rm", "--quiet", "a.txt");
    await expectUninstalled(repository, before);
  },
);

test("in a clone without husky's stubs the lines go to .husky", { tags: ["soak"] }, async () => {
  await using repository = await createHookedRepository({ bare: true });
  await repository.write(".husky/pre-commit", "npm test\n");

  await repository.cli("init");

  expect(await repository.read(".husky/pre-commit")).toMatch(
    /^# >>> tokenledger >>>(.*\n)*npm test\n$/,
  );
});
