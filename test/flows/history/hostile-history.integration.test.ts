import { expect, test } from "vitest";
import { createChangeRepository } from "../../support/change-repository.ts";

const SUBJECTS = [
  "\u0001 control \u001b[31m",
  "(#1) (#2)",
  `${"(#".repeat(5000)}`,
  `Revert "${'Revert "'.repeat(2000)}`,
  "This reverts commit 0000000.",
  "--all",
  "ü 🎉 \u2028 line",
];

test("a message may say anything", async () => {
  await using repository = await createChangeRepository();
  const ids: string[] = [];
  for (const subject of SUBJECTS) {
    ids.push(await repository.commit(`${subject}\n\nThis reverts commit ${"f".repeat(64)}.`));
  }
  const changes = await repository.readChanges();
  expect(ids.map((id) => changes.get(id)?.subject)).toEqual(
    SUBJECTS.map((subject) => subject.trimEnd()),
  );
  expect(new Set(Array.from(changes.values(), ({ outcome }) => outcome))).toEqual(
    new Set(["merged"]),
  );
});

test("an octopus, an evil merge and another first commit are changes like others", async () => {
  await using repository = await createChangeRepository();
  const ids: string[] = [];
  for (const name of ["one", "two"]) {
    await repository.git("switch", "--quiet", "--create", name, "main");
    ids.push(await repository.commit(name, { [`${name}.txt`]: "1\n" }));
  }
  await repository.git("switch", "--quiet", "--orphan", "root");
  ids.push(await repository.commit("root", { "root.txt": "1\n2\n" }));
  await repository.git("switch", "--quiet", "main");
  const merge = ["merge", "--no-ff", "--quiet", "-m"];
  const octopus = await repository.gitAt(...merge, "Merged PR 5: both", "one", "two");
  const unrelated = ["--allow-unrelated-histories", "--no-commit", "root"];
  await repository.gitAt(...merge, "unused", ...unrelated);
  const evil = await repository.commit("Merged PR 6: root", { "evil.txt": "1\n2\n3\n" });

  const changes = await repository.readChanges();
  const told = ids.map((id) => changes.get(id));
  expect(told.map((change) => change?.pullRequest)).toEqual([5, 5, 6]);
  expect(told.map((change) => change?.addedLines)).toEqual([2, 2, 5]);
  expect(changes.get(octopus)?.changedLines).toEqual(new Map([[".", 2]]));
  expect(changes.get(evil)?.changedLines).toEqual(new Map([[".", 5]]));
});

test("a submodule counts lines as git does, and is no rework", async () => {
  await using repository = await createChangeRepository();
  const submodule = async (id: string) => {
    await repository.git("update-index", "--add", "--cacheinfo", `160000,${id},lib/sub`);
    return repository.gitAt("commit", "--quiet", "-m", "submodule");
  };
  const first = await submodule("1".repeat(40));
  const second = await submodule("2".repeat(40));
  const changes = await repository.readChanges();
  expect(changes.get(first)).toMatchObject({ addedLines: 0, reworkedLines: 0 });
  expect(changes.get(second)?.changedLines).toEqual(new Map([["lib", 2]]));
});

test("references that are no commits, and a head that is not there, are left out", async () => {
  await using repository = await createChangeRepository();
  const blob = (await repository.git("hash-object", "-w", "first.txt")).trim();
  await repository.git("update-ref", "refs/tags/blob", blob);
  await repository.git("tag", "-m", "of a file", "annotated", blob);
  await repository.git("switch", "--quiet", "--detach");
  const lost = await repository.commit("lost");
  await repository.git("switch", "--quiet", "main");
  const changes = await repository.readChanges({ head: "--not-there", commits: [lost, blob] });
  expect(Array.from(changes.values(), ({ outcome }) => outcome)).toEqual(["abandoned"]);
});
