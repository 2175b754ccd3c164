import { describe, expect, test } from "vitest";
import { type ChangeRepository, createChangeRepository } from "../../support/change-repository.ts";

const TEN = Array.from({ length: 10 }, (_, index) => `line ${index}\n`).join("");

async function linesOf(repository: ChangeRepository) {
  const changes = await repository.readChanges();
  return (id: string) => {
    const { outcome, addedLines, reworkedLines } = changes.get(id) ?? {};
    return [outcome, addedLines, reworkedLines];
  };
}

describe("lines that were taken back and came again", () => {
  test("count once, for the change that first added them", async () => {
    await using repository = await createChangeRepository();
    const added = await repository.commit("add", { "a.txt": TEN });
    const taken = await repository.gitAt("revert", "--no-edit", added);
    const again = await repository.gitAt("revert", "--no-edit", taken);
    const takenAgain = await repository.gitAt("revert", "--no-edit", again);
    const last = await repository.gitAt("revert", "--no-edit", takenAgain);
    await repository.commit("change", { "a.txt": TEN.replace("line 3", "line three") });

    const of = await linesOf(repository);

    expect([added, taken, again, last].map(of)).toEqual([
      ["merged", 10, 1],
      ["reverted", 0, 0],
      ["merged", 0, 0],
      ["merged", 0, 0],
    ]);
  });

  test("are told from those that come with them, also of a merge", async () => {
    await using repository = await createChangeRepository();
    await repository.git("switch", "--quiet", "--create", "work");
    const inner = await repository.commit("add", { "a.txt": TEN });
    await repository.git("switch", "--quiet", "main");
    const merge = await repository.gitAt("merge", "--no-ff", "--no-edit", "work");
    const taken = await repository.gitAt("revert", "--no-edit", "--mainline=1", merge);
    await repository.gitAt("revert", "--no-commit", taken);
    const more = { "b.txt": "one\ntwo\nthree\n" };
    const again = await repository.commit(
      `Reapply, with more\n\nThis reverts commit ${taken}.`,
      more,
    );

    const of = await linesOf(repository);

    expect([inner, again].map(of)).toEqual([
      ["merged", 10, 0],
      ["merged", 3, 0],
    ]);
  });

  test("of what stays reverted are nobody's", async () => {
    await using repository = await createChangeRepository();
    const added = await repository.commit("add", { "a.txt": TEN });
    const taken = await repository.gitAt("revert", "--no-edit", added);

    const of = await linesOf(repository);

    expect([added, taken].map(of)).toEqual([
      ["reverted", 10, 0],
      ["merged", 0, 0],
    ]);
  });
});
