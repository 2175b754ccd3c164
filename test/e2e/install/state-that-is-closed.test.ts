/** @module-tag soak */

import { chmod, chown, mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { execPath } from "node:process";
import { expect, test } from "vitest";
import {
  createHookedRepository,
  type HookedRepository,
  PACKAGE_ROOT,
} from "../../support/hooked-repository.ts";

const STATE = ".git/tokenledger";
const SOMEBODY = 12_003;

/** Runs programs as a person who may write in the repository, but not what the hooks keep. */
async function closeState(repository: HookedRepository): Promise<HookedRepository["run"]> {
  const folder = join(repository.root, STATE);
  if (process.getuid?.() !== 0) {
    await chmod(folder, 0o555);
    return repository.run;
  }
  // For root nothing is closed.
  await repository.run("chown", ["-R", String(SOMEBODY), dirname(repository.root)]);
  await chown(folder, 0, 0);
  const safe = {
    GIT_CONFIG_COUNT: "1",
    GIT_CONFIG_KEY_0: "safe.directory",
    GIT_CONFIG_VALUE_0: "*",
  };
  const identity = [`--reuid=${SOMEBODY}`, "--regid=0", "--clear-groups"];
  return (program, args) =>
    repository.run("setpriv", [...identity, program, ...args], { environment: safe });
}

test("where the hooks' state cannot be written, a commit says so in one line, and doctor too", async () => {
  await using repository = await createHookedRepository();
  await repository.session.call();
  await repository.stage("a.txt");
  const run = await closeState(repository);

  const doctor = await run(execPath, [join(PACKAGE_ROOT, "dist/cli/index.js"), "doctor"]);
  const { exitCode, stderr } = await run("git", ["commit", "--quiet", "-m", "work"]);
  await chmod(join(repository.root, STATE), 0o755);

  expect(doctor.exitCode).toBe(1);
  expect(doctor.stdout).toMatch(
    /^PROBLEM {2}Cannot write .*: the folder .*\.git\/tokenledger is read-only for this user/,
  );
  expect(doctor.stdout).not.toContain("will be recorded");
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^tokenledger: Cannot make the lock file .*\(commit not affected\)\n$/);
});

test("a folder in the lock's place is said once by a commit, and by doctor", async () => {
  await using repository = await createHookedRepository();
  await mkdir(join(repository.root, STATE, "lock"));
  await repository.session.call();
  await repository.stage("a.txt");

  const doctor = await repository.cli("doctor");
  const { exitCode, stderr } = await repository.commit("work");

  expect(doctor.exitCode).toBe(1);
  expect(doctor.stdout).toMatch(/^PROBLEM {2}Cannot take the lock .*lock: it is a folder/);
  expect(exitCode).toBe(0);
  expect(stderr).toMatch(/^tokenledger: Cannot make the lock file .*\n$/);
});
